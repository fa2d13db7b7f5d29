using System.Collections.Frozen;
using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Rules.Findings;

namespace Iapt.Belonging.Rules.Guides;

/// <summary>Findings of which a rule asks about "my manager", or reads a finding of which one does: in a team with one manager they are about a person.</summary>
internal static class ManagerFindings
{
    /// <summary>Their names; none where a service or an organisation was analysed.</summary>
    public static FrozenSet<FindingId> In(Analysis analysis)
    {
        if (analysis.Profile.Context.Unit != AnalysisUnit.Team) return FrozenSet<FindingId>.Empty;

        var found = new HashSet<FindingId>();
        int before;
        do
        {
            before = found.Count;
            found.UnionWith(analysis.Findings.Where(f => f.Proofs.SelectMany(p => Nodes(p.Root)).Any(n => IsAboutManager(n, found))).Select(f => f.Definition.Id));
        }
        while (found.Count > before);
        return found.ToFrozenSet();
    }

    private static bool IsAboutManager(ProofNode node, HashSet<FindingId> found) =>
        node.Indicator?.Referent == Referent.MyManager || (node.Condition is FindingCondition read && found.Contains(read.Finding));

    private static IEnumerable<ProofNode> Nodes(ProofNode node) => node.Children.SelectMany(Nodes).Prepend(node);
}
