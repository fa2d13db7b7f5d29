using System.Text;
using Iapt.Belonging.Factors;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Tests.Factors;

/// <summary>The words of the literature, which are factors whether anybody measures them or not.</summary>
public sealed class FactorVocabularyTests
{
    private const string Measurement = """{ "parts": [{ "indicator": "nss/inclusion" }], "basis": "test" }""";

    /// <summary>The constructs of the frameworks that the discussion document gathers.</summary>
    public static TheoryData<string> Constructs { get; } =
    [
        "adaptive-leadership", "agency", "allyship", "authenticity", "authoritarian-leadership", "belonging", "boundary-spanner", "burnout-risk",
        "chairing-meetings", "change-oriented-leadership", "civility", "clear-objectives", "clear-vision", "co-production", "comfort", "compassionate-attending",
        "compassionate-empathising", "compassionate-helping", "compassionate-understanding", "compliance-only-stance", "connection", "continuous-attention",
        "continuous-improvement-culture", "contribution", "data-transparency", "development-opportunity", "discrimination", "diverse-leadership",
        "dominant-personality", "equity", "familiarity-across-teams", "familiarity-with-leader", "familiarity-with-team-members", "geographic-dispersion",
        "hierarchy", "incivility", "inclusion", "inclusive-leader-stage", "inclusive-recruitment", "individual-differences", "innovation", "intentional-connection",
        "inter-team-cooperation", "joy-in-work", "just-culture", "leader-accountability", "leader-behavioural-integrity", "leader-blind-spot",
        "leader-inclusiveness", "leader-support", "listening-to-all-voices", "local-leadership-behaviours", "membership-churn", "minority-status", "newcomer-share",
        "open-culture", "organisational-support", "over-connecting", "part-time-working", "patient-safety-risk", "peer-support", "perceived-lack-of-knowledge",
        "performance-feedback", "performative-allyship", "problem-domain", "professional-responsibility", "pseudo-team", "psychological-safety", "recognition",
        "recorded-bullying", "remote-isolation", "remote-share", "role-clarity", "role-modelling", "safety-culture", "shared-team-leadership", "small-groups",
        "speaking-up", "staff-engagement", "status-hierarchy-inclusiveness", "strong-interpersonal-relationships", "support-in-silos", "survey-agreement",
        "team-autonomy", "team-diversity", "team-reflexivity", "trust", "turnover-intention", "valuing-diversity", "vocal-personality", "workload-pressure",
    ];

    [Theory]
    [MemberData(nameof(Constructs))]
    public void BuiltIn_EveryConstructOfTheLiterature_IsThere(string name) => Assert.NotNull(FactorModel.BuiltIn.Find(IndicatorId.Parse($"factor/{name}")));

    [Fact]
    public void Constructs_AreNinetyOne() => Assert.Equal(91, ((IEnumerable<object[]>)Constructs).Select(c => c[0]).Distinct().Count());

    [Fact]
    public void BuiltIn_EveryFactor_SaysWhatItIsAndOnWhoseWord() => Assert.All(FactorModel.BuiltIn.Factors, f =>
    {
        Assert.False(f.Name == f.Topic && f.Indicator is not null, "no name");
        Assert.NotEqual(f.Topic, f.Definition);
        Assert.EndsWith(".", f.Definition, StringComparison.Ordinal);
        Assert.NotEmpty(f.Levels);
        Assert.NotNull(f.Area);
        Assert.NotEmpty(f.Themes);
        Assert.All(f.Because, c => Assert.NotNull(SourceCatalog.BuiltIn.Find(c.Source)));
        // How it is measured may be ours where what it is stands in a source.
        Assert.True(f.Indicator is not null || f.Because.Any(c => c.Source == f.Source.Source), "a source that is not among those it rests on");
    });

    // What a source does not define is our judgement, and is labelled as ours.
    [Fact]
    public void BuiltIn_OurOwnDefinitions_CiteOurJudgement() => Assert.All(
        FactorModel.BuiltIn.Factors,
        f => Assert.Equal(f.Basis == DefinitionBasis.Operationalised, f.Because.Any(c => c.Source.Value == "iapt-belonging")));

    [Fact]
    public void BuiltIn_EveryThemeAndEveryArea_HasFactors()
    {
        Assert.Equal(Enum.GetValues<BelongingTheme>(), FactorModel.BuiltIn.Factors.SelectMany(f => f.Themes).Distinct().Order());
        Assert.Equal(Enum.GetValues<FactorArea>(), FactorModel.BuiltIn.Factors.Select(f => f.Area!.Value).Distinct().Order());
    }

    [Fact]
    public void BuiltIn_VocabularyOnly_HasNoIndicatorAndIsUnknownToRules()
    {
        Factor[] vocabulary = [.. FactorModel.BuiltIn.Factors.Where(f => f.Measurements.IsEmpty)];

        Assert.Equal(71, vocabulary.Length);
        Assert.All(vocabulary, f => Assert.Null(f.Indicator));
        Assert.All(vocabulary, f => Assert.Null(IndicatorCatalog.Standard.Find(f.Id)));
    }

    [Theory]
    [InlineData("burnout-risk", "freedom-from-burnout", true)]
    [InlineData("workload-pressure", "workload", true)]
    [InlineData("leader-support", "manager-support", false)]
    [InlineData("allyship", null, false)]
    public void MeasuredAs_AnotherName_LeadsToWhatIsMeasured(string name, string? measured, bool isOpposite)
    {
        Factor factor = FactorModel.BuiltIn.Find(IndicatorId.Parse($"factor/{name}"))!;

        Assert.Equal((measured is null ? null : $"factor/{measured}", isOpposite), (factor.MeasuredAs?.Value, factor.IsOpposite));
    }

    [Fact]
    public void Read_AFactorThatIsMeasured_NeedsNoDefinition()
    {
        Factor factor = Read($$"""{ "id": "factor/x", "topic": "more is better", "source": { "source": "iapt-belonging" }, "measurements": [{{Measurement}}] }""").Require().Factors.Single();

        Assert.Equal(("more is better", "more is better", "more is better"), (factor.Name, factor.Topic, factor.Definition));
        Assert.Equal(factor.Source, Assert.Single(factor.Because));
        Assert.Equal((0, 0, null), (factor.Levels.Length, factor.Themes.Length, factor.Area));
    }

    [Theory]
    [InlineData("\"name\": \"X\",", "", "json.missing-member")]
    [InlineData("\"definition\": \"D.\",", "", "json.missing-member")]
    [InlineData("\"levels\": [\"team\"]", "\"levels\": []", "factor.empty")]
    [InlineData("\"levels\": [\"team\"]", "\"levels\": [\"trust\"]", "json.not-one-of")]
    [InlineData("\"area\": \"equity\"", "\"area\": \"hope\"", "json.not-one-of")]
    [InlineData("\"themes\": [\"team-level\"]", "\"themes\": []", "factor.empty")]
    [InlineData("\"because\": [{ \"source\": \"iapt-2022\" }]", "\"because\": []", "factor.empty")]
    [InlineData("\"basis\": \"stated\"", "\"basis\": \"stated\", \"measuredAs\": { \"factor\": \"factor/y\" }", "factor.not-measured")]
    [InlineData("\"basis\": \"stated\"", "\"basis\": \"stated\", \"measuredAs\": { \"factor\": \"factor/x\" }", "factor.not-measured")]
    public void Read_VocabularyWithAFault_IsRefused(string what, string by, string code)
    {
        const string Whole = """{ "id": "factor/x", "name": "X", "definition": "D.", "levels": ["team"], "area": "equity", "themes": ["team-level"], "because": [{ "source": "iapt-2022" }], "basis": "stated", "measurements": [] }""";
        Assert.True(Read(Whole).IsValid);
        Assert.Contains(what, Whole, StringComparison.Ordinal);

        Assert.Contains(code, Read(Whole.Replace(what, by, StringComparison.Ordinal)).Problems.Select(p => p.Code));
    }

    [Fact]
    public void Read_MeasuredHereAndUnderAnotherName_IsRefused() => Assert.Contains(
        "factor.measured-twice",
        Read($$"""
            { "id": "factor/x", "topic": "x", "source": { "source": "iapt-belonging" }, "measuredAs": { "factor": "factor/y" }, "measurements": [{{Measurement}}] },
            { "id": "factor/y", "topic": "y", "source": { "source": "iapt-belonging" }, "measurements": [{{Measurement}}] }
            """).Problems.Select(p => p.Code));

    private static ReadResult<FactorModel> Read(string factors) =>
        FactorModelReader.Read(Encoding.UTF8.GetBytes($$"""{ "format": "belonging.factors/1", "factors": [{{factors}}] }"""), IndicatorCatalog.Measured);
}
