namespace Iapt.Belonging.Statistics.ControlCharts;

/// <summary>How much more units differ than their sampling error explains, for reasons that nobody should be flagged for.</summary>
/// <remarks>
/// After Spiegelhalter (2005), "Handling over-dispersion of performance indicators". Extreme units are pulled in (winsorised) first, so
/// that the ones a funnel should find do not hide themselves by widening it.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class Overdispersion
{
    private Overdispersion(double factor, double betweenVariance)
    {
        Factor = factor;
        BetweenVariance = betweenVariance;
    }

    /// <summary>Units differ by sampling error only.</summary>
    public static Overdispersion None { get; } = new(1, 0);

    /// <summary>φ, by which sampling variances are multiplied; at least 1.</summary>
    public double Factor { get; }

    /// <summary>τ², which is added to sampling variances; at least 0.</summary>
    public double BetweenVariance { get; }

    /// <summary>Multiplies all sampling variances by φ, the mean squared z-score, at least 1.</summary>
    /// <param name="values">The value of each unit.</param>
    /// <param name="standardErrors">Its standard error, above 0.</param>
    /// <param name="target">The value that units are compared with.</param>
    /// <param name="winsorised">The share of units pulled in at each end, from 0 to below 0.5; 0.1 is usual.</param>
    /// <returns>The overdispersion; none without units.</returns>
    /// <exception cref="ArgumentException">The lists differ in length, a number is not finite, or an error is not positive.</exception>
    public static Computed<Overdispersion> Multiplicative(
        ReadOnlySpan<double> values, ReadOnlySpan<double> standardErrors, double target, double winsorised) =>
        MeanSquare(values, standardErrors, target, winsorised).Then(phi => (Computed<Overdispersion>)new Overdispersion(Math.Max(1, phi), 0));

    /// <summary>Adds τ² = max(0, (I φ − (I − 1)) / (Σ w − Σ w² / Σ w)) to all sampling variances, with w one over the variance.</summary>
    /// <param name="values">The value of each unit.</param>
    /// <param name="standardErrors">Its standard error, above 0.</param>
    /// <param name="target">The value that units are compared with.</param>
    /// <param name="winsorised">The share of units pulled in at each end, from 0 to below 0.5; 0.1 is usual.</param>
    /// <returns>The overdispersion; none for fewer than two units.</returns>
    /// <exception cref="ArgumentException">The lists differ in length, a number is not finite, or an error is not positive.</exception>
    public static Computed<Overdispersion> Additive(
        ReadOnlySpan<double> values, ReadOnlySpan<double> standardErrors, double target, double winsorised)
    {
        Computed<double> phi = MeanSquare(values, standardErrors, target, winsorised);
        if (values.Length < 2) return NotComputed.TooFewValues(2, values.Length);

        double units = values.Length;
        double[] variances = [.. standardErrors.ToArray().Select(e => e * e)];
        double scale = Shrinkage.Smallest(variances) / Shrinkage.Curvature(Shrinkage.Precisions(variances, 0));
        return phi.Then(p =>
        {
            double between = Math.Max(0, ((units * p) - (units - 1)) * scale);
            return double.IsFinite(between) ? new Overdispersion(1, between) : (Computed<Overdispersion>)NotComputed.OutOfRange;
        });
    }

    private static Computed<double> MeanSquare(ReadOnlySpan<double> values, ReadOnlySpan<double> standardErrors, double target, double winsorised)
    {
        Check.SameLength(values.Length, standardErrors.Length, nameof(standardErrors));
        Check.Number(target);
        if (!(winsorised is >= 0 and < 0.5)) throw new ArgumentOutOfRangeException(nameof(winsorised), "a share at each end lies between 0 and 0.5");

        double[] scores = new double[values.Length];
        for (int i = 0; i < scores.Length; i++)
        {
            scores[i] = (Check.Number(values[i], nameof(values)) - target) / Check.Positive(standardErrors[i], nameof(standardErrors));
            if (!(Math.Abs(scores[i]) <= Check.LargestMagnitude)) return NotComputed.OutOfRange;
        }

        if (scores.Length == 0) return NotComputed.NoData;

        Array.Sort(scores);
        double low = Quantiles.OfSorted(scores, winsorised, QuantileDefinition.Type7).Value;
        double high = Quantiles.OfSorted(scores, 1 - winsorised, QuantileDefinition.Type7).Value;
        return scores.Average(z => Math.Clamp(z, low, high) * Math.Clamp(z, low, high));
    }
}
