namespace Iapt.Belonging.Statistics;

/// <summary>Intraclass correlations: may the mean of a team stand for the team, and may teams be compared by their means?</summary>
/// <remarks>With fewer than about ten groups take every figure as a rough guess.</remarks>
public static class IntraclassCorrelation
{
    // ICC(1) is searched below this bound; above it a group's members are all but copies of each other.
    private const double LargestIcc = 1 - 1e-9;

    /// <summary>The one-way analysis of variance (Shrout and Fleiss 1979; Bliese 2000), from the moments of each group in one pass.</summary>
    /// <param name="groups">The answers of each group; empty groups are ignored.</param>
    /// <returns>The analysis; none for fewer than two groups, or if no group has two people.</returns>
    public static Computed<OneWayAnova> OneWay(IEnumerable<Moments> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        Moments[] filled = [.. groups.Where(g => g.Count > 0)];
        if (filled.Length < 2) return NotComputed.TooFewValues(2, filled.Length);

        long count = filled.Sum(g => g.Count);
        if (count == filled.Length) return NotComputed.TooFewValues(filled.Length + 1, count);

        double mean = Together(filled).MeanUnchecked;
        double between = filled.Sum(g => g.Count * (g.MeanUnchecked - mean) * (g.MeanUnchecked - mean));
        double within = filled.Sum(g => g.SumOfSquares);
        // Means that differ only by rounding do not differ.
        if (!Threshold.IsBelow(0, between, within + between)) between = 0;

        double sizeSquares = filled.Sum(g => (double)g.Count * g.Count);
        return new OneWayAnova(filled.Length, count, sizeSquares, between / (filled.Length - 1), within / (count - filled.Length));
    }

    /// <summary>The random-intercept model by restricted maximum likelihood, which weighs groups of different sizes properly.</summary>
    /// <param name="groups">The answers of each group; empty groups are ignored.</param>
    /// <returns>The components; none for fewer than two groups, if no group has two people, or if nobody differs within a group.</returns>
    public static Computed<VarianceComponents> MixedModel(IEnumerable<Moments> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        Moments[] filled = [.. groups.Where(g => g.Count > 0)];
        return OneWay(filled).Then(anova => anova.MeanSquareWithin == 0 ? NotComputed.NoVariance : Fit(filled));
    }

    private static Computed<VarianceComponents> Fit(Moments[] groups)
    {
        double icc = Minimum.Of(r => Deviance(groups, r).Value, 0, LargestIcc);
        // A search never lands on the edge itself.
        if (Deviance(groups, 0).Value <= Deviance(groups, icc).Value) icc = 0;

        double within = Deviance(groups, icc).Within;
        double size = groups.Average(g => g.Count);
        return new VarianceComponents(within * icc / (1 - icc), within, icc, Reliability.SpearmanBrown(icc, size).Value);
    }

    /// <summary>−2 log restricted likelihood but for a constant, with σ² at its best value for this ICC(1).</summary>
    private static (double Value, double Within) Deviance(Moments[] groups, double icc)
    {
        double ratio = icc / (1 - icc);
        double weights = 0;
        double mean = 0;
        double logs = 0;
        foreach (Moments g in groups)
        {
            double weight = g.Count / (1 + (ratio * g.Count));
            weights += weight;
            mean += (g.MeanUnchecked - mean) * weight / weights;
            logs += Math.Log(1 + (ratio * g.Count));
        }

        double squares = 0;
        foreach (Moments g in groups)
        {
            double difference = g.MeanUnchecked - mean;
            squares += g.SumOfSquares + (g.Count / (1 + (ratio * g.Count)) * difference * difference);
        }

        long freedom = groups.Sum(g => g.Count) - 1;
        return ((freedom * Math.Log(squares)) + logs + Math.Log(weights), squares / freedom);
    }

    private static Moments Together(Moments[] groups)
    {
        Moments all = default;
        foreach (Moments group in groups) all = all.Merge(group);

        return all;
    }
}
