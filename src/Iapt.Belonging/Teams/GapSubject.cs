namespace Iapt.Belonging.Teams;

/// <summary>The difference in an indicator between two registered groups of the team: group minus reference.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class GapSubject : Subject
{
    /// <summary>Creates the subject.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="group">The group.</param>
    /// <param name="reference">The group it is compared with.</param>
    public GapSubject(IndicatorId indicator, GroupId group, GroupId reference)
        : base(indicator, $"gap:{indicator}[{group}][{reference}]")
    {
        Group = group;
        Reference = reference;
    }

    /// <summary>The group.</summary>
    public GroupId Group { get; }

    /// <summary>The group it is compared with.</summary>
    public GroupId Reference { get; }
}
