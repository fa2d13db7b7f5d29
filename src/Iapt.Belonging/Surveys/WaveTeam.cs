using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Surveys;

/// <summary>A team, service or organisation that takes part in a wave.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class WaveTeam
{
    /// <summary>The most people a unit may have.</summary>
    public const int MaximumHeadcount = 10_000_000;

    /// <summary>Creates a team.</summary>
    /// <param name="id">Its name.</param>
    /// <param name="unit">What kind of group it is.</param>
    /// <param name="headcount">How many people were asked, those of the units below it included.</param>
    /// <param name="name">What people call it, or null.</param>
    /// <param name="parent">The unit it is part of, or null.</param>
    /// <param name="mark">What happened to it since the wave before, or null.</param>
    /// <exception cref="ArgumentOutOfRangeException">The headcount is negative or beyond <see cref="MaximumHeadcount"/>.</exception>
    public WaveTeam(TeamId id, AnalysisUnit unit, int headcount, string? name = null, TeamId? parent = null, TeamMark? mark = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentOutOfRangeException.ThrowIfNegative(headcount);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(headcount, MaximumHeadcount);
        Id = id;
        Unit = unit;
        Headcount = headcount;
        Name = name;
        Parent = parent;
        Mark = mark;
    }

    /// <summary>Its name.</summary>
    public TeamId Id { get; }

    /// <summary>What kind of group it is.</summary>
    public AnalysisUnit Unit { get; }

    /// <summary>How many people were asked, those of the units below it included.</summary>
    public int Headcount { get; }

    /// <summary>What people call it; null if it has only an id.</summary>
    public string? Name { get; }

    /// <summary>The unit it is part of; null at the top.</summary>
    public TeamId? Parent { get; }

    /// <summary>What happened to it since the wave before, such as a merger; null if nothing is recorded.</summary>
    public TeamMark? Mark { get; }
}
