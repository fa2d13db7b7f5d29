using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Findings;

/// <summary>How rules and their verdicts make findings.</summary>
internal static class Statuses
{
    /// <summary>The status that two readings give.</summary>
    public static FindingStatus Of(Verdict verdict) => verdict switch
    {
        { OverIntervals: Truth.True, OverValues: Truth.True } => FindingStatus.Indicated,
        { OverIntervals: Truth.False, OverValues: Truth.False } => FindingStatus.NotIndicated,
        { OverIntervals: Truth.Unknown, OverValues: Truth.True } => FindingStatus.Tentative,
        { OverIntervals: Truth.Unknown, OverValues: Truth.False } => FindingStatus.Unlikely,
        { OverIntervals: Truth.Unknown, OverValues: Truth.Unknown } => FindingStatus.Undetermined,
        _ => throw new InvalidOperationException("a definite answer over intervals and another one over values"),
    };

    /// <summary>Whether any rule holds that concludes the finding at a severity or above; at any, graded or not, if none is given.</summary>
    public static Verdict Any(IEnumerable<RuleProof> proofs, Severity? atLeast) =>
        proofs.Where(p => Speaks(p.Rule, atLeast)).Aggregate(Verdict.False, (so, proof) => so.Or(proof.Verdict));

    /// <summary>Whether a rule speaks for a finding at a severity: it concludes that one or a graver one.</summary>
    public static bool Speaks(Rule rule, Severity? atLeast) => atLeast is null || rule.Severity >= atLeast;

    /// <summary>The gravest severity whose verdict is as wanted; null if none is.</summary>
    public static Severity? Gravest(IReadOnlyCollection<RuleProof> proofs, Func<Verdict, bool> wanted) => Gravest(severity => wanted(Any(proofs, severity)));

    /// <summary>The gravest severity of which something holds; null if it holds of none.</summary>
    public static Severity? Gravest(Func<Severity, bool> holds)
    {
        for (Severity severity = Severity.Serious; severity >= Severity.Emerging; severity--)
        {
            if (holds(severity)) return severity;
        }

        return null;
    }
}
