namespace Iapt.Belonging.Rules.Findings;

/// <summary>How surely a finding holds, from two readings of the same condition: over intervals and over values.</summary>
/// <remarks>Because a value lies inside its interval, no other combination of the two can occur.</remarks>
public enum FindingStatus
{
    /// <summary>False over intervals and over values: not indicated.</summary>
    NotIndicated,

    /// <summary>Unknown over intervals, false over values: tentatively not indicated.</summary>
    Unlikely,

    /// <summary>Unknown over both: it cannot be told; the inputs that would settle it are named.</summary>
    Undetermined,

    /// <summary>Unknown over intervals, true over values: tentatively indicated.</summary>
    Tentative,

    /// <summary>True over intervals and over values: clearly indicated. That is 95% sure for each comparison, not for the finding.</summary>
    Indicated,
}
