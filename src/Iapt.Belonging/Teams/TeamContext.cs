using System.Collections.Immutable;

namespace Iapt.Belonging.Teams;

/// <summary>What a team is: its name, what kind of group it is, and what it is part of.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class TeamContext
{
    /// <summary>Creates a context.</summary>
    /// <param name="unit">What kind of group it is.</param>
    /// <param name="name">What people call it, or null.</param>
    /// <param name="partOf">The service or organisation it is part of, or null.</param>
    /// <param name="peerGroup">The name of the group of alike organisations it may be compared with, or null.</param>
    /// <param name="mark">What happened to it since the wave before, or null.</param>
    /// <param name="members">The teams it joins, if it is several that are shown together only; null for any other.</param>
    /// <param name="whereShown">Of a team that is not shown by itself, in which results it is counted; null for any other, or where nobody told.</param>
    public TeamContext(AnalysisUnit unit, string? name = null, TeamId? partOf = null, string? peerGroup = null, TeamMark? mark = null, IEnumerable<TeamId>? members = null, WhereShown? whereShown = null)
    {
        Unit = unit;
        Name = name;
        PartOf = partOf;
        PeerGroup = peerGroup;
        Mark = mark;
        Members = members is null ? [] : [.. members];
        WhereShown = whereShown;
    }

    /// <summary>What kind of group it is.</summary>
    public AnalysisUnit Unit { get; }

    /// <summary>What people call it; null if it has only an id.</summary>
    public string? Name { get; }

    /// <summary>The service or organisation it is part of; null if none is known.</summary>
    public TeamId? PartOf { get; }

    /// <summary>The name of the group of alike organisations it may be compared with; null if none.</summary>
    public string? PeerGroup { get; }

    /// <summary>What happened to it since the wave before; null if nothing is recorded.</summary>
    public TeamMark? Mark { get; }

    /// <summary>The teams it joins, where several are too small to be shown each and are shown together; empty for any other team.</summary>
    public ImmutableArray<TeamId> Members { get; }

    /// <summary>Of a team that is not shown by itself, in which results its answers are counted; null for any other, or where nobody told.</summary>
    public WhereShown? WhereShown { get; }
}
