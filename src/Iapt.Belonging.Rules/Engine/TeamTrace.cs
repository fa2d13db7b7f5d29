using System.Collections.Immutable;
using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Engine.Batch;
using Iapt.Belonging.Rules.Findings;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Engine;

/// <summary>All that decided the findings of one team, why and why not, kept small: what each condition of each rule came to, and what was read.</summary>
/// <remarks>
/// A few bytes a condition, where proofs are objects. Proofs are made from it when asked for, and are those of <see cref="IBelongingEngine.Analyse(TeamProfile)"/>. Made by <see cref="TeamFindings.Trace"/>.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class TeamTrace
{
    private readonly RuleProgram program;
    private readonly TeamProfile profile;
    private readonly Estimate?[] estimates;
    private readonly byte[] registers;

    internal TeamTrace(RuleProgram program, TeamProfile profile, TeamInputs inputs, ReadOnlySpan<byte> registers)
    {
        this.program = program;
        this.profile = profile;
        estimates = [.. inputs.Estimates];
        this.registers = registers.ToArray();
    }

    /// <summary>Every finding that a rule in use concludes, sorted by name.</summary>
    public ImmutableArray<FindingDefinition> Findings => program.Findings;

    /// <summary>The status of a finding.</summary>
    /// <param name="finding">The finding.</param>
    /// <returns>The status.</returns>
    /// <exception cref="ArgumentException">No rule concludes the finding.</exception>
    public FindingStatus Status(FindingId finding) => Statuses.Of(TeamEvaluator.VerdictOf(program.Conclusions[program.Place(finding)].Holds, registers));

    /// <summary>The proof of each rule that concludes a finding: why it holds or does not, condition by condition, with the estimates that decided it.</summary>
    /// <param name="finding">The finding.</param>
    /// <returns>The proofs, sorted by rule.</returns>
    /// <exception cref="ArgumentException">No rule concludes the finding.</exception>
    public ImmutableArray<RuleProof> Proofs(FindingId finding)
    {
        Conclusion conclusion = program.Conclusions[program.Place(finding)];
        return [.. conclusion.Rules.Select(r => Prove(r, conclusion.Finding))];
    }

    private RuleProof Prove(Rule rule, FindingDefinition finding)
    {
        List<Problem> faults = [];
        ProofNode root = Prove(rule.When, faults);
        return new RuleProof(rule, root, Caps.Of(profile, rule, finding), [.. faults]);
    }

    private ProofNode Prove(Condition condition, List<Problem> faults)
    {
        if (condition is GroupsCondition groups)
        {
            (ProofNode node, ImmutableArray<Problem> misfits) = new Evaluation(program.Plan, profile).ProveAlone(groups);
            faults.AddRange(misfits);
            return node;
        }

        Verdict verdict = TeamEvaluator.VerdictOf(program.Of(condition), registers);
        return condition switch
        {
            Comparison comparison => Prove(comparison, verdict, faults),
            FindingCondition finding => ProofNode.OfFinding(finding, verdict),
            AccountsCondition accounts => ProofNode.OfAccounts(accounts, verdict, AccountTally.Of(profile, accounts.Finding)),
            _ => ProofNode.OfParts(condition, verdict, [.. ConditionWalk.Parts(condition).Select(p => Prove(p, faults))]),
        };
    }

    private ProofNode Prove(Comparison comparison, Verdict verdict, List<Problem> faults)
    {
        int position = program.Position(comparison.Subject);
        PlannedSubject subject = program.Subjects[position];
        Estimate estimate = estimates[position] ?? TeamProfile.NoData;
        if (!subject.Scale.Fits(estimate)) faults.Add(EngineProblems.Misfit(subject));
        return ProofNode.OfEstimate(comparison, verdict, subject.Indicator, estimate);
    }
}
