using System.Collections.Immutable;

namespace Iapt.Belonging.Reporting.Selection;

/// <summary>What stands on the first screen where published results of an organisation are read: strengths, concerns, and questions to ask of teams.</summary>
/// <remarks>
/// Strengths and concerns are measured results, as many as decided the findings that hold; a barrier is never named as a fact about the
/// organisation. Each such barrier becomes a question, because what is true of a whole organisation need not be true of any of its teams.
/// </remarks>
internal static class PublishedScreen
{
    private const int Things = 4;

    public static ImmutableArray<ReportSection> Of(Unit unit)
    {
        ImmutableArray<Factor> factors = Factor.Of([unit]);
        ImmutableArray<Factor> unwelcome = [.. Factor.InOrderOfCertainty(factors.Where(f => !f.IsWelcome))];
        return
        [
            Results(ReportSectionKind.GoingWell, "Strengths", Factor.InOrderOfCertainty(factors.Where(f => f.IsWelcome)), "No result stands out as a strength."),
            Results(ReportSectionKind.TalkAbout, "Concerns", unwelcome, "No result raises a question about a barrier. That is not proof that there is none."),
            Questions(unwelcome),
            CannotTell(unit, factors),
            FirstScreen.Limits([unit]),
        ];
    }

    private static ReportSection Results(ReportSectionKind kind, string heading, IEnumerable<Factor> factors, string nothing)
    {
        IEnumerable<ReportItem> items = factors
            .SelectMany(f => ProofWalk.Passed(f.Readings[0].Finding))
            .Where(n => n.Indicator!.Origin != IndicatorOrigin.Practice)
            .DistinctBy(n => n.Condition)
            .Take(Things)
            .Select(n => Item(n, kind));
        return new ReportSection(kind, heading, items.DefaultIfEmpty(new ReportItem(null, null, nothing)));
    }

    private static ReportItem Item(ProofNode node, ReportSectionKind kind) =>
        new(Words.Capital(SubjectWords.Of((Comparison)node.Condition, node.Indicator!)), null, $"{EstimateText.Of(node)}.")
        {
            Status = node.OverIntervals == Truth.True ? FindingStatus.Indicated : FindingStatus.Tentative,
            FindingKind = kind == ReportSectionKind.GoingWell ? FindingKind.Strength : FindingKind.Risk,
        };

    private static ReportSection Questions(ImmutableArray<Factor> factors)
    {
        IEnumerable<ReportItem> items = factors.Take(Things - 1).Select(f => new ReportItem(null, null, f.Definition.Asks));
        return new ReportSection(ReportSectionKind.Questions, "Questions to ask teams", items.DefaultIfEmpty(new ReportItem(null, null, "None from these results.")));
    }

    private static ReportSection CannotTell(Unit unit, ImmutableArray<Factor> factors)
    {
        string[] open = [.. factors.Where(f => f.Status == FindingStatus.Undetermined).Select(f => f.Definition.Label)];
        string text = open.Length == 0 ? "Everything the rules speak of has some result." : $"{Words.Capital(Words.Join(open))}: published results do not speak of them.";
        IEnumerable<ReportItem> asks = AskNext.Of([unit]).Where(i => i.Question is not null).Take(1).Select(i => new ReportItem("Ask a team", null, i.Question!));
        return new ReportSection(ReportSectionKind.CannotTell, "Cannot tell, and what to ask", asks.Prepend(new ReportItem(null, null, text)));
    }
}
