using System.Data;
using System.Globalization;
using System.Text;
using Iapt.Belonging.Disclosure;
using Iapt.Belonging.Diversity;
using Iapt.Belonging.Instruments;
using Iapt.Belonging.Rules.Checking;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Rules.Findings;
using Iapt.Belonging.Rules.Rulebooks;
using Iapt.Belonging.Surveys;

namespace Iapt.Belonging.Rules.Tests.Knowledge;

/// <summary>From rows of facts about who works in a service, by way of the door, to a rule that reads them; and that no built-in rule judges a composition.</summary>
public class DiversityTests
{
    private static readonly string[] Columns = ["team", "period", "fact", "numerator", "denominator"];

    private static readonly Wave Service = new(
        WaveId.Parse("service-2026"), InstrumentCatalog.BuiltIn.Find(InstrumentId.Parse("belonging-1"))!, new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 31),
        [new WaveTeam(TeamId.Parse("local:steps"), AnalysisUnit.Service, 120, "Steps", null)], [], []);

    [Theory]
    [InlineData(FindingStatus.Indicated, 2, 1, 0, 0, 117, 0, 0)]
    [InlineData(FindingStatus.NotIndicated, 25, 25, 20, 25, 25, 0, 0)]
    [InlineData(FindingStatus.Undetermined, 2, 1, 0, 0, 77, 20, 20)]
    public async Task Analyse_ACompositionOfRows_ReachesARule(FindingStatus expected, params int[] counts)
    {
        TeamProfile profile = await ProfileAsync(counts);

        Analysis analysis = new BelongingEngine([RulebookReader.Read(Encoding.UTF8.GetBytes(Book), IndicatorCatalog.Standard).Require()]).Analyse(profile);

        Assert.Equal(expected, Assert.Single(analysis.Findings).Status);
    }

    [Theory]
    [InlineData("remtulla-2021")]
    [InlineData("remtulla-2021-edmondson")]
    [InlineData("harm-and-duty-of-care")]
    public void BuiltIn_NoRule_JudgesAComposition(string name) =>
        Assert.DoesNotContain("\"diversity/", Encoding.UTF8.GetString(BuiltInRulebooks.Bytes(name)), StringComparison.Ordinal);

    [Fact]
    public void Read_ARuleThatAsksForCounts_IsRefused()
    {
        ReadResult<Rulebook> read = RulebookReader.Read(Encoding.UTF8.GetBytes(Book.Replace("diversity/ethnicity/variety", "composition/ethnicity/white", StringComparison.Ordinal)), IndicatorCatalog.Standard);

        Assert.Null(read.Value);
    }

    private static async Task<TeamProfile> ProfileAsync(int[] counts)
    {
        string all = counts.Sum().ToString(CultureInfo.InvariantCulture);
        IEnumerable<string[]> rows = CompositionScheme.BuiltIn.Single(s => s.Id == "ethnicity").Counts
            .Zip(counts, (c, n) => new[] { "local:steps", "2026-03-31", c.Id.Value, n.ToString(CultureInfo.InvariantCulture), all });
        FactTable facts = (await FactRowReader.ReadAsync(Table(Columns, rows), Service)).Require();
        Survey survey = (await SurveyReader.ReadAsync(Table(["person", "team", .. Service.Instrument.Items.Select(i => i.Number)], []), Service)).Require();
        return new BelongingScorer().Score(survey, new ReleaseRegister(), facts).Profile("local:steps");
    }

    private static DataTableReader Table(IEnumerable<string> columns, IEnumerable<string[]> rows)
    {
        var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        foreach (string column in columns) table.Columns.Add(column, typeof(string));
        foreach (string[] row in rows) table.Rows.Add(row);
        return table.CreateDataReader();
    }

    private const string Book = """
        {
          "format": "belonging.rulebook/1", "id": "composition-book", "version": "1.0.0", "title": "A rule that reads a composition",
          "authors": ["The testers"], "licence": "MIT", "sources": ["iapt-belonging"],
          "findings": [{ "id": "risk/few-differ", "label": "few differ", "level": "organisation", "definition": "What it means.", "says": "Most people here are of one group.", "asks": "Who is asked what it is like?", "source": { "source": "iapt-belonging" } }],
          "rules": [{
            "id": "composition-book/few-differ", "concludes": "risk/few-differ", "level": "organisation",
            "when": { "indicator": "diversity/ethnicity/variety", "below": 0.5 }, "because": [{ "source": "iapt-belonging" }], "basis": "operationalised" }]
        }
        """;
}
