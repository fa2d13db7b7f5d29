using System.Collections.Immutable;

namespace Iapt.Belonging.Rules.Conditions;

/// <summary>A condition holds of any, or of all, of the team's registered groups by one characteristic.</summary>
/// <remarks>
/// Goes through every group by that characteristic that the profile knows of, whatever is known of it: a hidden group is there as a missing
/// estimate, and so unknown. A group that the condition names as a reference is left out, for it is not compared with itself. If no group is
/// registered, the condition is unknown. Otherwise as <see cref="AnyCondition"/> and <see cref="AllCondition"/> of the same condition for each group.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class GroupsCondition : Condition
{
    /// <summary>Creates the condition.</summary>
    /// <param name="quantifier">Any group, or all.</param>
    /// <param name="characteristic">The characteristic, as in front of the equals sign of a group: <c>band</c>.</param>
    /// <param name="when">What must hold of a group: <see cref="GroupComparison"/>s, joined in any way.</param>
    /// <exception cref="ArgumentException">The characteristic is none, the condition reads something that is not of a group, or a reference is by another characteristic.</exception>
    public GroupsCondition(GroupQuantifier quantifier, string characteristic, Condition when)
        : base(1 + Required(when).Depth)
    {
        ArgumentNullException.ThrowIfNull(characteristic);
        if (!IsCharacteristic(characteristic)) throw new ArgumentException("a characteristic is what stands in front of the equals sign of a group, such as `band`", nameof(characteristic));
        if (!ConditionWalk.All(when).All(IsOfGroups)) throw new ArgumentException("inside, only what is known of each group is read", nameof(when));

        References = [.. ConditionWalk.All(when).OfType<GroupComparison>().Select(c => c.Reference).OfType<GroupId>().Distinct().Order()];
        if (References.Any(r => r.Characteristic != characteristic)) throw new ArgumentException("a reference is a group by the same characteristic", nameof(when));

        Quantifier = quantifier;
        Characteristic = characteristic;
        When = when;
    }

    /// <summary>Any group, or all.</summary>
    public GroupQuantifier Quantifier { get; }

    /// <summary>The characteristic, as in front of the equals sign of a group.</summary>
    public string Characteristic { get; }

    /// <summary>What must hold of a group.</summary>
    public Condition When { get; }

    /// <summary>The groups that others are compared with, sorted; they are not gone through.</summary>
    internal ImmutableArray<GroupId> References { get; }

    /// <inheritdoc/>
    public override bool Equals(Condition? other) =>
        other is GroupsCondition groups && Quantifier == groups.Quantifier && Characteristic == groups.Characteristic && When.Equals(groups.When);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(7, Quantifier, Characteristic, When);

    /// <summary>Whether a text can stand in front of the equals sign of a group.</summary>
    internal static bool IsCharacteristic(string text) => GroupId.TryParse($"{text}=x", out _) && !text.Contains('=', StringComparison.Ordinal);

    /// <summary>The groups of a team that are gone through, sorted.</summary>
    internal ImmutableArray<GroupId> Among(IEnumerable<GroupId> registered) => [.. registered.Where(g => g.Characteristic == Characteristic && !References.Contains(g)).Order()];

    /// <summary>The condition as it is of one group.</summary>
    internal Condition For(GroupId group) => For(When, group);

    private static bool IsOfGroups(Condition condition) => condition is GroupComparison or AllCondition or AnyCondition or NotCondition or CountCondition;

    private static Condition For(Condition condition, GroupId group) => condition switch
    {
        GroupComparison comparison => comparison.For(group),
        AllCondition all => new AllCondition(all.Of.Select(c => For(c, group))),
        AnyCondition any => new AnyCondition(any.Of.Select(c => For(c, group))),
        NotCondition not => new NotCondition(For(not.Of, group)),
        CountCondition count => new CountCondition(count.Bound, count.Number, count.Of.Select(c => For(c, group))),
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    private static Condition Required(Condition when)
    {
        ArgumentNullException.ThrowIfNull(when);
        return when;
    }
}
