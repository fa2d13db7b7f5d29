using System.Text;
using Iapt.Belonging.Comparisons;
using Iapt.Belonging.Instruments;
using Iapt.Belonging.Rules.Checking;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Rules.Findings;

namespace Iapt.Belonging.Rules.Tests.Engine;

/// <summary>From released profiles of several teams and waves, by way of comparisons, to findings and sentences: rules over percentile, change and trend.</summary>
public class ComparisonsTests
{
    private const string Voice = "nss/safe-to-speak-up";

    [Fact]
    public void Analyse_ATeamThatIsLowAndFalls_IsClearlyIndicatedThrice()
    {
        TeamProfile team = Team([.. Enumerable.Range(0, 12).Select(i => 6.5 + (0.25 * (i % 3)))], now: 2.5);

        Assert.Equal(
            [("barrier/quieter-than-before", FindingStatus.Indicated), ("barrier/quieter-than-others", FindingStatus.Indicated), ("risk/falling-silent", FindingStatus.Indicated)],
            Statuses(team));
        Assert.Contains("The share of the service's teams that lies below this one in 'feeling safe to speak up about any concern' is 0% (95% interval 0% to 2%; 20 to 29 answered here), below 25%.", Why(team, "barrier/quieter-than-others"), StringComparison.Ordinal);
        Assert.Contains("The change in 'feeling safe to speak up about any concern' since wave-11 is -4.5 (95% interval -5.5 to -3.5), at or below -1.0.", Why(team, "barrier/quieter-than-before"), StringComparison.Ordinal);
        Assert.Contains("The trend in 'feeling safe to speak up about any concern' is worsening, as the rule asks.", Why(team, "risk/falling-silent"), StringComparison.Ordinal);
    }

    [Fact]
    public void Analyse_ATeamLikeTheOthers_IsNotIndicated()
    {
        TeamProfile team = Team([.. Enumerable.Range(0, 12).Select(i => 6.5 + (0.25 * (i % 3)))], now: 6.75);

        Assert.DoesNotContain(Statuses(team), f => f.Status is FindingStatus.Indicated or FindingStatus.Tentative);
        Assert.Contains("The trend in 'feeling safe to speak up about any concern' is steady, where the rule asks for worsening.", Why(team, "risk/falling-silent"), StringComparison.Ordinal);
    }

    [Fact]
    public void Analyse_AShortSeries_IsTentativeAtMostAndSaysSo()
    {
        TeamProfile team = Team([6.5, 6.75, 6.5, 6.75, 6.5, 6.75, 6.5], now: 2.5, last: 11);

        Assert.Contains(("risk/falling-silent", FindingStatus.Tentative), Statuses(team));
        Assert.Contains("is worsening (interval not known), as the rule asks, going by its value alone.", Why(team, "risk/falling-silent"), StringComparison.Ordinal);
    }

    [Fact]
    public void Analyse_AcrossAMerger_CannotTellAndSaysWhy()
    {
        TeamProfile team = Team([.. Enumerable.Range(0, 12).Select(i => 6.5 + (0.25 * (i % 3)))], now: 2.5, mark: new TeamMark(TeamMarkKind.NewTeam, "merged with South"));

        Assert.Contains(("barrier/quieter-than-before", FindingStatus.Undetermined), Statuses(team));
        Assert.Contains("is not known (it does not apply to this team)", Why(team, "barrier/quieter-than-before"), StringComparison.Ordinal);
        Assert.Contains(("risk/falling-silent", FindingStatus.Undetermined), Statuses(team));
        Assert.Contains(("barrier/quieter-than-others", FindingStatus.Indicated), Statuses(team));
    }

    private static BelongingEngine Engine() => new([RulebookReader.Read(Encoding.UTF8.GetBytes(Book()), IndicatorCatalog.Standard).Require()]);

    private static List<(string Finding, FindingStatus Status)> Statuses(TeamProfile team) =>
        [.. Engine().Analyse(team).Findings.Select(f => (f.Definition.Id.Value, f.Status)).Order()];

    private static string Why(TeamProfile team, string finding) => string.Join('\n', Engine().Explain(team, FindingId.Parse(finding))!.Why);

    // The team's earlier waves, the last of them of that number; then one more, in which eleven other teams stand beside it.
    private static TeamProfile Team(double[] before, double now, int last = 11, TeamMark? mark = null)
    {
        TeamProfile[] service = [Profile("north", now, last + 1), .. Enumerable.Range(0, 11).Select(i => Profile($"t{i:00}", 6.25 + (0.25 * (i % 3)), last + 1))];
        TeamProfile compared = RestOfService.AddTo(service)[0];
        IEnumerable<HistoryPoint> earlier = before.Select((score, i) => HistoryPoint.Of(Profile("north", score, last - before.Length + 1 + i)));
        return new TeamHistory([.. earlier, HistoryPoint.Of(compared, mark)]).Compare();
    }

    private static TeamProfile Profile(string team, double score, int wave) => new(
        TeamId.Parse($"local:{team}"),
        new DateOnly(2025, 1, 31).AddMonths(wave),
        Origin.FromRelease($"sha256:{new string('a', 64)}", WaveId.Parse($"wave-{wave}"), InstrumentId.Parse("nss-2024")),
        new TeamContext(AnalysisUnit.Team, team, TeamId.Parse("local:steps-2")),
        new Response(new SizeBand(30, 49), new SizeBand(20, 29), 0.6, 0.7),
        [KeyValuePair.Create(Subject.Parse(Voice), Samples.Measured(score, score - 0.7, score + 0.7))]);

    private static string Book() => $$"""
        {
          "format": "belonging.rulebook/1", "id": "over-comparisons", "version": "1.0.0", "title": "Rules over comparisons",
          "authors": ["The testers"], "licence": "MIT", "sources": ["iapt-belonging"],
          "findings": [{{Define("barrier/quieter-than-others")}}, {{Define("barrier/quieter-than-before")}}, {{Define("risk/falling-silent")}}],
          "rules": [
            {{Rule("others", "barrier/quieter-than-others", $$"""{ "percentile": { "indicator": "{{Voice}}", "benchmark": "rest-of-service" }, "below": 0.25 }""")}},
            {{Rule("before", "barrier/quieter-than-before", $$"""{ "change": { "indicator": "{{Voice}}", "since": "wave-11" }, "atOrBelow": -1 }""")}},
            {{Rule("falling", "risk/falling-silent", $$"""{ "trend": { "indicator": "{{Voice}}" }, "is": "worsening" }""")}}
          ]
        }
        """;

    private static string Define(string id) =>
        $$"""{ "id": "{{id}}", "label": "{{id.Split('/')[1]}}", "level": "team", "definition": "What it means.", "says": "Staff speak up less.", "asks": "What changed?", "source": { "source": "iapt-belonging" } }""";

    private static string Rule(string id, string concludes, string when) =>
        $$"""{ "id": "over-comparisons/{{id}}", "concludes": "{{concludes}}", "level": "team", "when": {{when}}, "because": [{ "source": "iapt-belonging" }], "basis": "operationalised" }""";
}
