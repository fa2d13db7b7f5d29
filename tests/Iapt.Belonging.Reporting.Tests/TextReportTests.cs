using Iapt.Belonging.Rules;
using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Rules.Findings;
using Iapt.Belonging.Rules.Interventions;
using Iapt.Belonging.Rules.Recommendations;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Reporting.Tests;

public class TextReportTests
{
    public static TheoryData<string> Reports => new("service", "team", "published", "worst", "unknown");

    [Theory]
    [MemberData(nameof(Reports))]
    public void Write_AnyReport_FitsOnePageOf80Columns(string which)
    {
        string[] lines = TextReport.Write(Of(which)).TrimEnd('\n').Split('\n');
        Assert.True(lines.Length is >= 10 and <= TextReport.MostLines, $"{lines.Length} lines:\n{string.Join('\n', lines)}");
        Assert.All(lines, line => Assert.InRange(line.Length, 0, 80));
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public void Write_AnyReport_SaysThatNoPersonIsAssessed(string which)
    {
        string text = TextReport.Write(Of(which)).ReplaceLineEndings(" ").Replace("  ", " ", StringComparison.Ordinal);
        Assert.Contains("not an assessment of any person", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_WithEmphasis_DiffersInEscapeCodesAlone()
    {
        Report report = InventedService.Report();
        string plain = TextReport.Write(report);
        string emphasised = TextReport.Write(report, plain: false);
        Assert.DoesNotContain('\u001b', plain);
        Assert.Contains("\u001b[1m", emphasised, StringComparison.Ordinal);
        Assert.Equal(plain, emphasised.Replace("\u001b[1m", "", StringComparison.Ordinal).Replace("\u001b[0m", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Write_WithoutASection_LeavesOutThatSectionAlone()
    {
        Report report = InventedService.Report();
        string text = TextReport.Write(report, without: [ReportSectionKind.Limits]);
        Assert.DoesNotContain("LIMITS", text, StringComparison.Ordinal);
        Assert.Contains("TALK ABOUT", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_ControlCharactersInAName_NeverReachTheConsole()
    {
        Finding finding = Sample.Finding("barrier/hierarchy", FindingStatus.Tentative);
        Report report = Report.ForTeam(Sample.Analysis("local:north", [finding], context: new TeamContext(AnalysisUnit.Team, "No\u001b[31mrth\nPole\u009b")));
        string text = TextReport.Write(report);
        Assert.DoesNotContain(text, c => char.IsControl(c) && c != '\n');
    }

    [Fact]
    public void Write_HiddenTeams_GivesOneReasonWhateverTheData()
    {
        string text = TextReport.Write(InventedService.Report()).ReplaceLineEndings(" ");
        Assert.Contains("Station Road and Westfield: not shown, so that nobody's answers can be worked out.", text, StringComparison.Ordinal);
    }

    private static Report Of(string which) => which switch
    {
        "service" => InventedService.Report(),
        "team" => Report.ForTeam(InventedService.Teams()[4]),
        "published" => ReportTests.Published(),
        "unknown" => MostUnknown(),
        _ => Worst(),
    };

    [Fact]
    public void Write_NoBarrierOnAFullPage_StillSaysThatThisIsNoProof()
    {
        string text = TextReport.Write(MostUnknown()).ReplaceLineEndings(" ");
        Assert.Contains("No barrier is indicated. That is not proof that there is none.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("A question to open with", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_OtherRulebooks_AreNamedAtTheFoot()
    {
        string[] lines = TextReport.Write(MostUnknown()).TrimEnd('\n').Split('\n');
        Assert.Equal("Read with: sample.", lines[^1]);
    }

    [Fact]
    public void Write_WhatNobodyCanBeAsked_IsNoQuestion()
    {
        var input = new MissingInput(Subject.Parse("nhs/turnover"), null, "NHS leavers in a year", null, MissingReason.NoData, [FindingId.Parse("barrier/hierarchy")]);
        Analysis analysis = Sample.Analysis("local:north", [Sample.Finding("barrier/hierarchy", FindingStatus.Undetermined)]);
        var asked = new Analysis(analysis.Profile, analysis.Findings, [], [input], analysis.Limits, [], analysis.Rulebooks);
        string text = TextReport.Write(Report.ForTeam(asked));
        Assert.Contains("> Hand in: NHS leavers in a year (nothing handed in).", text, StringComparison.Ordinal);
        Assert.DoesNotContain("? Ask", text, StringComparison.Ordinal);
    }

    // Nothing is indicated, of nearly everything it cannot be told, and the head is long: what has to be left out must not be a caution.
    private static Report MostUnknown()
    {
        Finding[] findings = [.. BuiltInRulebooks.All.SelectMany(b => b.Findings).DistinctBy(d => d.Id).Select((d, i) => Sample.Finding(d, i % 3 == 0 ? FindingStatus.NotIndicated : FindingStatus.Undetermined))];
        Recommendation[] actions =
        [
            Sample.Recommendation("go-round", findings[0]),
            Sample.Recommendation("protect-time", findings[0], Tier.Discuss, Level.Organisation, Owner.Organisation),
        ];
        IEnumerable<HiddenTeam> hidden = Enumerable.Range(1, 20).Select(i => new HiddenTeam(TeamId.Parse($"local:hidden-{i}"), $"A team of which the name is long {i}"));
        IEnumerable<Analysis> teams = Enumerable.Range(1, 4).Select(i => Sample.Analysis($"local:team-{i}", findings, actions));
        return Report.ForService("A service", teams, hidden);
    }

    // Every built-in finding clearly indicated in every team: the most there is to say.
    private static Report Worst()
    {
        Finding[] findings =
        [
            .. BuiltInRulebooks.Standard.SelectMany(b => b.Findings).Select((d, i) => Sample.Finding(d, FindingStatus.Indicated, Severity.Serious, read: Sample.Score("nss/raise-concerns", 5, 4.5, 5.5, 6 + (i / 10.0)))),
        ];
        Recommendation[] actions =
        [
            Sample.Recommendation("see-to-it", findings.First(f => f.Definition.IsHarm), owner: Owner.SeniorOwner, isHarmRoad: true),
            Sample.Recommendation("go-round", findings[0]),
            Sample.Recommendation("protect-time", findings[0], Tier.Discuss, Level.Organisation, Owner.Organisation),
        ];
        IEnumerable<Analysis> teams = Enumerable.Range(1, 8).Select(i => Sample.Analysis($"local:team-with-a-long-name-{i}", findings, actions));
        return Report.ForService("A service with a name of some length", teams, InventedService.Hidden, notice: "Invented data: no such service exists");
    }
}
