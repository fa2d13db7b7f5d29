using System.Collections.Immutable;
using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Findings;

namespace Iapt.Belonging.Rules.Engine;

/// <summary>Hears what each kind of evidence, taken alone, says of a finding.</summary>
/// <remarks>
/// The rules of a finding are alternatives, and so are the parts of an <c>any</c> at their top. An alternative that reads one kind of
/// evidence only is what that kind says: it speaks for the finding if one of its alternatives holds over values, against it if none does and at
/// least one is known not to. An alternative that mixes kinds is no voice of its own. Accounts speak by their majority, whether a rule
/// counts them or not.
/// </remarks>
internal static class Voices
{
    public static ImmutableArray<Voice> Of(IEnumerable<RuleProof> proofs, AccountTally accounts)
    {
        var said = proofs.Where(p => p.Faults.IsEmpty)
            .SelectMany(p => Alternatives(p.Root))
            .Select(a => (Kind: KindOf(a), a.OverValues))
            .Where(a => a.Kind is not (null or EvidenceKind.Accounts) && a.OverValues != Truth.Unknown)
            .GroupBy(a => a.Kind!.Value)
            .Select(g => new Voice(g.Key, g.Any(a => a.OverValues == Truth.True)));
        return [.. said.OrderBy(v => v.Kind), .. OfAccounts(accounts)];
    }

    /// <summary>Whether kinds of evidence disagree, or what was heard disagrees with what the rules conclude from the rest.</summary>
    public static bool Disagree(ImmutableArray<Voice> voices, Truth concluded)
    {
        bool accountsDiffer = concluded != Truth.Unknown && voices.Any(v => v.Kind == EvidenceKind.Accounts && v.SpeaksFor != (concluded == Truth.True));
        return accountsDiffer || voices.Select(v => v.SpeaksFor).Distinct().Count() > 1;
    }

    private static IEnumerable<Voice> OfAccounts(AccountTally accounts) =>
        accounts.Supporting == accounts.Contradicting ? [] : [new Voice(EvidenceKind.Accounts, accounts.Supporting > accounts.Contradicting)];

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
