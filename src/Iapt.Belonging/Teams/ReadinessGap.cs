namespace Iapt.Belonging.Teams;

/// <summary>What was missing when people were asked: every report made from their answers says so.</summary>
public enum ReadinessGap
{
    /// <summary>No data protection impact assessment (DPIA) is recorded from before the wave opened.</summary>
    NoImpactAssessment,

    /// <summary>It is not recorded that the staff side was consulted before the wave opened.</summary>
    StaffSideNotConsulted,

    /// <summary>Nobody is named who sees to it that something follows.</summary>
    NoActionOwner,

    /// <summary>People were not told what the survey is for.</summary>
    NoPurpose,

    /// <summary>Nobody is named whom people can ask.</summary>
    NoContact,

    /// <summary>It is not stated until when answers are kept.</summary>
    NoRetention,
}
