namespace Iapt.Belonging.Teams;

/// <summary>What a finding says of a team.</summary>
public enum FindingKind
{
    /// <summary>Something named by a source that holds psychological safety or belonging back.</summary>
    Barrier,

    /// <summary>Something named by a source that furthers psychological safety or belonging.</summary>
    Facilitator,

    /// <summary>Something unwelcome, concluded from several things together.</summary>
    Risk,

    /// <summary>Something welcome, concluded from several things together.</summary>
    Strength,
}
