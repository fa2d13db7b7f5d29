using Iapt.Belonging.Statistics.Distributions;

namespace Iapt.Belonging.Statistics;

/// <summary>How much data a question needs, to be asked before a wave rather than after.</summary>
public static class Planning
{
    /// <summary>The smallest difference of two means that is found with a given power: (z₁₋α/₂ + z_power) s √(1/n₁ + 1/n₂).</summary>
    /// <param name="standardDeviation">s, not negative.</param>
    /// <param name="count1">n₁, at least 1.</param>
    /// <param name="count2">n₂, at least 1.</param>
    /// <param name="power">The probability of finding it, from 0.5 to below 1; 0.8 is usual.</param>
    /// <param name="confidence">The level of the two-sided test.</param>
    /// <returns>The difference.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    /// <example>Two waves of 14 with s = 1.9 at 95% and power 0.8: 2.01 points.</example>
    public static double MinimumDetectableDifference(double standardDeviation, long count1, long count2, double power, Confidence confidence)
    {
        ArgumentNullException.ThrowIfNull(confidence);
        Check.NotNegative(standardDeviation);
        ArgumentOutOfRangeException.ThrowIfLessThan(count1, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(count2, 1);
        if (!(power is >= 0.5 and < 1)) throw new ArgumentOutOfRangeException(nameof(power), "a power lies between 0.5 and 1");

        return (confidence.NormalQuantile + StandardNormal.Quantile(power)) * standardDeviation * Math.Sqrt((1.0 / count1) + (1.0 / count2));
    }

    /// <summary>By how much clustering inflates variances (Kish 1965): 1 + (m − 1) ICC(1).</summary>
    /// <param name="clusterSize">m, the mean number of people in a team, at least 1.</param>
    /// <param name="icc1">How alike people of one team are; at most 1, and not so negative that nothing is left.</param>
    /// <returns>The design effect; the effective number of people is their number over it. None if it would not be positive.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static Computed<double> DesignEffect(double clusterSize, double icc1)
    {
        Check.Number(clusterSize);
        Check.Number(icc1);
        ArgumentOutOfRangeException.ThrowIfLessThan(clusterSize, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(icc1, 1);
        double effect = 1 + ((clusterSize - 1) * icc1);
        return effect > 0 ? effect : NotComputed.Undefined;
    }
}
