namespace Iapt.Belonging.Statistics;

/// <summary>Relative likelihood: the ratio of two rates, as WRES and WDES use it.</summary>
/// <remarks>Interval after Katz, Baptista, Azen and Pike (1978): ratio × exp(± z √(1/a − 1/n₁ + 1/b − 1/n₂)).</remarks>
public static class RelativeRisk
{
    /// <summary>The ratio (a / n₁) / (b / n₂) with Katz's interval.</summary>
    /// <param name="events1">a, how many of the first group.</param>
    /// <param name="total1">n₁, the size of the first group.</param>
    /// <param name="events2">b, how many of the second group.</param>
    /// <param name="total2">n₂, the size of the second group.</param>
    /// <param name="confidence">How sure.</param>
    /// <param name="zeroCells">What to do if nobody or everybody of a group is counted.</param>
    /// <returns>The rates, the ratio and its interval, each with its own reason if it has no value.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative or larger than its total.</exception>
    /// <example>62 of 240 against 21 of 130, at 95%: 1.599, from 1.023 to 2.499.</example>
    public static RiskRatio Katz(long events1, long total1, long events2, long total2, Confidence confidence, ZeroCells zeroCells)
    {
        ArgumentNullException.ThrowIfNull(confidence);
        Check.Count(events1, total1);
        Check.Count(events2, total2);
        bool hasGroups = total1 > 0 && total2 > 0;
        bool corrected = hasGroups && zeroCells == ZeroCells.AddHalf && HasZero(events1, total1, events2, total2);
        double half = corrected ? 0.5 : 0;
        Cells cells = new(events1 + half, total1 + (2 * half), events2 + half, total2 + (2 * half));
        Computed<double> central = hasGroups ? cells.Ratio() : NotComputed.NoData;
        Computed<double> error = hasGroups ? cells.LogStandardError() : NotComputed.NoData;
        return new()
        {
            Rate1 = Rate(events1, total1),
            Rate2 = Rate(events2, total2),
            Ratio = hasGroups ? new Cells(events1, total1, events2, total2).Ratio() : NotComputed.NoData,
            CentralRatio = central,
            LogStandardError = error,
            Interval = central.Then(ratio => error.Then(se => Limits(ratio, se * confidence.NormalQuantile))),
            IsCorrected = corrected,
        };
    }

    /// <summary>The ratio of two published rates, where no counts are known and so no interval can be given.</summary>
    /// <param name="rate1">The first rate, on any scale, not negative.</param>
    /// <param name="rate2">The second rate, on the same scale, not negative.</param>
    /// <returns>First over second; none if the second is 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A rate is negative or not finite.</exception>
    public static Computed<double> OfRates(double rate1, double rate2)
    {
        Check.NotNegative(rate1);
        return Check.NotNegative(rate2) == 0 ? NotComputed.ZeroDenominator : rate1 / rate2;
    }

    /// <summary>What a ratio grows to if the same ratio holds at every one of several steps (Kline 2024): ratio to the power of the steps.</summary>
    /// <param name="ratio">The ratio at one step, not negative.</param>
    /// <param name="steps">The number of steps, not negative.</param>
    /// <returns>The compound ratio; none if it leaves the range of numbers.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is negative or not finite.</exception>
    public static Computed<double> Compound(double ratio, int steps)
    {
        Check.NotNegative(ratio);
        ArgumentOutOfRangeException.ThrowIfNegative(steps);
        return Math.Pow(ratio, steps);
    }

    private static bool HasZero(long events1, long total1, long events2, long total2) =>
        events1 == 0 || events2 == 0 || events1 == total1 || events2 == total2;

    private static Computed<double> Rate(long events, long total) => total == 0 ? NotComputed.NoData : (double)events / total;

    private static Computed<Interval> Limits(double ratio, double halfWidth) =>
        new Interval(ratio * Math.Exp(-halfWidth), ratio * Math.Exp(halfWidth));

    private readonly record struct Cells(double Events1, double Total1, double Events2, double Total2)
    {
        internal Computed<double> Ratio() => Events2 == 0 ? NotComputed.ZeroDenominator : Events1 * Total2 / (Total1 * Events2);

        internal Computed<double> LogStandardError() => Events1 == 0 || Events2 == 0
            ? NotComputed.ZeroDenominator
            : Math.Sqrt((1 / Events1) - (1 / Total1) + (1 / Events2) - (1 / Total2));
    }
}
