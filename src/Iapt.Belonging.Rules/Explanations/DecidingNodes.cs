using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Findings;

namespace Iapt.Belonging.Rules.Explanations;

/// <summary>Finds the leaves of a proof on which its truth over values turns.</summary>
internal static class DecidingNodes
{
    /// <summary>The leaves, in the order of the rule; and whether the rule asks that they do not hold.</summary>
    public static IEnumerable<(ProofNode Leaf, bool IsNegated)> Of(ProofNode root) => Of(root, false);

    private static IEnumerable<(ProofNode Leaf, bool IsNegated)> Of(ProofNode node, bool isNegated)
    {
        bool turns = node.Condition is NotCondition or CountCondition { Bound: CountBound.AtMost };
        return node.Children.IsEmpty ? [(node, isNegated)] : Parts(node).SelectMany(p => Of(p, isNegated != turns));
    }

    // A part that came out as the whole did carries it; a negation is carried by the one part it has, whichever way that came out.
    private static IEnumerable<ProofNode> Parts(ProofNode node) => node.Condition switch
    {
        NotCondition => node.Children,
        CountCondition { Bound: CountBound.AtMost } => Those(node, Kleene.Not(node.OverValues)),
        _ => Those(node, node.OverValues),
    };

    private static IEnumerable<ProofNode> Those(ProofNode node, Truth truth)
    {
        IEnumerable<ProofNode> those = node.Children.Where(c => c.OverValues == truth);
        return those.Any() ? those : node.Children;
    }
}
