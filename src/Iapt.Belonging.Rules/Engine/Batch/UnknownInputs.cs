using System.Collections.Immutable;
using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Findings;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Engine.Batch;

/// <summary>Finds which missing inputs could settle a finding of one team, from its registers.</summary>
/// <remarks>The same question as <see cref="MissingInputs"/> asks of proofs; a test compares them.</remarks>
internal sealed class UnknownInputs(RuleProgram program, TeamInputs inputs, byte[] registers)
{
    private readonly SortedSet<string> seen = new(StringComparer.Ordinal);
    private readonly SortedDictionary<Subject, MissingReason> found = [];

    /// <summary>The subjects that are missing, with the reason, sorted; none if the finding and its severity are settled.</summary>
    public ImmutableArray<KeyValuePair<Subject, MissingReason>> Of(FindingId finding)
    {
        Conclusion conclusion = program.Conclusions[program.Place(finding)];
        Collect(conclusion, null);
        foreach (Severity severity in conclusion.Rules.Select(r => r.Severity).OfType<Severity>().Distinct()) Collect(conclusion, severity);
        return [.. found];
    }

    private void Collect(Conclusion conclusion, Severity? atLeast)
    {
        if (!IsUnknown(conclusion.At(atLeast)) || !seen.Add($"{conclusion.Finding.Id}@{atLeast}")) return;

        foreach (Rule rule in conclusion.Rules.Where(r => Statuses.Speaks(r, atLeast) && Fits(r))) Collect(rule.When);
    }

    private void Collect(Condition condition)
    {
        if (!IsUnknown(program.Of(condition))) return;

        if (condition is FindingCondition finding) Collect(program.Conclusions[program.Place(finding.Finding)], finding.AtLeast);
        else if (condition is Comparison { Subject: Subject subject } && inputs.Missing[program.Position(subject)] is MissingReason reason) found[subject] = reason;
        else if (condition is GroupsCondition groups) Collect(groups);
        if (condition is GroupsCondition) return;

        foreach (Condition part in ConditionWalk.Parts(condition)) Collect(part);
    }

    private void Collect(GroupsCondition groups)
    {
        if (inputs.Profile is TeamProfile profile) Collect(new Evaluation(program.Plan, profile).ProveAlone(groups).Node);
    }

    private void Collect(ProofNode node)
    {
        if (node.OverIntervals != Truth.Unknown) return;
        if (node is { Condition: Comparison { Subject: Subject subject }, Estimate.Missing: MissingReason reason }) found[subject] = reason;
        foreach (ProofNode child in node.Children) Collect(child);
    }

    private bool IsUnknown(Operand operand) => (TeamEvaluator.Read(operand, registers) & (TeamEvaluator.SurelyTrue | TeamEvaluator.SurelyFalse)) == 0;

    private bool Fits(Rule rule) => inputs.Misfits == 0 || !ConditionWalk.All(rule.When).Any(IsMisfit);

    private bool IsMisfit(Condition condition) => condition switch
    {
        Comparison comparison => inputs.IsMisfit[program.Position(comparison.Subject)],
        GroupsCondition => inputs.IsMisfit[program.Subjects.Length + program.Given.IndexOf(condition)],
        _ => false,
    };
}
