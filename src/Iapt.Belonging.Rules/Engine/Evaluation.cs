using System.Collections.Immutable;
using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Findings;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Engine;

/// <summary>Evaluates all rules for one profile, and keeps every proof.</summary>
/// <remarks>Used once and by one thread. The depth of conditions is limited by the checker, so recursion is too.</remarks>
internal sealed class Evaluation(RulePlan plan, TeamProfile profile)
{
    private readonly Dictionary<FindingId, ImmutableArray<RuleProof>> proofs = [];
    private readonly List<Problem> faults = [];
    private readonly Lazy<ImmutableArray<GroupId>> groups = new(() => Groups(profile));

    /// <summary>Evaluates, findings that are read before those that read them.</summary>
    /// <returns>The proofs of each finding, sorted by rule.</returns>
    public IReadOnlyDictionary<FindingId, ImmutableArray<RuleProof>> Run()
    {
        foreach (PlannedFinding finding in plan.Findings)
        {
            proofs[finding.Definition.Id] = [.. finding.Rules.Select(r => Prove(r, finding.Definition))];
        }

        return proofs;
    }

    /// <summary>Proves a condition on groups by itself; it reads no finding.</summary>
    /// <param name="condition">The condition.</param>
    /// <returns>The proof, and the estimates in it that do not fit their indicator.</returns>
    public (ProofNode Node, ImmutableArray<Problem> Faults) ProveAlone(GroupsCondition condition)
    {
        faults.Clear();
        ProofNode node = ProveGroups(condition);
        return (node, [.. faults]);
    }

    private RuleProof Prove(Rule rule, FindingDefinition definition)
    {
        faults.Clear();
        ProofNode root = Prove(rule.When);
        return new RuleProof(rule, root, Caps.Of(profile, rule, definition), [.. faults]);
    }

    private ProofNode Prove(Condition condition) => condition switch
    {
        Comparison comparison => ProveComparison(comparison),
        FindingCondition finding => ProofNode.OfFinding(finding, Statuses.Any(proofs[finding.Finding], finding.AtLeast)),
        AccountsCondition accounts => ProveAccounts(accounts),
        GroupsCondition ofGroups => ProveGroups(ofGroups),
        _ => ProveParts(condition),
    };

    private ProofNode ProveComparison(Comparison comparison)
    {
        PlannedSubject subject = plan[comparison.Subject];
        Estimate estimate = profile[comparison.Subject];
        if (subject.Scale.Fits(estimate)) return ProofNode.OfEstimate(comparison, TestLogic.Of(comparison.Test, subject.Scale, estimate), subject.Indicator, estimate);

        faults.Add(EngineProblems.Misfit(subject));
        return ProofNode.OfEstimate(comparison, Verdict.Unknown, subject.Indicator, estimate);
    }

    private ProofNode ProveAccounts(AccountsCondition condition)
    {
        var tally = AccountTally.Of(profile, condition.Finding);
        return ProofNode.OfAccounts(condition, ConditionLogic.Of(condition, tally), tally);
    }

    private ProofNode ProveGroups(GroupsCondition condition)
    {
        ImmutableArray<ProofNode> parts = [.. condition.Among(groups.Value).Select(g => Prove(condition.For(g)).Of(g))];
        return ProofNode.OfParts(condition, ConditionLogic.Join(condition, [.. parts.Select(p => p.Verdict)]), parts);
    }

    // Every group that the profile knows of, whatever is known of it: a hidden one is there as a missing estimate.
    private static ImmutableArray<GroupId> Groups(TeamProfile profile) => [.. profile.Estimates.SelectMany(e => Groups(e.Key)).Distinct()];

    private static ImmutableArray<GroupId> Groups(Subject subject) => subject switch
    {
        GroupSubject of => [of.Group],
        GapSubject gap => [gap.Group, gap.Reference],
        _ => [],
    };

    private ProofNode ProveParts(Condition condition)
    {
        ImmutableArray<ProofNode> parts = [.. ConditionWalk.Parts(condition).Select(Prove)];
        return ProofNode.OfParts(condition, ConditionLogic.Join(condition, [.. parts.Select(p => p.Verdict)]), parts);
    }
}
