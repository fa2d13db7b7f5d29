namespace Iapt.Belonging.Teams;

/// <summary>In which shown results the answers of a team are counted that is not shown by itself.</summary>
public enum WhereShown
{
    /// <summary>In those of a few teams that are shown together.</summary>
    Together,

    /// <summary>No few teams with it can be shown together; in those of a unit above it.</summary>
    UnitAbove,

    /// <summary>Nowhere: no few teams with it can be shown together, and no unit above it is shown.</summary>
    Nowhere,
}
