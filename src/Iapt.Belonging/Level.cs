namespace Iapt.Belonging;

/// <summary>Where the cause of a finding, and its remedy, lie.</summary>
/// <remarks>
/// A tag, not a filter. Findings at the individual level describe meetings and working arrangements, never people.
/// Source: Remtulla et al. 2021 and O'Donovan and McAuliffe 2020, who sort barriers and enablers so.
/// </remarks>
public enum Level
{
    /// <summary>How single people take part, described as a pattern of the meeting and never of a person.</summary>
    Individual,

    /// <summary>How a team works together.</summary>
    Team,

    /// <summary>How the organisation around the team is set up.</summary>
    Organisation,
}
