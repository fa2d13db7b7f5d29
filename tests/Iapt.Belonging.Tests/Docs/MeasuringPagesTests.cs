using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Iapt.Belonging.Disclosure;
using Iapt.Belonging.Equity;
using Iapt.Belonging.Factors;
using Iapt.Belonging.Instruments;
using Iapt.Belonging.Surveys;
using Iapt.Belonging.Teams;
using Iapt.Belonging.Testing;
using Iapt.Belonging.Tests.Disclosure;
using Iapt.Belonging.Tests.Instruments;
using Iapt.Belonging.Tests.Oracles;
using Iapt.Belonging.Tests.Surveys;
using NJsonSchema;

namespace Iapt.Belonging.Tests.Docs;

/// <summary>The worked examples and the tables of docs/measuring are what the library computes and holds.</summary>
public sealed class MeasuringPagesTests
{
    // Pages print four decimals.
    private const double Printed = 5.1e-5;

    public static TheoryData<string> Pages { get; } =
        ["belonging-1", "edmondson-1999", "factors", "ihi-2017", "nqps-2022", "nss", "own-instrument", "people-facts", "practice-facts"];

    public static TheoryData<string> StatisticPages { get; } =
    [
        "agreement", "bootstrap", "control-charts", "diversity", "funnels", "intraclass-correlation", "means", "multiple-testing", "non-response", "proportions", "ratios", "reliability", "shrinkage", "table-audit", "wdes", "wres",
    ];

    public static TheoryData<string> AllPages { get; } = [.. MeasuringPage.All.Select(p => p.Name)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_OfAnInstrument_HasAWorkedExample(string name) => Assert.NotEmpty(MeasuringPage.Find(name).Blocks);

    [Theory]
    [MemberData(nameof(StatisticPages))]
    public void Page_OfAStatistic_HasAWorkedExampleAndAReferenceAndIsListed(string name)
    {
        Assert.NotEmpty(MeasuringPage.Find(name).Examples("operation"));
        Assert.Matches("References?: ", MeasuringPage.Find(name).Text);
        Assert.Contains($"]({name}.md)", MeasuringPage.Find("README").Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(AllPages))]
    public void Examples_OfAnswers_GiveTheScoresOnThePage(string name) => Assert.All(MeasuringPage.Find(name).Examples("answers"), example =>
    {
        Instrument instrument = InstrumentCatalog.BuiltIn.Find(InstrumentId.Parse(example.Text("instrument")))!;
        var codes = example.GetProperty("answers").EnumerateObject().ToDictionary(a => instrument.Items.Single(i => i.Number == a.Name).Id, a => a.Value.GetInt32());
        Assert.All(codes, c => Assert.NotNull(instrument.FindItem(c.Key)!.Scale.Find(c.Value)));
        Assert.All(example.GetProperty("scores").EnumerateObject(), score =>
        {
            double? found = PersonScore.Of(instrument, IndicatorId.Parse(score.Name), item => codes.TryGetValue(item.Id, out int code) ? code : null);
            AssertPrinted(score.Value.ValueKind == JsonValueKind.Null ? null : score.Value.GetDouble(), found);
        });
    });

    [Theory]
    [MemberData(nameof(AllPages))]
    public void Examples_OfAFormula_GiveTheResultOnThePage(string name) => Assert.All(MeasuringPage.Find(name).Examples("operation"), example =>
    {
        JsonElement tolerance = JsonDocument.Parse("""{ "abs": 5.1e-5 }""").RootElement;
        OracleCase oracle = new("page", example.Text("operation"), name, example.GetProperty("inputs"), example.GetProperty("expected"), tolerance);
        JsonNode found = JsonNode.Parse(JsonSerializer.Serialize(PageOperations.All[oracle.Operation](oracle.Inputs)))!;

        Assert.Empty(OracleComparison.Differences(oracle, found));
    });

    [Fact]
    public void Examples_OfABreak_AreWhatMayNotBeCompared() => Assert.All(MeasuringPage.Find("nss").Examples("break"), example =>
    {
        EditionBreak? found = EditionBreaks.BuiltIn.Between(
            IndicatorId.Parse(example.Text("indicator")), InstrumentId.Parse(example.Text("from")), InstrumentId.Parse(example.Text("to")));

        Assert.Equal(example.GetProperty("break").GetString(), found?.Reason.ToString());
        Assert.Equal(example.GetProperty("through").GetString(), found?.Through.Value);
    });

    [Fact]
    public void Examples_OfFactors_GiveTheEstimatesOnThePage() => Assert.All(MeasuringPage.Find("factors").Examples("factors"), example =>
    {
        TeamProfile profile = FactorEstimates.AddTo(new TeamProfile(
            TeamId.Parse("local:team-1"), new DateOnly(2026, 1, 31), Origin.Host, new TeamContext(AnalysisUnit.Team), null,
            example.GetProperty("estimates").EnumerateObject().Select(e => KeyValuePair.Create(Subject.Parse(e.Name), Read(e.Value)))));

        Assert.All(example.GetProperty("factors").EnumerateObject(), f => AssertPrinted(f.Value, profile[Subject.Parse(f.Name)]));
    });

    [Theory]
    [InlineData("people-facts")]
    [InlineData("practice-facts")]
    public async Task Examples_OfFacts_LeaveAsThePageSays(string page)
    {
        JsonElement example = Assert.Single(MeasuringPage.Find(page).Examples("facts"));
        RandomWaves service = RandomWaves.Draw(1, ("svc", null, 80), ("north", "svc", 30), ("south", "svc", 24));
        IEnumerable<string[]> rows = example.GetProperty("facts").EnumerateArray().Select(r => r.EnumerateArray().Select(c => c.ToString()).ToArray());
        Survey survey = await RandomWaves.ReadAsync(service);
        using System.Data.Common.DbDataReader reader = Samples.Table(["team", "period", "fact", "numerator", "denominator"], rows).CreateDataReader();
        FactTable facts = (await FactRowReader.ReadAsync(reader, survey.Wave)).Require();
        TeamProfile profile = new BelongingScorer().Score(survey, new ReleaseRegister(), facts).Profile("local:north");

        Assert.All(example.GetProperty("released").EnumerateObject(), f => AssertPrinted(f.Value, profile[Subject.Parse(f.Name)]));
    }

    [Fact]
    public void OwnInstrument_EveryProblemCode_StandsOnThePage()
    {
        string problems = File.ReadAllText(Repository.Path("src", "Iapt.Belonging", "Instruments", "InstrumentProblems.cs"));
        string[] codes = [.. Regex.Matches(problems, "\"(instrument\\.[a-z-]+)\"").Select(m => m.Groups[1].Value).Distinct()];

        Assert.NotEmpty(codes);
        Assert.All(codes, c => Assert.Contains($"`{c}`", MeasuringPage.Find("own-instrument").Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Examples_OfAnOwnInstrument_FitTheSchema()
    {
        JsonSchema schema = await JsonSchema.FromFileAsync(Repository.Path("docs", "schemas", "instrument.schema.json"));

        Assert.All(MeasuringPage.Find("own-instrument").Blocks, b => Assert.Empty(schema.Validate(b)));
    }

    [Fact]
    public void Example_OfAnOwnInstrument_IsReadWithoutAWarning()
    {
        string document = Assert.Single(MeasuringPage.Find("own-instrument").Blocks, b => !b.Contains("\"extends\"", StringComparison.Ordinal));
        string edition = Assert.Single(MeasuringPage.Find("own-instrument").Blocks, b => b.Contains("\"extends\"", StringComparison.Ordinal));
        ReadResult<Instrument> own = InstrumentReader.Read(Encoding.UTF8.GetBytes(document));
        ReadResult<Instrument> next = InstrumentReader.Read(Encoding.UTF8.GetBytes(edition), InstrumentCatalog.BuiltIn.With([own.Require()]));

        Assert.Empty(own.Problems);
        Assert.Empty(next.Problems);
        Assert.Equal(["e1", "e3", "e4"], next.Require().Items.Select(i => i.Number));
    }

    [Fact]
    public void Nss_EveryMeasure_StandsInTheTableWithItsQuestions() => AssertRows("nss", Nss(2024).Measures.Select(m =>
        $"| `{m.Id}` | {string.Join(", ", m.Parts.Select(p => Nss(2024).FindItem(p)?.Number ?? $"`{p}`"))} | {m.MinimumAnswered} of {m.Parts.Length} |"));

    [Fact]
    public void Nss_EveryNumberThatMoved_StandsInTheTable() => AssertRows("nss", Nss(2024).Items
        .Where(i => new[] { 2021, 2022, 2023, 2025 }.Any(y => Nss(y).FindItem(i.Id)?.Number != i.Number))
        .Select(i => $"| `{i.Id}` | {string.Join(" | ", new[] { 2021, 2022, 2023, 2024, 2025 }.Select(y => Nss(y).FindItem(i.Id)?.Number ?? "not asked"))} |"));

    [Fact]
    public void Belonging1_EveryQuestion_StandsOnThePageWordForWord()
    {
        Instrument own = InstrumentCatalog.BuiltIn.Find(InstrumentId.Parse("belonging-1"))!;

        AssertRows("belonging-1", own.Items.Select(i => $"| {i.Number} | {i.Wording} | {i.Scale.Id} |"));
        AssertRows("belonging-1", own.Measures.Select(m =>
            $"| `{m.Id}` | {m.Topic} | {string.Join(", ", m.Parts.Select(p => own.FindItem(p)?.Number ?? $"`{p}`"))} | {m.MinimumAnswered} |"));
    }

    public static TheoryData<string> Standards { get; } = ["wres", "wdes"];

    [Theory]
    [MemberData(nameof(Standards))]
    public void EqualityStandards_EveryFigureAndEveryReference_StandsOnThePage(string page)
    {
        EqualityStandard standard = page == "wres" ? EqualityStandard.Race : EqualityStandard.Disability;

        AssertRows(page, standard.Figures.Select(f => $"| {f.Number} | {f.Wording} | {KindOf(f)} | {RatioOf(f)} |"));
        AssertRows(page, standard.Figures.SelectMany(f => f.References.Select(r => string.Create(CultureInfo.InvariantCulture, $"| {f.Number} | {r.Year} | {r.Area} | {r.Value:0.00} |"))));
    }

    [Fact]
    public void Facts_EveryPracticeAndStructure_StandsOnThePageWithItsQuestion() => AssertRows("practice-facts", FactCatalog.BuiltIn.Indicators
        .Where(i => i.Origin == IndicatorOrigin.Practice)
        .Select(i => $"| `{i.Id}` | {i.Unit.ToString().ToLowerInvariant()} | {i.Question} |"));

    [Fact]
    public void Facts_EveryOneAboutPeople_StandsOnThePageWithItsFormula() => AssertRows("people-facts", FactCatalog.BuiltIn.Indicators
        .Where(i => i.Id.Value.StartsWith("people/", StringComparison.Ordinal))
        .Select(i => $"| `{i.Id}` | {i.Unit.ToString().ToLowerInvariant()} | {i.Formula} |"));

    [Fact]
    public void CodeLists_EveryOne_StandsOnThePageWithItsCodes() => AssertRows("people-facts", CodeLists.All.Select(l =>
        $"| `{l.Id}` | {string.Join(", ", l.Codes.Select(c => $"`{c}`"))} | {(l.Ladder.IsEmpty ? string.Empty : $"`{l.Ladder[0]}` to `{l.Ladder[^1]}`")} | `{l.Unknown}` |"));

    [Fact]
    public void Factors_EveryWayOfMeasuring_StandsOnThePage() => AssertRows("factors", FactorModel.BuiltIn.Factors.SelectMany(f => f.Measurements.Select((m, k) =>
        $"| {(k == 0 ? $"`{f.Id}`" : string.Empty)} | {string.Join(" + ", m.Parts.Select(Part))} |")));

    private static string Part(FactorPart part)
    {
        string weight = part.Weight == 1 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"{part.Weight} × ");
        return $"{weight}`{part.Indicator.Id}`{(part.IsReversed ? " (reversed)" : string.Empty)}";
    }

    private static string KindOf(EqualityFigure figure) => figure.Kind switch
    {
        EqualityFigureKind.SharesByBand => "shares by band",
        EqualityFigureKind.RelativeLikelihood => "relative likelihood",
        EqualityFigureKind.SurveyShares => "shares in the survey",
        EqualityFigureKind.SurveyShareOfGroup => "share of the group in the survey",
        EqualityFigureKind.SurveyScore => "score in the survey",
        EqualityFigureKind.BoardDifference => "board less workforce",
        _ => "yes or no",
    };

    private static string RatioOf(EqualityFigure figure) => figure.OnTop is null
        ? "none"
        : $"{(figure.OnTop == EqualityGroup.Group ? "group / others" : "others / group")}, worse for the group {(figure.WorseFor(2) == EqualityGroup.Group ? "above" : "below")} 1";

    private static Instrument Nss(int year) => InstrumentCatalog.BuiltIn.Find(InstrumentId.Parse($"nss-{year}"))!;

    private static void AssertRows(string page, IEnumerable<string> rows)
    {
        HashSet<string> lines = [.. MeasuringPage.Find(page).Text.Split('\n').Select(l => l.TrimEnd())];
        string[] missing = [.. rows.Where(r => !lines.Contains(r))];
        Assert.True(missing.Length == 0, $"{page}.md lacks these rows:\n{string.Join('\n', missing)}");
    }

    private static void AssertPrinted(double? expected, double? found)
    {
        if (expected is double e && found is double f) Assert.InRange(f, e - Printed, e + Printed);
        else Assert.Equal(expected, found);
    }

    private static void AssertPrinted(JsonElement expected, Estimate found)
    {
        Estimate e = Read(expected);
        AssertPrinted(e.Value, found.Value);
        AssertPrinted(e.Lower, found.Lower);
        AssertPrinted(e.Upper, found.Upper);
        Assert.Equal(e.Missing, found.Missing);
    }

    // A list is value, lower and upper end, with null for a value that only a band is known of; a text is why there is nothing.
    private static Estimate Read(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.String) return Estimate.None(Enum.Parse<MissingReason>(element.GetString()!));

        double?[] n = [.. element.EnumerateArray().Select(e => e.ValueKind == JsonValueKind.Null ? (double?)null : e.GetDouble())];
        MethodId method = MethodId.Parse("page");
        return n[0] is double value ? Estimate.Measured(value, n[1]!.Value, n[2]!.Value, method) : Estimate.Band(n[1]!.Value, n[2]!.Value, method);
    }
}
