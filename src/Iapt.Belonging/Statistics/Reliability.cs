using System.Collections.Immutable;
using Iapt.Belonging.Statistics.Distributions;

namespace Iapt.Belonging.Statistics;

/// <summary>Internal consistency: do the items of a scale measure one thing?</summary>
/// <remarks>For people of a whole service, not inside one team. With fewer than 30 people a low value says little; show the interval.</remarks>
public static class Reliability
{
    /// <summary>Cronbach's alpha (1951), k / (k − 1) × (1 − Σ item variances / variance of the sum), with Feldt's interval (1965).</summary>
    /// <param name="answers">The answers; people with a missing one are left out.</param>
    /// <param name="confidence">How sure.</param>
    /// <returns>Alpha; none for fewer than two items or three people, or if the sum does not vary.</returns>
    public static Computed<AlphaResult> Alpha(ItemTable answers, Confidence confidence)
    {
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(confidence);
        ItemTable complete = answers.Complete();
        if (complete.ItemCount < 2) return NotComputed.TooFewValues(2, complete.ItemCount);
        if (complete.PersonCount < 3) return NotComputed.TooFewValues(3, complete.PersonCount);

        return Alpha(complete.Columns()).Then(alpha =>
        {
            double people = complete.PersonCount - 1;
            double cells = people * (complete.ItemCount - 1);
            double upper = 1 - ((1 - alpha) * FisherF.Quantile(confidence.UpperTail, people, cells));
            double lower = 1 - ((1 - alpha) * FisherF.Quantile(1 - confidence.UpperTail, people, cells));
            return (Computed<AlphaResult>)new AlphaResult(complete.PersonCount, complete.ItemCount, new(alpha, new(lower, upper)), Standardised(complete.Columns()));
        });
    }

    /// <summary>How each item fits the others.</summary>
    /// <param name="answers">The answers; people with a missing one are left out.</param>
    /// <returns>One entry for each item.</returns>
    public static ImmutableArray<ItemStatistics> ItemTotal(ItemTable answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        double[][] columns = answers.Complete().Columns();
        return [.. columns.Select((column, item) =>
        {
            double[][] others = [.. columns.Where((_, k) => k != item)];
            return new ItemStatistics(Correlation.Pearson(column, Sums(others, column.Length)), Alpha(others));
        })];
    }

    /// <summary>Omega total of one factor (McDonald 1999): (Σ loadings)² / ((Σ loadings)² + Σ uniquenesses).</summary>
    /// <param name="loadings">How strongly each item follows the factor.</param>
    /// <param name="uniquenesses">The rest of each item's variance, not negative.</param>
    /// <returns>From 0 to 1; none if both sums are 0.</returns>
    /// <exception cref="ArgumentException">The lists differ in length, a number is not finite, or a uniqueness is negative.</exception>
    public static Computed<double> Omega(ReadOnlySpan<double> loadings, ReadOnlySpan<double> uniquenesses)
    {
        Check.SameLength(loadings.Length, uniquenesses.Length, nameof(uniquenesses));
        double common = 0;
        double rest = 0;
        for (int i = 0; i < loadings.Length; i++)
        {
            common += Check.Number(loadings[i], nameof(loadings));
            rest += Check.NotNegative(uniquenesses[i], nameof(uniquenesses));
        }

        common *= common;
        return common + rest == 0 ? NotComputed.ZeroDenominator : common / (common + rest);
    }

    /// <summary>The reliability of the mean of several parallel measures (Spearman 1910, Brown 1910): k r / (1 + (k − 1) r). With ICC(1) and a team's size, the reliability of its mean.</summary>
    /// <param name="reliability">r of a single measure, at most 1.</param>
    /// <param name="measures">k, above 0.</param>
    /// <returns>The reliability; none if the formula turns back on itself for a negative r.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The reliability is above 1, or k is not positive.</exception>
    public static Computed<double> SpearmanBrown(double reliability, double measures)
    {
        Check.Number(reliability);
        Check.Positive(measures);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(reliability, 1);
        double denominator = 1 + ((measures - 1) * reliability);
        return denominator <= 0 ? NotComputed.Undefined : measures * reliability / denominator;
    }

    private static Computed<double> Alpha(double[][] columns)
    {
        if (columns.Length < 2) return NotComputed.TooFewValues(2, columns.Length);
        if (columns[0].Length < 2) return NotComputed.TooFewValues(2, columns[0].Length);

        double items = columns.Sum(c => Moments.Of(c).SumOfSquares);
        double total = Moments.Of(Sums(columns, columns[0].Length)).SumOfSquares;
        double k = columns.Length;
        // A sum that varies only by rounding does not vary.
        return !Threshold.IsBelow(0, total, items) ? NotComputed.NoVariance : k / (k - 1) * (1 - (items / total));
    }

    private static Computed<double> Standardised(double[][] columns)
    {
        double sum = 0;
        int k = columns.Length;
        for (int i = 1; i < k; i++)
        {
            for (int j = 0; j < i; j++)
            {
                Computed<double> correlation = Correlation.Pearson(columns[i], columns[j]);
                if (!correlation.TryGet(out double r)) return correlation;

                sum += r;
            }
        }

        double mean = sum / (k * (k - 1) / 2.0);
        return SpearmanBrown(Math.Min(1, mean), k);
    }

    private static double[] Sums(double[][] columns, int people)
    {
        double[] sums = new double[people];
        foreach (double[] column in columns)
        {
            for (int i = 0; i < people; i++) sums[i] += column[i];
        }

        return sums;
    }
}
