namespace Iapt.Belonging.Statistics;

/// <summary>One common factor behind several items (Spearman 1904), from which omega is computed.</summary>
public static class OneFactorModel
{
    private const int MostSteps = 100_000;
    private const double Precision = 1e-12;

    // An item whose unexplained share falls below this is taken for a copy of the factor: no proper solution.
    private const double SmallestUniqueness = 1e-6;

    /// <summary>The exact solution for three standardised items: λ₁² = r₁₂ r₁₃ / r₂₃ and so on.</summary>
    /// <param name="r12">The correlation of the first and second item.</param>
    /// <param name="r13">The correlation of the first and third item.</param>
    /// <param name="r23">The correlation of the second and third item.</param>
    /// <returns>The solution, the first loading positive; none if no single factor gives these correlations.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A correlation is outside −1 to 1.</exception>
    public static Computed<OneFactorResult> OfThreeItems(double r12, double r13, double r23)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Abs(Check.Number(r12)), 1, nameof(r12));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Abs(Check.Number(r13)), 1, nameof(r13));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Abs(Check.Number(r23)), 1, nameof(r23));
        if (r23 == 0 || !(r12 * r13 / r23 is > 0 and <= 1)) return NotComputed.Undefined;

        double first = Math.Sqrt(r12 * r13 / r23);
        double[] loadings = [first, r12 / first, r13 / first];
        return loadings.All(l => Math.Abs(l) <= 1)
            ? new OneFactorResult(loadings, [.. loadings.Select(l => 1 - (l * l))])
            : NotComputed.Undefined;
    }

    /// <summary>The maximum-likelihood solution, by expectation and maximisation (Rubin and Thayer 1982).</summary>
    /// <param name="answers">The answers; people with a missing one are left out. Variances have divisor n.</param>
    /// <returns>
    /// The solution, in the items' own units; none for fewer than three items, no more people than items, an item that does not
    /// vary, or if an item's uniqueness runs to zero.
    /// </returns>
    public static Computed<OneFactorResult> MaximumLikelihood(ItemTable answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        ItemTable complete = answers.Complete();
        if (complete.ItemCount < 3) return NotComputed.TooFewValues(3, complete.ItemCount);
        if (complete.PersonCount <= complete.ItemCount) return NotComputed.TooFewValues(complete.ItemCount + 1, complete.PersonCount);

        double[][] columns = complete.Columns();
        double[] deviations = [.. columns.Select(c => Moments.Of(c).PopulationStandardDeviation.Value)];
        if (deviations.Any(d => d == 0)) return NotComputed.NoVariance;

        return Fit(Correlations(columns)).Then(standard => (Computed<OneFactorResult>)new OneFactorResult(
            [.. standard.Loadings.Select((l, i) => l * deviations[i])],
            [.. standard.Uniquenesses.Select((u, i) => u * deviations[i] * deviations[i])]));
    }

    private static Computed<OneFactorResult> Fit(double[][] correlations)
    {
        int k = correlations.Length;
        double[] loadings = [.. correlations.Select(row => Math.Sqrt(0.5) * Math.Sign(row.Sum()))];
        double[] uniquenesses = [.. loadings.Select(_ => 0.5)];
        for (int step = 0; step < MostSteps; step++)
        {
            double change = Improve(correlations, loadings, uniquenesses);
            if (uniquenesses.Any(u => u < SmallestUniqueness)) return NotComputed.NoConvergence;
            if (change < Precision) return new OneFactorResult(loadings, uniquenesses);
        }

        return NotComputed.NoConvergence;
    }

    /// <summary>One step: the factor expected from the items, then the items regressed on it. Returns the largest change.</summary>
    private static double Improve(double[][] correlations, double[] loadings, double[] uniquenesses)
    {
        int k = loadings.Length;
        double information = 1;
        for (int i = 0; i < k; i++) information += loadings[i] * loadings[i] / uniquenesses[i];

        double[] weights = [.. loadings.Select((l, i) => l / uniquenesses[i] / information)];
        double[] covariances = [.. correlations.Select(row => row.Select((r, j) => r * weights[j]).Sum())];
        double variance = 1 / information;
        for (int i = 0; i < k; i++) variance += weights[i] * covariances[i];

        double change = 0;
        for (int i = 0; i < k; i++)
        {
            double loading = covariances[i] / variance;
            change = Math.Max(change, Math.Abs(loading - loadings[i]));
            loadings[i] = loading;
            uniquenesses[i] = 1 - (loading * covariances[i]);
        }

        return change;
    }

    private static double[][] Correlations(double[][] columns) =>
        [.. columns.Select(x => columns.Select(y => Correlation.Pearson(x, y).Value).ToArray())];
}
