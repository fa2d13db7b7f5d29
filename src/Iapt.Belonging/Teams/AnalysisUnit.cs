namespace Iapt.Belonging.Teams;

/// <summary>What kind of group is analysed.</summary>
/// <remarks>A benchmark of one kind is refused for another.</remarks>
public enum AnalysisUnit
{
    /// <summary>People who work together from day to day.</summary>
    Team,

    /// <summary>Several teams under one lead.</summary>
    Service,

    /// <summary>A whole employer, such as a trust.</summary>
    Organisation,
}
