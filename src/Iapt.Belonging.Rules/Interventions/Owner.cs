namespace Iapt.Belonging.Rules.Interventions;

/// <summary>Who would own an action.</summary>
/// <remarks>A role, never a person.</remarks>
public enum Owner
{
    /// <summary>The whole team.</summary>
    Team,

    /// <summary>The team lead.</summary>
    TeamLead,

    /// <summary>The lead of the service.</summary>
    ServiceLead,

    /// <summary>The organisation: HR, education, executives.</summary>
    Organisation,

    /// <summary>A named senior owner outside the team, for matters of harm.</summary>
    SeniorOwner,
}
