namespace Iapt.Belonging.Teams;

/// <summary>What was not stated when people were asked: every report made from their answers says so. It may have been done all the same.</summary>
public enum ReadinessGap
{
    /// <summary>It is not stated that there was a data protection impact assessment (DPIA) before the wave opened.</summary>
    NoImpactAssessment,

    /// <summary>It is not stated that the staff side was consulted before the wave opened.</summary>
    StaffSideNotConsulted,

    /// <summary>It is not stated who sees to it that something follows.</summary>
    NoActionOwner,

    /// <summary>It is not stated what the survey is for.</summary>
    NoPurpose,

    /// <summary>It is not stated whom people can ask.</summary>
    NoContact,

    /// <summary>It is not stated until when answers are kept.</summary>
    NoRetention,
}
