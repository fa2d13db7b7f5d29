using System.Collections.Immutable;
using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Findings;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Engine;

/// <summary>Finds the inputs whose filling in could change how a finding came out.</summary>
/// <remarks>
/// Down each proof along what is unknown over intervals: a part that is known, or that stands beside one that decides, cannot matter. What is
/// unknown over values is unknown over intervals too, so these are all inputs that can matter on either.
/// </remarks>
internal sealed class MissingInputs(IReadOnlyDictionary<FindingId, ImmutableArray<RuleProof>> proofs, IReadOnlyDictionary<FindingId, FindingDefinition> definitions)
{
    private static readonly MissingReason[] Askable = [MissingReason.NotAsked, MissingReason.NoData, MissingReason.TooFewAnswers];

    /// <summary>The missing inputs that could settle a finding or its severity, sorted by key; none if both are settled.</summary>
    public ImmutableArray<MissingInput> Of(FindingId finding)
    {
        var found = new SortedDictionary<string, MissingInput>(StringComparer.Ordinal);
        Collect(finding, null, finding, found, []);
        foreach (Severity severity in proofs[finding].Select(p => p.Rule.Severity).OfType<Severity>().Distinct()) Collect(finding, severity, finding, found, []);
        return [.. found.Values];
    }

    /// <summary>The inputs to ask for next: those that could settle most undetermined findings first.</summary>
    public static ImmutableArray<MissingInput> AskNext(IEnumerable<Finding> findings) =>
    [
        .. findings.Where(f => f.Status == FindingStatus.Undetermined)
            .SelectMany(f => f.Missing)
            .Where(m => Askable.Contains(m.Reason))
            .GroupBy(m => m.Key, StringComparer.Ordinal)
            .Select(g => Joined([.. g]))
            .OrderByDescending(m => m.Settles.Length)
            .ThenBy(m => m.Key, StringComparer.Ordinal),
    ];

    private static MissingInput Joined(IReadOnlyList<MissingInput> same)
    {
        ImmutableArray<FindingId> settles = [.. same.SelectMany(m => m.Settles).Distinct().Order()];
        return same[0].Settling(settles);
    }

    private void Collect(FindingId read, Severity? atLeast, FindingId settles, SortedDictionary<string, MissingInput> found, HashSet<(FindingId, Severity?)> seen)
    {
        if (!seen.Add((read, atLeast)) || Statuses.Any(proofs[read], atLeast).OverIntervals != Truth.Unknown) return;

        foreach (RuleProof proof in proofs[read].Where(p => p.Faults.IsEmpty && Statuses.Speaks(p.Rule, atLeast))) Collect(proof.Root, settles, found, seen);
    }

    private void Collect(ProofNode node, FindingId settles, SortedDictionary<string, MissingInput> found, HashSet<(FindingId, Severity?)> seen)
    {
        if (node.OverIntervals != Truth.Unknown) return;

        if (node.Condition is FindingCondition finding) Collect(finding.Finding, finding.AtLeast, settles, found, seen);
        else if (MissingAt(node, settles) is MissingInput missing) found.TryAdd(missing.Key, missing);
        foreach (ProofNode child in node.Children) Collect(child, settles, found, seen);
    }

    private MissingInput? MissingAt(ProofNode node, FindingId settles) => node switch
    {
        { Estimate.Missing: MissingReason reason, Indicator: Indicator indicator, Condition: Comparison { Subject: var subject } } =>
            new MissingInput(subject, null, SubjectPhrase.Of(subject, indicator), subject is IndicatorSubject ? indicator.Question : null, reason, [settles]),
        { Accounts.IsEmpty: true, Condition: AccountsCondition { Finding: var heard } } =>
            new MissingInput(null, heard, $"what a facilitator hears about {definitions[heard].Label}", definitions[heard].Asks, MissingReason.NoData, [settles]),
        { Children.IsEmpty: true, Condition: GroupsCondition { Characteristic: var by } } => MissingInput.OfGroups(by, settles),
        _ => null,
    };
}
