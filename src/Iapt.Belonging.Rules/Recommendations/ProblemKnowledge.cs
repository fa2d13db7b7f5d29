using System.Collections.Immutable;
using Iapt.Belonging.Rules.Interventions;

namespace Iapt.Belonging.Rules.Recommendations;

/// <summary>What only people know about the matters of a team, and no survey asks: given by the caller.</summary>
/// <remarks>It changes the kind of problem and how recommendations are taken up, never the status of a finding. Facts about the matter, and nothing about a person.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class ProblemKnowledge
{
    /// <summary>The most characters a reason may have.</summary>
    public const int LongestReason = 500;

    private readonly ImmutableHashSet<FindingId> failed;
    private readonly ImmutableHashSet<FindingId> disputed;
    private readonly ImmutableDictionary<FindingId, ProblemOverrule> overrules;

    private ProblemKnowledge(ImmutableHashSet<FindingId> failed, ImmutableHashSet<FindingId> disputed, ImmutableDictionary<FindingId, ProblemOverrule> overrules)
    {
        this.failed = failed;
        this.disputed = disputed;
        this.overrules = overrules;
    }

    /// <summary>That nothing is known beyond the profile.</summary>
    public static ProblemKnowledge None { get; } = new([], [], ImmutableDictionary<FindingId, ProblemOverrule>.Empty);

    /// <summary>The same, and that a sensible remedy was tried for a finding and did not help.</summary>
    /// <param name="finding">The finding.</param>
    /// <returns>What is known now.</returns>
    public ProblemKnowledge FixHasFailed(FindingId finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return new(failed.Add(finding), disputed, overrules);
    }

    /// <summary>The same, and that people do not agree on what causes a finding.</summary>
    /// <param name="finding">The finding.</param>
    /// <returns>What is known now.</returns>
    public ProblemKnowledge CauseIsDisputed(FindingId finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return new(failed, disputed.Add(finding), overrules);
    }

    /// <summary>The same, and that a finding is taken for another kind of problem. The kind by the rules stays in sight beside it.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="domain">The kind; chaotic is said by people only.</param>
    /// <param name="because">Why; about the matter, and not about people. It is shown.</param>
    /// <returns>What is known now.</returns>
    /// <exception cref="ArgumentException">The reason is empty or longer than <see cref="LongestReason"/>.</exception>
    public ProblemKnowledge Overrule(FindingId finding, ProblemDomain domain, string because)
    {
        ArgumentNullException.ThrowIfNull(finding);
        ArgumentException.ThrowIfNullOrWhiteSpace(because);
        if (because.Length > LongestReason) throw new ArgumentException("a reason that is too long", nameof(because));

        return new(failed, disputed, overrules.SetItem(finding, new ProblemOverrule(domain, because)));
    }

    internal bool HasFailedFix(FindingId finding) => failed.Contains(finding);

    internal bool IsDisputed(FindingId finding) => disputed.Contains(finding);

    internal ProblemOverrule? OverruleOf(FindingId finding) => overrules.GetValueOrDefault(finding);
}
