using Iapt.Belonging.Statistics.Distributions;

namespace Iapt.Belonging.Statistics;

/// <summary>A p-value read off a 95% interval, where nothing else is known of the data.</summary>
internal static class IntervalTest
{
    /// <summary>The two-sided p-value of "there is no difference": t = t₉₇.₅ (1 + e / d) on the degrees of freedom of the smaller group.</summary>
    /// <remarks>
    /// <para>e is how far the interval's nearer end is from nothing (negative if it lies beyond), d how far that end is from the value, or from the other end if no value is
    /// known. So p is at most 0.05 exactly where the interval leaves out 0; an interval alone that holds 0 has p = 1.</para>
    /// <para>An interval that holds rounding r beside chance c has d = r + c. Wherever p is at most 0.05 it is then at least the p-value of the number before rounding, because
    /// 1 + e / (r + c) is at most 1 + e / c for e ≥ 0: p is valid where it decides, and too large everywhere else.</para>
    /// </remarks>
    /// <param name="value">The value, inside the interval; null if only the interval is known.</param>
    /// <param name="interval">The 95% interval.</param>
    /// <param name="degreesOfFreedom">As few as there may be, above 0: far out, fewer give a larger p.</param>
    /// <returns>The p-value; none for an interval of no width, which knows no chance.</returns>
    internal static Computed<double> PValue(double? value, Interval interval, double degreesOfFreedom)
    {
        if (interval.Width == 0) return NotComputed.NoVariance;
        if (value == 0 || (value is null && interval.Contains(0))) return 1;

        bool isAbove = value > 0 || (value is null && interval.Lower > 0);
        double nearer = isAbove ? interval.Lower : -interval.Upper;
        double distance = value is double v ? Math.Abs(v) - nearer : interval.Width;
        if (distance == 0) return NotComputed.NoVariance;

        double quantile = StudentT.UpperQuantile(Confidence.NinetyFive.UpperTail, degreesOfFreedom);
        return StudentT.TwoSided(quantile * (1 + (nearer / distance)), degreesOfFreedom);
    }
}
