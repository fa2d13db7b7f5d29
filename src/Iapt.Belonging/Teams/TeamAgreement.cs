namespace Iapt.Belonging.Teams;

/// <summary>Whether the people of a team answer alike enough for their mean to speak for the team. All that leaves of how far answers lie apart.</summary>
public enum TeamAgreement
{
    /// <summary>Answers do not lie far apart; it does not mean that all answered alike.</summary>
    Supported,

    /// <summary>Answers lie nearly as far apart as if people had answered at random: a split team, whose mean speaks for few.</summary>
    NotSupported,
}
