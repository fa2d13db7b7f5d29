using System.Collections.Frozen;

namespace Iapt.Belonging.Reporting.Selection;

/// <summary>Findings that one team may read of itself and nobody may compare: those of which a rule asks about "my manager".</summary>
/// <remarks>
/// In a team with one manager they score a person, even where other numbers settle them. A service or an organisation has several managers, so there they
/// may be shown. A finding that reads one that is kept back is kept back with it.
/// </remarks>
internal static class OwnTeamOnly
{
    public static FrozenSet<FindingId> In(Analysis analysis)
    {
        if (analysis.Profile.Context.Unit != AnalysisUnit.Team) return FrozenSet<FindingId>.Empty;

        var found = new HashSet<FindingId>();
        int before;
        do
        {
            before = found.Count;
            foreach (Finding finding in analysis.Findings)
            {
                if (Nodes(finding).Any(n => IsAboutManager(n) || Reads(n, found))) found.Add(finding.Definition.Id);
            }
        }
        while (found.Count > before);
        return found.ToFrozenSet();
    }

    private static IEnumerable<ProofNode> Nodes(Finding finding) => finding.Proofs.SelectMany(p => ProofWalk.All(p.Root));

    private static bool IsAboutManager(ProofNode node) => node.Indicator?.Referent == Referent.MyManager;

    private static bool Reads(ProofNode node, HashSet<FindingId> found) => node.Condition is FindingCondition condition && found.Contains(condition.Finding);
}
