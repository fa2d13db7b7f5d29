namespace Iapt.Belonging.Statistics;

/// <summary>The jackknife (Quenouille 1949, Tukey 1958): what a statistic would be without each one of its values.</summary>
public static class Jackknife
{
    /// <summary>The statistic with each value left out in turn.</summary>
    /// <param name="values">The sample, at least two values.</param>
    /// <param name="statistic">The statistic.</param>
    /// <returns>As many numbers as there are values, in their order.</returns>
    /// <exception cref="ArgumentException">There are fewer than two values, one is not finite, or the statistic is not finite.</exception>
    public static double[] LeaveOneOut(ReadOnlySpan<double> values, Statistic statistic)
    {
        ArgumentNullException.ThrowIfNull(statistic);
        Check.Numbers(values);
        if (values.Length < 2) throw new ArgumentException("leaving one out needs at least two values", nameof(values));

        double[] rest = values[1..].ToArray();
        double[] results = new double[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            results[i] = Check.Statistic(statistic(rest));
            if (i < rest.Length) rest[i] = values[i];
        }

        return results;
    }

    /// <summary>The standard error of a statistic: √((n − 1) / n × Σ (θᵢ − mean θ)²).</summary>
    /// <param name="values">The sample.</param>
    /// <param name="statistic">The statistic; smooth ones only (not a median).</param>
    /// <returns>The standard error; none for fewer than two values.</returns>
    /// <exception cref="ArgumentException">A value or the statistic is not finite.</exception>
    public static Computed<double> StandardError(ReadOnlySpan<double> values, Statistic statistic)
    {
        if (values.Length < 2) return NotComputed.TooFewValues(2, values.Length);

        Moments left = Moments.Of(LeaveOneOut(values, statistic));
        return Math.Sqrt((left.Count - 1.0) / left.Count * left.SumOfSquares);
    }
}
