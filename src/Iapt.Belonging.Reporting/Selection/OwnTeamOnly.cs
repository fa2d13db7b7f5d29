using System.Collections.Frozen;

namespace Iapt.Belonging.Reporting.Selection;

/// <summary>Findings that one team may read of itself and nobody may compare: those that rest on questions about "my manager".</summary>
/// <remarks>
/// In a team with one manager such questions score a person. A service or an organisation has several managers, so there they may be shown. Where the
/// numbers came without the answers to them, a finding that could be told from the rest is shown. A finding that reads one that is kept back is kept
/// back with it.
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
                if (Nodes(finding).Any(n => TellsOfManager(n, finding) || Reads(n, found))) found.Add(finding.Definition.Id);
            }
        }
        while (found.Count > before);
        return found.ToFrozenSet();
    }

    private static IEnumerable<ProofNode> Nodes(Finding finding) => finding.Proofs.SelectMany(p => ProofWalk.All(p.Root));

    private static bool TellsOfManager(ProofNode node, Finding finding) =>
        node.Indicator?.Referent == Referent.MyManager && (!node.Estimate!.IsMissing || finding.Status == FindingStatus.Undetermined);

    private static bool Reads(ProofNode node, HashSet<FindingId> found) => node.Condition is FindingCondition condition && found.Contains(condition.Finding);
}
