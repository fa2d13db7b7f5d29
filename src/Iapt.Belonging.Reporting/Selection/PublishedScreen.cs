using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Iapt.Belonging.Reporting.Selection;

/// <summary>What stands on the first screen where published results of an organisation are read: strengths, concerns, and questions to ask of teams.</summary>
/// <remarks>
/// <para>Strengths and concerns are measured results: first those that decided findings that hold, then those that surely stand in the better or the worse
/// half of alike organisations. A barrier is never named as a fact about the organisation.</para>
/// <para>Questions: of the barriers that the results raise, then of what helps and is not seen, then of what published results do not speak of; because
/// what is true of a whole organisation need not be true of any of its teams.</para>
/// </remarks>
internal static class PublishedScreen
{
    private const int Deciding = 2;
    private const int Results = 4;
    private const int MostQuestions = 3;

    public static ImmutableArray<ReportSection> Of(Unit unit)
    {
        ImmutableArray<Factor> factors = Factor.Of([unit]);
        ImmutableArray<Factor> themes = [.. factors.Where(f => !f.Definition.IsHarm)];
        FrozenSet<IndicatorId> harm = factors.Where(f => f.Definition.IsHarm).SelectMany(f => ProofWalk.Comparisons(f.Readings[0].Finding)).Select(n => n.Indicator!.Id).ToFrozenSet();
        ImmutableArray<Standing> standings = [.. Standing.Of(unit.Analysis.Profile).Where(s => !harm.Contains(s.Indicator.Id))];
        return
        [
            .. HarmRoad.Published(factors),
            Section(ReportSectionKind.GoingWell, "Strengths", themes.Where(f => f.IsWelcome), standings.Where(s => s.IsBetter), "No result stands out as a strength."),
            Section(ReportSectionKind.TalkAbout, "Concerns", themes.Where(f => !f.IsWelcome), standings.Where(s => s.IsWorse), "No result stands out as a concern. That is not proof that there is none."),
            Questions(themes),
            CannotTell(unit, factors),
            FirstScreen.Limits([unit], standings.FirstOrDefault()?.Yardstick),
        ];
    }

    private static ReportSection Section(ReportSectionKind kind, string heading, IEnumerable<Factor> factors, IEnumerable<Standing> standings, string nothing)
    {
        FindingKind mark = kind == ReportSectionKind.GoingWell ? FindingKind.Strength : FindingKind.Risk;
        IEnumerable<(IndicatorId Indicator, ReportItem Item)> decided = Factor.InOrderOfCertainty(factors)
            .SelectMany(f => ProofWalk.Passed(f.Readings[0].Finding))
            .Where(n => n.Indicator!.Origin != IndicatorOrigin.Practice)
            .DistinctBy(n => n.Indicator!.Id)
            .Take(Deciding)
            .Select(n => (n.Indicator!.Id, Item(n, mark)));
        IEnumerable<(IndicatorId Indicator, ReportItem Item)> placed = standings.Select(s => (s.Indicator.Id, Item(s, mark)));
        IEnumerable<ReportItem> items = decided.Concat(placed).DistinctBy(x => x.Indicator).Take(Results).Select(x => x.Item);
        return new ReportSection(kind, heading, items.DefaultIfEmpty(new ReportItem(null, null, nothing)));
    }

    private static ReportItem Item(ProofNode node, FindingKind kind)
    {
        Reading reading = Reading.Of(node);
        bool isSure = node.OverIntervals == Truth.True;
        return new ReportItem(reading.Topic, null, $"{reading.Phrase}; {reading.Asks}{(isSure ? "" : ", but not surely")}.")
        {
            Status = isSure ? FindingStatus.Indicated : FindingStatus.Tentative,
            FindingKind = kind,
        };
    }

    private static ReportItem Item(Standing standing, FindingKind kind) =>
        new(standing.Reading.Topic, null, $"{standing.Phrase}.") { Status = FindingStatus.Indicated, FindingKind = kind };

    private static ReportSection Questions(ImmutableArray<Factor> themes)
    {
        IEnumerable<Factor> raised = Factor.InOrderOfCertainty(themes.Where(f => !f.IsWelcome));
        IEnumerable<Factor> unseen = themes.Where(f => f.IsWelcome && f.Status is FindingStatus.NotIndicated or FindingStatus.Unlikely);
        IEnumerable<Factor> open = themes.Where(f => f.Status == FindingStatus.Undetermined);
        IEnumerable<ReportItem> items = raised.Concat(unseen).Concat(open).DistinctBy(f => f.Id).Take(MostQuestions).Select(f => new ReportItem(null, null, f.Definition.Asks));
        return new ReportSection(ReportSectionKind.Questions, "Questions to ask teams", items.DefaultIfEmpty(new ReportItem(null, null, "None from these results.")));
    }

    private static ReportSection CannotTell(Unit unit, ImmutableArray<Factor> factors)
    {
        ImmutableArray<Factor> open = OpenFindings.Of(factors);
        string named = OpenFindings.AreMany(open) ? OpenFindings.Number(open, factors.Length, []) : OpenFindings.Names(open);
        ReportItem[] harm = [.. HarmRoad.CannotTell([unit], factors)];
        string text = open.IsEmpty ? $"Everything {(harm.Length == 0 ? "" : "else ")}the rules speak of has some result." : $"{Words.Capital(named)}: published results do not speak of this.";
        IEnumerable<ReportItem> asks = AskNext.Of([unit]).Where(i => i.Question is not null).Take(1).Select(i => new ReportItem("Ask a team", null, i.Question!));
        return new ReportSection(ReportSectionKind.CannotTell, "Cannot tell, and what to ask", [new ReportItem(null, null, text), .. harm, .. asks]);
    }
}
