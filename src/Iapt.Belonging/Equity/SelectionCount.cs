using Iapt.Belonging.Statistics;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Equity;

/// <summary>How many of a group were selected for something good, such as an appointment, of those considered for it.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class SelectionCount
{
    /// <summary>Creates a count.</summary>
    /// <param name="group">The group.</param>
    /// <param name="selected">How many were selected.</param>
    /// <param name="considered">How many were considered, the selected among them.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, or more were selected than considered.</exception>
    public SelectionCount(GroupId group, long selected, long considered)
    {
        ArgumentNullException.ThrowIfNull(group);
        Check.Count(selected, considered);
        Group = group;
        Selected = selected;
        Considered = considered;
    }

    /// <summary>The group.</summary>
    public GroupId Group { get; }

    /// <summary>How many were selected.</summary>
    public long Selected { get; }

    /// <summary>How many were considered, the selected among them.</summary>
    public long Considered { get; }
}
