using System.Collections.Immutable;

namespace Iapt.Belonging.Statistics;

/// <summary>P-values adjusted for how many questions were asked at once: compare the adjusted value with the level one would use for a single question.</summary>
/// <remarks>
/// State the family and its size beside the result. Bonferroni and Holm limit the chance of one false alarm; Benjamini-Hochberg and
/// Benjamini-Yekutieli the share of false alarms among the alarms. All keep the order of the input and never exceed 1.
/// </remarks>
public static class MultipleTesting
{
    /// <summary>Bonferroni: each p-value times their number, at most 1.</summary>
    /// <param name="pValues">The p-values of the family.</param>
    /// <returns>The adjusted values.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A p-value is outside 0 to 1.</exception>
    public static ImmutableArray<double> Bonferroni(ReadOnlySpan<double> pValues)
    {
        Probabilities(pValues);
        int m = pValues.Length;
        return [.. pValues.ToArray().Select(p => Math.Min(1, m * p))];
    }

    /// <summary>Holm (1979), stepping down from the smallest: the running maximum of (m − rank + 1) p. Never weaker than Bonferroni.</summary>
    /// <param name="pValues">The p-values of the family.</param>
    /// <returns>The adjusted values.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A p-value is outside 0 to 1.</exception>
    public static ImmutableArray<double> Holm(ReadOnlySpan<double> pValues)
    {
        int[] order = Ascending(pValues);
        double[] adjusted = new double[order.Length];
        double running = 0;
        for (int rank = 0; rank < order.Length; rank++)
        {
            running = Math.Max(running, Math.Min(1, (order.Length - rank) * pValues[order[rank]]));
            adjusted[order[rank]] = running;
        }

        return [.. adjusted];
    }

    /// <summary>Benjamini and Hochberg (1995), stepping up from the largest: the running minimum of m p / rank. The house method.</summary>
    /// <param name="pValues">The p-values of the family.</param>
    /// <returns>The adjusted values.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A p-value is outside 0 to 1.</exception>
    public static ImmutableArray<double> BenjaminiHochberg(ReadOnlySpan<double> pValues) => StepUp(pValues, 1);

    /// <summary>Benjamini and Yekutieli (2001): the same times 1 + 1/2 + … + 1/m, valid however the tests depend on each other.</summary>
    /// <param name="pValues">The p-values of the family.</param>
    /// <returns>The adjusted values.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A p-value is outside 0 to 1.</exception>
    public static ImmutableArray<double> BenjaminiYekutieli(ReadOnlySpan<double> pValues) =>
        StepUp(pValues, Enumerable.Range(1, pValues.Length).Sum(i => 1.0 / i));

    /// <summary>Which adjusted values are at or below a level.</summary>
    /// <param name="adjusted">The adjusted p-values.</param>
    /// <param name="level">The level, from 0 to 1, such as 0.05.</param>
    /// <returns>True for each that is flagged. A value equal to the level within rounding is flagged.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A p-value or the level is outside 0 to 1.</exception>
    public static ImmutableArray<bool> Flag(ReadOnlySpan<double> adjusted, double level)
    {
        Probabilities(adjusted);
        Check.Probability(level);
        return [.. adjusted.ToArray().Select(p => !Threshold.IsBelow(level, p))];
    }

    private static ImmutableArray<double> StepUp(ReadOnlySpan<double> pValues, double factor)
    {
        int[] order = Ascending(pValues);
        double[] adjusted = new double[order.Length];
        double running = 1;
        for (int rank = order.Length; rank > 0; rank--)
        {
            int at = order[rank - 1];
            running = Math.Min(running, factor * pValues[at] * ((double)order.Length / rank));
            adjusted[at] = running;
        }

        return [.. adjusted];
    }

    private static int[] Ascending(ReadOnlySpan<double> pValues)
    {
        Probabilities(pValues);
        int[] order = [.. Enumerable.Range(0, pValues.Length)];
        Array.Sort(pValues.ToArray(), order);
        return order;
    }

    private static void Probabilities(ReadOnlySpan<double> pValues)
    {
        foreach (double p in pValues) Check.Probability(p, nameof(pValues));
    }
}
