namespace Iapt.Belonging.Rules.Conditions;

/// <summary>What is known of the group at hand passes a test: its own estimate of an indicator, or its gap to a reference group.</summary>
/// <remarks>Stands inside a <see cref="GroupsCondition"/> only, which goes through the groups; so no rule is about one group alone.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class GroupComparison : Condition
{
    private static readonly GroupId Each = GroupId.Parse("group=each");

    /// <summary>Creates the condition.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="reference">The group that each is compared with; null for the group's own estimate.</param>
    /// <param name="test">The test.</param>
    public GroupComparison(IndicatorId indicator, GroupId? reference, Test test)
        : base(1)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(test);
        Indicator = indicator;
        Reference = reference;
        Test = test;
    }

    /// <summary>The indicator.</summary>
    public IndicatorId Indicator { get; }

    /// <summary>The group that each is compared with; null for the group's own estimate.</summary>
    public GroupId? Reference { get; }

    /// <summary>The test.</summary>
    public Test Test { get; }

    /// <summary>A subject of the same kind, of a group that stands for each.</summary>
    internal Subject Pattern => SubjectOf(Each);

    /// <inheritdoc/>
    public override bool Equals(Condition? other) =>
        other is GroupComparison comparison && Indicator == comparison.Indicator && Reference == comparison.Reference && Test.Equals(comparison.Test);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(6, Indicator, Reference, Test);

    /// <summary>The same of one group.</summary>
    internal Comparison For(GroupId group) => Comparison.OfGroup(SubjectOf(group), Test);

    private Subject SubjectOf(GroupId group) => Reference is null ? new GroupSubject(Indicator, group) : new GapSubject(Indicator, group, Reference);
}
