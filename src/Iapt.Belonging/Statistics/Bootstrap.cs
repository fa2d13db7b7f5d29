using Iapt.Belonging.Statistics.Distributions;

namespace Iapt.Belonging.Statistics;

/// <summary>The bias-corrected and accelerated bootstrap (Efron 1987), for statistics that have no formula for an interval.</summary>
/// <remarks>
/// Shares below the limits: Φ(z₀ + (z₀ ± z) / (1 − a (z₀ ± z))), with type-6 quantiles of the replicates. If a share is not defined
/// the percentile interval is given and <see cref="BootstrapResult.BiasCorrection"/> has no value. If all replicates are equal there is no interval.
/// The same input gives the same result: small samples are enumerated, larger ones drawn from a generator whose seed the caller records.
/// </remarks>
public static class Bootstrap
{
    /// <summary>The largest sample whose resamples are all gone through: 6 values have 46,656.</summary>
    public const int MostValuesToEnumerate = 6;

    /// <summary>Goes through all nⁿ resamples, so no chance is involved.</summary>
    /// <param name="values">Two to six values.</param>
    /// <param name="statistic">The statistic.</param>
    /// <param name="confidence">How sure.</param>
    /// <returns>The interval; none for too few or too many values, or if all replicates are equal.</returns>
    /// <exception cref="ArgumentException">A value or the statistic is not finite.</exception>
    public static Computed<BootstrapResult> Exact(ReadOnlySpan<double> values, Statistic statistic, Confidence confidence)
    {
        ArgumentNullException.ThrowIfNull(statistic);
        Check.Numbers(values);
        if (values.Length > MostValuesToEnumerate) return NotComputed.TooManyValues(MostValuesToEnumerate, values.Length);
        if (values.Length < 2) return NotComputed.TooFewValues(2, values.Length);

        return FromSample(values, Enumerate(values, statistic), statistic, confidence);
    }

    /// <summary>Draws resamples at random.</summary>
    /// <param name="values">At least two values.</param>
    /// <param name="statistic">The statistic.</param>
    /// <param name="confidence">How sure.</param>
    /// <param name="replicates">How many resamples, at least 99; 2,000 or more for an interval.</param>
    /// <param name="seed">The seed; the same seed gives the same interval.</param>
    /// <returns>The interval; none for fewer than two values, or if all replicates are equal.</returns>
    /// <exception cref="ArgumentException">A value or the statistic is not finite, or there are fewer than 99 replicates.</exception>
    public static Computed<BootstrapResult> Resampled(
        ReadOnlySpan<double> values, Statistic statistic, Confidence confidence, int replicates, long seed)
    {
        ArgumentNullException.ThrowIfNull(statistic);
        ArgumentOutOfRangeException.ThrowIfLessThan(replicates, 99);
        Check.Numbers(values);
        if (values.Length < 2) return NotComputed.TooFewValues(2, values.Length);

        return FromSample(values, Draw(values, statistic, replicates, new(seed)), statistic, confidence);
    }

    /// <summary>Makes the interval from replicates that were computed elsewhere, for samples of more than plain numbers.</summary>
    /// <param name="estimate">The statistic of the sample.</param>
    /// <param name="replicates">The statistic of each resample.</param>
    /// <param name="leaveOneOut">The statistic with each value left out in turn.</param>
    /// <param name="confidence">How sure.</param>
    /// <returns>The interval; none without replicates or if all are equal.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is not finite.</exception>
    public static Computed<BootstrapResult> FromReplicates(
        double estimate, ReadOnlySpan<double> replicates, ReadOnlySpan<double> leaveOneOut, Confidence confidence)
    {
        ArgumentNullException.ThrowIfNull(confidence);
        Check.Number(estimate);
        Check.Numbers(replicates);
        if (replicates.IsEmpty) return NotComputed.NoData;

        double[] sorted = replicates.ToArray();
        Array.Sort(sorted);
        if (sorted[0].Equals(sorted[^1])) return NotComputed.NoVariance;

        double acceleration = Acceleration(leaveOneOut);
        Computed<double> bias = BiasCorrection(estimate, sorted);
        double z = confidence.NormalQuantile;
        double expanded = Expanded(leaveOneOut.Length, confidence);
        Interval? adjusted = Adjusted(bias, acceleration, z);
        return new BootstrapResult
        {
            Estimate = estimate,
            Replicates = sorted.Length,
            Acceleration = acceleration,
            BiasCorrection = adjusted is null ? NotComputed.Undefined : bias,
            Probabilities = adjusted ?? Plain(z),
            Interval = Limits(sorted, adjusted ?? Plain(z)),
            ExpandedInterval = Limits(sorted, Adjusted(bias, acceleration, expanded) ?? Plain(expanded)),
            PercentileInterval = Limits(sorted, Plain(z)),
        };
    }

    private static Computed<BootstrapResult> FromSample(ReadOnlySpan<double> values, double[] replicates, Statistic statistic, Confidence confidence) =>
        FromReplicates(Check.Statistic(statistic(values)), replicates, Jackknife.LeaveOneOut(values, statistic), confidence);

    private static double[] Enumerate(ReadOnlySpan<double> values, Statistic statistic)
    {
        int n = values.Length;
        double[] resample = new double[n];
        double[] results = new double[(int)Math.Pow(n, n)];
        for (int k = 0; k < results.Length; k++)
        {
            // The digits of k to the base n say which value is taken at each place.
            for (int place = 0, rest = k; place < n; place++, rest /= n) resample[place] = values[rest % n];

            results[k] = Check.Statistic(statistic(resample));
        }

        return results;
    }

    private static double[] Draw(ReadOnlySpan<double> values, Statistic statistic, int replicates, SplitMix random)
    {
        double[] resample = new double[values.Length];
        double[] results = new double[replicates];
        for (int k = 0; k < replicates; k++)
        {
            for (int place = 0; place < resample.Length; place++) resample[place] = values[random.Next(values.Length)];

            results[k] = Check.Statistic(statistic(resample));
        }

        return results;
    }

    /// <summary>Σ L³ / (6 (Σ L²)^1.5) with Lᵢ = mean − θᵢ.</summary>
    private static double Acceleration(ReadOnlySpan<double> leaveOneOut)
    {
        Moments left = Moments.Of(leaveOneOut);
        double cubes = 0;
        double spread = Math.Sqrt(left.SumOfSquares);
        if (spread == 0) return 0;

        foreach (double value in leaveOneOut)
        {
            double influence = (left.MeanUnchecked - value) / spread;
            cubes += influence * influence * influence;
        }

        return cubes / 6;
    }

    private static Computed<double> BiasCorrection(double estimate, ReadOnlySpan<double> sorted)
    {
        int below = 0;
        double scale = Threshold.Scale(sorted);
        while (below < sorted.Length && Threshold.IsBelow(sorted[below], estimate, scale)) below++;

        return below == 0 || below == sorted.Length ? NotComputed.Undefined : StandardNormal.Quantile((double)below / sorted.Length);
    }

    /// <summary>t √(n / (n − 1)) in place of z; z itself where the size of the sample is not known.</summary>
    private static double Expanded(int n, Confidence confidence) =>
        n < 2 ? confidence.NormalQuantile : StudentT.UpperQuantile(confidence.UpperTail, n - 1) * Math.Sqrt(n / (n - 1.0));

    /// <summary>The shares of replicates below the two limits; null where the correction has no meaning.</summary>
    private static Interval? Adjusted(Computed<double> bias, double acceleration, double z)
    {
        if (!bias.TryGet(out double z0)) return null;

        double low = z0 - z;
        double high = z0 + z;
        // Where the correction turns back on itself it has no meaning.
        if (acceleration * low >= 1 || acceleration * high >= 1) return null;

        return new(
            StandardNormal.Cumulative(z0 + (low / (1 - (acceleration * low)))),
            StandardNormal.Cumulative(z0 + (high / (1 - (acceleration * high)))));
    }

    private static Interval Plain(double z) => new(StandardNormal.UpperTail(z), StandardNormal.Cumulative(z));

    private static Interval Limits(ReadOnlySpan<double> sorted, Interval probabilities) => new(
        Quantiles.OfSorted(sorted, probabilities.Lower, QuantileDefinition.Type6).Value,
        Quantiles.OfSorted(sorted, probabilities.Upper, QuantileDefinition.Type6).Value);
}
