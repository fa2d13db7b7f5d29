using System.Collections.Immutable;
using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Findings;

namespace Iapt.Belonging.Rules.Engine;

/// <summary>Hears what each kind of evidence, taken alone, says of a finding.</summary>
/// <remarks>
/// The rules of a finding are alternatives, and so are the parts of an <c>any</c> at their top. What the alternatives that read one kind of
/// evidence only say together, over values, is what that kind says: for the finding if one of them holds, against it if all are known not to.
/// It does not speak against a finding for which another alternative that reads it too holds: one sign that is not there takes nothing from
/// one that is. An alternative that mixes kinds is no voice of its own. Accounts speak by their majority, whether a rule counts them or not.
/// </remarks>
internal static class Voices
{
    public static ImmutableArray<Voice> Of(FindingId finding, IReadOnlyDictionary<FindingId, ImmutableArray<RuleProof>> proofs, AccountTally accounts)
    {
        ImmutableArray<ProofNode> alternatives = [.. proofs[finding].Where(p => p.Faults.IsEmpty).SelectMany(p => Alternatives(p.Root))];
        IEnumerable<Voice> voices = alternatives.GroupBy(KindOf)
            .Where(g => g.Key is not (null or EvidenceKind.Accounts))
            .Select(g => Hear(g.Key!.Value, g.Aggregate(Truth.False, static (so, a) => Kleene.Or(so, a.OverValues)), alternatives, proofs))
            .OfType<Voice>();
        return [.. voices.OrderBy(v => v.Kind), .. OfAccounts(accounts)];
    }

    /// <summary>Whether kinds of evidence disagree, or what was heard disagrees with what the rules conclude from the rest.</summary>
    public static bool Disagree(ImmutableArray<Voice> voices, Truth concluded)
    {
        bool accountsDiffer = concluded != Truth.Unknown && voices.Any(v => v.Kind == EvidenceKind.Accounts && v.SpeaksFor != (concluded == Truth.True));
        return accountsDiffer || voices.Select(v => v.SpeaksFor).Distinct().Count() > 1;
    }

    private static IEnumerable<Voice> OfAccounts(AccountTally accounts) =>
        accounts.Supporting == accounts.Contradicting ? [] : [new Voice(EvidenceKind.Accounts, accounts.Supporting > accounts.Contradicting)];

    private static Voice? Hear(EvidenceKind kind, Truth says, ImmutableArray<ProofNode> alternatives, IReadOnlyDictionary<FindingId, ImmutableArray<RuleProof>> proofs) => says switch
    {
        Truth.True => new Voice(kind, true),
        Truth.False when !alternatives.Any(a => a.OverValues == Truth.True && Reads(a, kind, proofs)) => new Voice(kind, false),
        _ => null,
    };

    // Through other findings too: by those of their rules that came out as the finding did. No recursion, so that long chains need no deep stack.
    private static bool Reads(ProofNode alternative, EvidenceKind kind, IReadOnlyDictionary<FindingId, ImmutableArray<RuleProof>> proofs)
    {
        var seen = new HashSet<FindingId>();
        var waiting = new Stack<ProofNode>([alternative]);
        while (waiting.TryPop(out ProofNode? node))
        {
            if (LeafKind(node) == kind) return true;

            foreach (ProofNode child in node.Children) waiting.Push(child);
            if (node.Condition is not FindingCondition { Finding: var read } || !seen.Add(read)) continue;

            foreach (RuleProof proof in proofs[read].Where(p => p.OverValues == node.OverValues)) waiting.Push(proof.Root);
        }

        return false;
    }

    private static IEnumerable<ProofNode> Alternatives(ProofNode node) => node.Condition is AnyCondition ? node.Children.SelectMany(Alternatives) : [node];

    private static EvidenceKind? KindOf(ProofNode node)
    {
        ImmutableArray<EvidenceKind?> kinds = [.. Leaves(node).Select(LeafKind).Distinct()];
        return kinds.Length == 1 ? kinds[0] : null;
    }

    private static IEnumerable<ProofNode> Leaves(ProofNode node) => node.Children.IsEmpty ? [node] : node.Children.SelectMany(Leaves);

    private static EvidenceKind? LeafKind(ProofNode leaf) => leaf switch
    {
        { Accounts: not null } => EvidenceKind.Accounts,
        { Indicator.Origin: IndicatorOrigin.Survey } => EvidenceKind.Survey,
        { Indicator.Origin: IndicatorOrigin.PeopleFact } => EvidenceKind.PeopleFacts,
        { Indicator.Origin: IndicatorOrigin.Practice } => EvidenceKind.Practice,
        _ => null,
    };
}
