using System.Collections.Immutable;
using Iapt.Belonging.Statistics;

namespace Iapt.Belonging.Teams;

/// <summary>How one indicator is spread over the units of a benchmark: type-6 quantiles at the probabilities 0, 0.05, 0.1 ... 1.</summary>
/// <remarks>The first is the least value and the last the greatest. Between quantiles, the proportion below a value is interpolated.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class BenchmarkDistribution
{
    /// <summary>How many quantiles there are: one for every 0.05 from 0 to 1.</summary>
    public const int QuantileCount = 21;

    private const int Decimals = 6;

    /// <summary>Creates a distribution.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="units">How many units had a value of it, at least <see cref="Benchmark.MinimumUnits"/>.</param>
    /// <param name="quantiles">The quantiles, <see cref="QuantileCount"/> of them, finite and not falling.</param>
    /// <exception cref="ArgumentException">The quantiles are not such a list.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are too few units.</exception>
    public BenchmarkDistribution(IndicatorId indicator, int units, IEnumerable<double> quantiles)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(quantiles);
        ArgumentOutOfRangeException.ThrowIfLessThan(units, Benchmark.MinimumUnits);
        Indicator = indicator;
        Units = units;
        Quantiles = [.. quantiles];
        if (!AreQuantiles(Quantiles)) throw new ArgumentException($"expected {QuantileCount} finite numbers in ascending order", nameof(quantiles));
    }

    /// <summary>The indicator.</summary>
    public IndicatorId Indicator { get; }

    /// <summary>How many units had a value of it.</summary>
    public int Units { get; }

    /// <summary>The quantiles, from the least value to the greatest, in the unit of the indicator.</summary>
    public ImmutableArray<double> Quantiles { get; }

    /// <summary>The method by which a percentile is found.</summary>
    public static MethodId Method { get; } = MethodId.Parse("percentile/type-6");

    internal static BenchmarkDistribution Of(IndicatorId indicator, double[] values) => new(
        indicator,
        values.Length,
        Enumerable.Range(0, QuantileCount).Select(i => Math.Round(Statistics.Quantiles.Of(values, Probability(i), QuantileDefinition.Type6).Value, Decimals)));

    internal static bool AreQuantiles(ImmutableArray<double> quantiles) => quantiles.Length == QuantileCount
        && quantiles.All(double.IsFinite) && quantiles.Zip(quantiles.Skip(1)).All(pair => pair.First <= pair.Second);

    /// <summary>The proportion of units below an estimate.</summary>
    internal Estimate PercentileOf(Estimate estimate)
    {
        if (estimate.Missing is MissingReason reason) return Estimate.None(reason);

        double? value = estimate.Value is double v ? (First(v) + Last(v)) / 2 : null;
        if (estimate.Lower is not double lower || estimate.Upper is not double upper) return Estimate.WithoutInterval(value!.Value, Method, estimate.Answers);

        return value is double known
            ? Estimate.Measured(known, First(lower), Last(upper), Method, estimate.Answers)
            : Estimate.Band(First(lower), Last(upper), Method, estimate.Answers);
    }

    private static double Probability(int index) => index / (QuantileCount - 1.0);

    // The least probability whose quantile is not below the value. Where several quantiles are equal, units are tied there.
    private double First(double value)
    {
        int above = 0;
        while (above < QuantileCount && Quantiles[above] < value) above++;
        if (above == 0) return 0;
        return above == QuantileCount ? 1 : Between(above - 1, value);
    }

    // The greatest probability whose quantile is not above the value.
    private double Last(double value)
    {
        int below = QuantileCount - 1;
        while (below >= 0 && Quantiles[below] > value) below--;
        if (below < 0) return 0;
        return below == QuantileCount - 1 ? 1 : Between(below, value);
    }

    private double Between(int index, double value)
    {
        double share = (value - Quantiles[index]) / (Quantiles[index + 1] - Quantiles[index]);
        return Probability(index) + (share * (Probability(index + 1) - Probability(index)));
    }
}
