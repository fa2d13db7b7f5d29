namespace Iapt.Belonging.Statistics;

/// <summary>A bootstrap interval and what it was made of.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class BootstrapResult
{
    internal BootstrapResult()
    {
    }

    /// <summary>The statistic of the sample itself.</summary>
    public double Estimate { get; internal init; }

    /// <summary>The number of resamples.</summary>
    public int Replicates { get; internal init; }

    /// <summary>a, how fast the spread of the statistic changes with its value; 0 if it does not depend on single values.</summary>
    public double Acceleration { get; internal init; }

    /// <summary>z₀, how far the estimate is from the middle of the replicates; none if all of them lie on one side.</summary>
    public Computed<double> BiasCorrection { get; internal init; }

    /// <summary>The shares of replicates below the two limits; with a bias correction they differ from (1 − level) / 2 and its complement.</summary>
    public Interval Probabilities { get; internal init; }

    /// <summary>The bias-corrected and accelerated interval; the percentile interval if there is no bias correction.</summary>
    public Interval Interval { get; internal init; }

    /// <summary>
    /// The same interval opened for small samples (Hesterberg 2015): z gives way to t √(n / (n − 1)), because resamples of few values spread too little. Below 30 values
    /// this is the one that keeps its promise.
    /// </summary>
    public Interval ExpandedInterval { get; internal init; }

    /// <summary>The plain percentile interval, for comparison.</summary>
    public Interval PercentileInterval { get; internal init; }
}
