namespace Iapt.Belonging.Statistics;

/// <summary>From where deviations are measured.</summary>
public enum Centre
{
    /// <summary>From the arithmetic mean.</summary>
    Mean,

    /// <summary>From the median.</summary>
    Median,
}
