using System.Collections.Immutable;

namespace Iapt.Belonging.Reporting.Selection;

/// <summary>The separate road for discrimination, bullying, violence and sexual misconduct: first in every report, never a probe.</summary>
internal static class HarmRoad
{
    private const string Heading = "Before anything else: harm";

    private const string Routes =
        "A named senior owner outside the team takes this up. Anyone affected can go to the Freedom to Speak Up Guardian, HR, occupational health or a union; nobody has to raise it in the team first.";

    /// <summary>The section, if any harm is indicated, surely or tentatively, or an action of that road is recommended.</summary>
    public static IEnumerable<ReportSection> Section(IReadOnlyList<Unit> units, ImmutableArray<Factor> factors)
    {
        ImmutableArray<Factor> harms = [.. Factor.InOrderOfCertainty(factors.Where(f => f.Definition.IsHarm && !f.IsWelcome))];
        Recommendation[] actions = [.. units.SelectMany(u => u.Recommendations).Where(r => r.IsHarmRoad).DistinctBy(r => r.Intervention.Id)];
        if (harms.IsEmpty && actions.Length == 0) yield break;

        yield return new ReportSection(ReportSectionKind.Harm, Heading, [.. harms.Select(Item), new ReportItem(null, null, Routes), .. actions.Take(1).Select(Item)]);
    }

    /// <summary>The section where published results of an organisation say that staff report harm: one line, because numbers stand in the details.</summary>
    public static IEnumerable<ReportSection> Published(ImmutableArray<Factor> factors)
    {
        string reported = Labels(factors, FindingStatus.Indicated);
        string tentative = Labels(factors, FindingStatus.Tentative);
        if (reported.Length + tentative.Length == 0) yield break;

        string[] parts = [.. new[] { reported, tentative.Length == 0 ? "" : $"tentatively {tentative}" }.Where(p => p.Length > 0)];
        ReportItem item = new("Reported by staff", null, $"{string.Join("; ", parts)}.") { Status = reported.Length > 0 ? FindingStatus.Indicated : FindingStatus.Tentative, FindingKind = FindingKind.Risk };
        yield return new ReportSection(ReportSectionKind.Harm, Heading, [item, new ReportItem(null, null, Routes)]);
    }

    /// <summary>Of which harm it cannot be told whether it is there: in lines of their own, so that nobody reads a suspicion out of a question that was not asked.</summary>
    public static IEnumerable<ReportItem> CannotTell(IReadOnlyList<Unit> units, ImmutableArray<Factor> factors)
    {
        ILookup<bool, string> open = factors
            .Where(f => f.Definition.IsHarm && f.Count(FindingStatus.Undetermined) > 0)
            .ToLookup(f => f.Readings.Where(r => r.Finding.Status == FindingStatus.Undetermined).All(r => WasNotAsked(r.Finding)), f => f.Definition.Label);
        string[] notAsked = [.. open[true]];
        string[] notKnown = [.. open[false]];
        if (notAsked.Length > 0) yield return new ReportItem(null, null, $"{Words.Capital(Words.Join(notAsked))} {(notAsked.Length == 1 ? "was" : "were")} not asked about; this says nothing either way.");
        if (notKnown.Length > 0) yield return new ReportItem(null, null, $"Too little is known of {Words.Join(notKnown)}{(units.Count == 1 ? "" : " in one team or more")}; this says nothing either way.");
    }

    // Where one question of several was asked, it would be wrong to say that nobody was asked.
    private static bool WasNotAsked(Finding finding) => ProofWalk.Comparisons(finding).All(n => n.Estimate!.Missing == MissingReason.NotAsked);

    private static string Labels(ImmutableArray<Factor> factors, FindingStatus status) =>
        Words.Join([.. factors.Where(f => f.Definition.IsHarm && !f.IsWelcome && f.Status == status).Select(f => f.Definition.Label)]);

    private static ReportItem Item(Factor factor) =>
        new(Words.Capital(factor.Definition.Label), factor.Sureness(), factor.Definition.Says) { Status = factor.Status, FindingKind = factor.Id.Kind };

    private static ReportItem Item(Recommendation recommendation) =>
        new(recommendation.Intervention.Name.TrimEnd('.'), null, recommendation.Intervention.Description);
}
