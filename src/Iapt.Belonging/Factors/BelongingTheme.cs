namespace Iapt.Belonging.Factors;

/// <summary>The seven themes that the IAPT discussion document on workplace belonging finds in what it read (paragraph 4).</summary>
public enum BelongingTheme
{
    /// <summary>Compassionate leadership, and other leadership that works by relations, sustains belonging best.</summary>
    CompassionateLeadership,

    /// <summary>A culture of belonging is an adaptive challenge.</summary>
    AdaptiveChallenge,

    /// <summary>Inclusion and belonging show best at the level of the team.</summary>
    TeamLevel,

    /// <summary>Remote and hybrid working asks for belonging to be brought about on purpose.</summary>
    IntentionalRemoteAndHybrid,

    /// <summary>Everyone is an ally, adds to psychological safety and sets an example of civility and respect.</summary>
    EveryoneRoleModels,

    /// <summary>Belonging grows out of engagement, shared leadership and joy in work.</summary>
    EngagementAndJoy,

    /// <summary>Belonging is never finished: it asks for attention, practice and a look at how it goes.</summary>
    ContinuousAttention,
}
