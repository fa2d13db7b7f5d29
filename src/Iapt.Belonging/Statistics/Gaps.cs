using System.Collections.Immutable;

namespace Iapt.Belonging.Statistics;

/// <summary>Gaps between groups of people, beyond the difference of two means (<see cref="TwoSampleTest"/>) or proportions (<see cref="Proportions"/>).</summary>
/// <remarks>A gap that is not significant with twelve people is no evidence of equity: look whether the interval holds a difference that matters.</remarks>
public static class Gaps
{
    /// <summary>The four-fifths rule (EEOC 1979) for a favourable outcome: each group's rate over the highest rate; below the threshold, it is adverse.</summary>
    /// <param name="selected">How many of each group had the outcome.</param>
    /// <param name="totals">The size of each group.</param>
    /// <param name="threshold">The threshold, above 0 and at most 1; 0.8 by the rule. A ratio on it is not adverse.</param>
    /// <returns>One result for each group; none for an empty group. Noisy with small counts: add an interval or <see cref="FisherExact"/>.</returns>
    /// <exception cref="ArgumentException">The lists differ in length, a count is negative or larger than its total, or the threshold is outside its range.</exception>
    public static ImmutableArray<Computed<ImpactRatio>> FourFifths(ReadOnlySpan<long> selected, ReadOnlySpan<long> totals, double threshold)
    {
        Check.SameLength(selected.Length, totals.Length, nameof(totals));
        ArgumentOutOfRangeException.ThrowIfZero(Check.Probability(threshold), nameof(threshold));
        double highest = 0;
        for (int i = 0; i < selected.Length; i++)
        {
            Check.Count(selected[i], totals[i], nameof(selected));
            if (totals[i] > 0) highest = Math.Max(highest, (double)selected[i] / totals[i]);
        }

        ImmutableArray<Computed<ImpactRatio>>.Builder results = ImmutableArray.CreateBuilder<Computed<ImpactRatio>>(selected.Length);
        for (int i = 0; i < selected.Length; i++)
        {
            results.Add(totals[i] == 0 ? NotComputed.NoData : Impact((double)selected[i] / totals[i], highest, threshold));
        }

        return results.MoveToImmutable();
    }

    /// <summary>Summarises the spread of several group means.</summary>
    /// <param name="means">The mean of each group.</param>
    /// <param name="sizes">Its size, at least 1.</param>
    /// <returns>The summary; none for fewer than two groups.</returns>
    /// <exception cref="ArgumentException">The lists differ in length, a mean is not finite, or a size is below 1.</exception>
    public static Computed<GapSummary> Summarise(ReadOnlySpan<double> means, ReadOnlySpan<long> sizes)
    {
        double[] shares = Shares(means, sizes);
        if (means.Length < 2) return NotComputed.TooFewValues(2, means.Length);

        double[] values = means.ToArray();
        double overall = Weighted(values, shares);
        double variance = Weighted([.. values.Select(m => (m - overall) * (m - overall))], shares);
        double distance = values.Average(m => Math.Abs(m - overall));
        return new GapSummary(overall, values.Max() - values.Min(), variance, overall == 0 ? NotComputed.ZeroDenominator : distance / Math.Abs(overall));
    }

    /// <summary>Kitagawa's decomposition (1955) of the gap between groups A and B over strata, such as pay bands, so that a gap from banding is not read as climate.</summary>
    /// <param name="meansA">A's mean in each stratum.</param>
    /// <param name="sizesA">A's size in each stratum, at least 1.</param>
    /// <param name="meansB">B's mean in each stratum.</param>
    /// <param name="sizesB">B's size in each stratum, at least 1.</param>
    /// <returns>The decomposition; none without strata.</returns>
    /// <exception cref="ArgumentException">The lists differ in length, a mean is not finite, or a size is below 1.</exception>
    public static Computed<Decomposition> Kitagawa(
        ReadOnlySpan<double> meansA, ReadOnlySpan<long> sizesA, ReadOnlySpan<double> meansB, ReadOnlySpan<long> sizesB)
    {
        Check.SameLength(meansA.Length, meansB.Length, nameof(meansB));
        double[] sharesA = Shares(meansA, sizesA);
        double[] sharesB = Shares(meansB, sizesB);
        if (meansA.IsEmpty) return NotComputed.NoData;

        (double[] a, double[] b) = (meansA.ToArray(), meansB.ToArray());
        double[] average = [.. a.Select((m, i) => (m + b[i]) / 2)];
        double[] difference = [.. a.Select((m, i) => m - b[i])];
        double[] shift = [.. sharesA.Select((p, i) => p - sharesB[i])];
        double[] mixed = [.. sharesA.Select((p, i) => (p + sharesB[i]) / 2)];
        return new Decomposition
        {
            Gap = Weighted(a, sharesA) - Weighted(b, sharesB),
            Composition = Weighted(average, shift),
            Within = Weighted(difference, mixed),
            CompositionAtB = Weighted(b, shift),
            WithinAtA = Weighted(difference, sharesA),
        };
    }

    /// <summary>Direct standardisation: what a group's mean would be if it were spread over strata as a standard population is.</summary>
    /// <param name="means">The group's mean in each stratum.</param>
    /// <param name="standard">The standard's share of each stratum, not negative; the shares are scaled to add up to 1.</param>
    /// <returns>The mean; none if all shares are 0.</returns>
    /// <exception cref="ArgumentException">The lists differ in length, a mean is not finite, or a share is negative.</exception>
    public static Computed<double> Standardise(ReadOnlySpan<double> means, ReadOnlySpan<double> standard) => SurveyWeights.Mean(means, standard);

    /// <summary>The interaction of two yes-or-no characteristics.</summary>
    /// <param name="means">The means of the four groups in the order 00, 01, 10, 11: neither, only the second, only the first, both.</param>
    /// <param name="sizes">Their sizes, at least 1.</param>
    /// <returns>The interaction.</returns>
    /// <exception cref="ArgumentException">There are not four groups, a mean is not finite, or a size is below 1.</exception>
    public static Computed<Interaction> Interaction(ReadOnlySpan<double> means, ReadOnlySpan<long> sizes)
    {
        double[] shares = Shares(means, sizes);
        Check.SameLength(means.Length, 4, nameof(means));
        double value = means[3] - means[2] - means[1] + means[0];
        double[] observed = means.ToArray();
        return LinearRegression.Fit([[1, 1, 1, 1], [0, 0, 1, 1], [0, 1, 0, 1]], means, shares).Then(model =>
            (Computed<Interaction>)new Interaction(value, model.Fitted, [.. observed.Select((m, i) => m - model.Fitted[i])]));
    }

    /// <summary>The variance partition coefficient: the share of all differences that lies between strata, σ²ᵤ / (σ²ᵤ + σ²ₑ).</summary>
    /// <param name="between">σ²ᵤ, the variance between strata, not negative.</param>
    /// <param name="within">σ²ₑ, the variance within strata, not negative.</param>
    /// <returns>From 0 to 1; none if both are 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A variance is negative or not finite.</exception>
    public static Computed<double> VariancePartition(double between, double within) =>
        Check.NotNegative(between) + Check.NotNegative(within) == 0 ? NotComputed.NoVariance : between / (between + within);

    /// <summary>The proportional change in variance: how much of the variance between strata simple effects explain, (null − main) / null.</summary>
    /// <param name="nullModel">The variance between strata without explanation, not negative.</param>
    /// <param name="mainEffects">What is left of it with the main effects in the model, not negative.</param>
    /// <returns>At most 1; negative if more is left than there was; none if there was none.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A variance is negative or not finite.</exception>
    public static Computed<double> ChangeInVariance(double nullModel, double mainEffects)
    {
        Check.NotNegative(mainEffects);
        return Check.NotNegative(nullModel) == 0 ? NotComputed.ZeroDenominator : (nullModel - mainEffects) / nullModel;
    }

    private static Computed<ImpactRatio> Impact(double rate, double highest, double threshold) => highest == 0
        ? new ImpactRatio(rate, NotComputed.ZeroDenominator, false)
        : new ImpactRatio(rate, rate / highest, Threshold.IsBelow(rate / highest, threshold));

    private static double[] Shares(ReadOnlySpan<double> means, ReadOnlySpan<long> sizes)
    {
        Check.SameLength(means.Length, sizes.Length, nameof(sizes));
        Check.Numbers(means);
        double total = 0;
        foreach (long size in sizes)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(size, 1, nameof(sizes));
            total += size;
        }

        return [.. sizes.ToArray().Select(n => n / total)];
    }

    private static double Weighted(double[] values, double[] weights) => values.Select((v, i) => v * weights[i]).Sum();
}
