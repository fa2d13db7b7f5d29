namespace Iapt.Belonging.Teams;

/// <summary>An indicator for one registered group of the team.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class GroupSubject : Subject
{
    /// <summary>Creates the subject.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="group">The group.</param>
    public GroupSubject(IndicatorId indicator, GroupId group)
        : base(indicator, $"{indicator}[{group}]")
        => Group = group;

    /// <summary>The group.</summary>
    public GroupId Group { get; }
}
