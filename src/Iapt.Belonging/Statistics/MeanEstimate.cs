namespace Iapt.Belonging.Statistics;

/// <summary>A mean with its spread, standard error and interval.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class MeanEstimate
{
    internal MeanEstimate()
    {
    }

    /// <summary>The number of values.</summary>
    public long Count { get; internal init; }

    /// <summary>The arithmetic mean.</summary>
    public double Mean { get; internal init; }

    /// <summary>The sample standard deviation of the values (divisor n − 1).</summary>
    public double StandardDeviation { get; internal init; }

    /// <summary>The standard error of the mean; 0 if the whole population answered.</summary>
    public double StandardError { get; internal init; }

    /// <summary>The degrees of freedom of the t distribution, n − 1.</summary>
    public double DegreesOfFreedom { get; internal init; }

    /// <summary>The interval around the mean.</summary>
    public Interval Interval { get; internal init; }
}
