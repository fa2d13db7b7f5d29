namespace Iapt.Belonging.Statistics;

/// <summary>How large a difference has to be to matter, and how large to be seen at all.</summary>
public static class ImportantDifference
{
    /// <summary>1.96 standard errors, rounded as Jacobson and Truax (1991) published it and services know it.</summary>
    public const double UsualCriterion = 1.96;

    /// <summary>A share of the standard deviation: one half (Norman, Sloan and Wyrwich 2003), or one fifth for a small effect (Cohen 1988).</summary>
    /// <param name="standardDeviation">s, not negative.</param>
    /// <param name="share">The share, above 0.</param>
    /// <returns>The difference.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static double ShareOfDeviation(double standardDeviation, double share) => Check.NotNegative(standardDeviation) * Check.Positive(share);

    /// <summary>One standard error of measurement: s √(1 − reliability).</summary>
    /// <param name="standardDeviation">s, not negative.</param>
    /// <param name="reliability">The reliability of the measure, from 0 to 1.</param>
    /// <returns>The standard error of measurement.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static double StandardErrorOfMeasurement(double standardDeviation, double reliability) =>
        Check.NotNegative(standardDeviation) * Math.Sqrt(1 - Check.Probability(reliability));

    /// <summary>The change between two waves of n people that is just beyond chance: criterion × √2 s / √n. For a team this, not the measure's reliability, is what counts.</summary>
    /// <param name="standardDeviation">s, not negative.</param>
    /// <param name="count">n, the number of people in each wave.</param>
    /// <param name="criterion">How many standard errors count as beyond chance, above 0; see <see cref="UsualCriterion"/>.</param>
    /// <returns>The change; none without people.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static Computed<double> Detectable(double standardDeviation, long count, double criterion)
    {
        Check.NotNegative(standardDeviation);
        Check.Positive(criterion);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return count == 0 ? NotComputed.NoData : criterion * Math.Sqrt(2) * standardDeviation / Math.Sqrt(count);
    }

    /// <summary>Reliable change of one person (Jacobson and Truax 1991): the change over s √(2 (1 − reliability)).</summary>
    /// <param name="before">The person's value before.</param>
    /// <param name="after">The person's value after.</param>
    /// <param name="standardDeviation">s of the population, above 0.</param>
    /// <param name="reliability">The reliability of the measure, from 0 to 1.</param>
    /// <param name="criterion">How many standard errors count as reliable, above 0; see <see cref="UsualCriterion"/>.</param>
    /// <returns>The result; none if the measure has no error.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static Computed<ReliableChangeResult> ReliableChange(
        double before, double after, double standardDeviation, double reliability, double criterion)
    {
        Check.Positive(standardDeviation);
        Check.Positive(criterion);
        double error = StandardErrorOfMeasurement(standardDeviation, reliability);
        double change = Check.Number(after) - Check.Number(before);
        if (error == 0) return NotComputed.NoVariance;

        return double.IsFinite(change / error) ? new ReliableChangeResult(error, change, criterion) : NotComputed.OutOfRange;
    }

    /// <summary>What to expect next of a group that was picked for being extreme, if nothing is done: mean + reliability × (value − mean).</summary>
    /// <param name="selected">The value for which it was picked.</param>
    /// <param name="mean">The mean of all.</param>
    /// <param name="reliability">How reliably the groups' means are told apart, ICC(2), from 0 to 1.</param>
    /// <returns>The expected value (Galton 1886). Less <paramref name="selected"/>, it is the change that no intervention may claim.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static double ExpectedWithoutIntervention(double selected, double mean, double reliability) =>
        Check.Number(mean) + (Check.Probability(reliability) * (Check.Number(selected) - mean));
}
