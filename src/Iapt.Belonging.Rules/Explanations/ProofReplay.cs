using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Findings;

namespace Iapt.Belonging.Rules.Explanations;

/// <summary>Works out a finding again from the numbers that its explanation holds, and from nothing else.</summary>
/// <remarks>So that anyone can see that an explanation is complete: it gives the same status, or something that decided it was left out.</remarks>
public static class ProofReplay
{
    /// <summary>Evaluates the rules of an explained finding anew.</summary>
    /// <param name="explanation">The explanation.</param>
    /// <returns>The status that its numbers give.</returns>
    public static FindingStatus Status(Explanation explanation)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        var findings = explanation.Underlying.Append(explanation.Finding).ToDictionary(f => f.Definition.Id);
        return Statuses.Of(Any(findings, explanation.Finding.Definition.Id, null));
    }

    private static Verdict Any(Dictionary<FindingId, Finding> findings, FindingId finding, Severity? atLeast) =>
        findings[finding].Proofs
            .Where(p => Statuses.Speaks(p.Rule, atLeast))
            .Aggregate(Verdict.False, (so, proof) => so.Or(Of(findings, proof)));

    private static Verdict Of(Dictionary<FindingId, Finding> findings, RuleProof proof)
    {
        if (!FitsAll(proof.Root)) return Verdict.Unknown;

        Verdict verdict = Of(findings, proof.Root);
        return proof.Caps.IsEmpty ? verdict : verdict.Capped;
    }

    private static Verdict Of(Dictionary<FindingId, Finding> findings, ProofNode node) => node switch
    {
        { Condition: Comparison comparison, Estimate: Estimate estimate, Indicator: Indicator indicator } =>
            TestLogic.Of(comparison.Test, SubjectScale.Of(comparison.Subject, indicator)!, estimate),
        { Condition: AccountsCondition accounts, Accounts: AccountTally tally } => ConditionLogic.Of(accounts, tally),
        { Condition: FindingCondition finding } => Any(findings, finding.Finding, finding.AtLeast),
        _ => ConditionLogic.Join(node.Condition, [.. node.Children.Select(c => Of(findings, c))]),
    };

    private static bool FitsAll(ProofNode node) =>
        (node is not { Condition: Comparison comparison, Estimate: Estimate estimate, Indicator: Indicator indicator }
            || SubjectScale.Of(comparison.Subject, indicator)!.Fits(estimate))
        && node.Children.All(FitsAll);
}
