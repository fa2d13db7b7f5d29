using Iapt.Belonging.Statistics.Distributions;

namespace Iapt.Belonging.Statistics;

/// <summary>A difference of two quantities with its standard error, t-test and interval.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class DifferenceTest
{
    private DifferenceTest()
    {
    }

    /// <summary>First less second.</summary>
    public double Difference { get; private init; }

    /// <summary>The standard error of the difference.</summary>
    public double StandardError { get; private init; }

    /// <summary>The difference in standard errors.</summary>
    public double T { get; private init; }

    /// <summary>The degrees of freedom; fractional where variances were not pooled.</summary>
    public double DegreesOfFreedom { get; private init; }

    /// <summary>The two-sided p-value: how often a difference of at least this size would turn up if there were none.</summary>
    public double PValue { get; private init; }

    /// <summary>The interval around the difference.</summary>
    public Interval Interval { get; private init; }

    /// <summary>The result of any t-test: it only needs difference, standard error and degrees of freedom.</summary>
    internal static Computed<DifferenceTest> From(double difference, double standardError, double degreesOfFreedom, Confidence confidence)
    {
        ArgumentNullException.ThrowIfNull(confidence);
        if (standardError == 0) return NotComputed.NoVariance;

        double t = difference / standardError;
        double quantile = StudentT.UpperQuantile(confidence.UpperTail, degreesOfFreedom);
        if (!double.IsFinite(t) || !double.IsFinite(quantile * standardError)) return NotComputed.OutOfRange;

        return new DifferenceTest
        {
            Difference = difference,
            StandardError = standardError,
            T = t,
            DegreesOfFreedom = degreesOfFreedom,
            PValue = StudentT.TwoSided(t, degreesOfFreedom),
            Interval = Interval.Around(difference, quantile * standardError),
        };
    }
}
