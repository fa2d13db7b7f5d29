namespace Iapt.Belonging.Statistics;

/// <summary>Do the people of one group answer alike? Needed before their mean may stand for the group, and a finding in itself: low agreement is a split team.</summary>
public static class Agreement
{
    /// <summary>r_wg for one item (James, Demaree and Wolf 1984): 1 − s² / σ², at least 0.</summary>
    /// <param name="group">The answers of the group.</param>
    /// <param name="nullVariance">σ², the variance without any agreement.</param>
    /// <returns>The index; none for fewer than two answers.</returns>
    /// <example>5, 4, 4, 3, 5, 4 on five options: 0.717.</example>
    public static Computed<AgreementResult> Rwg(Moments group, NullVariance nullVariance)
    {
        ArgumentNullException.ThrowIfNull(nullVariance);
        return group.Variance.Then(v => (Computed<AgreementResult>)new AgreementResult(
            Math.Max(0, 1 - (v / nullVariance.Value)), Threshold.IsBelow(nullVariance.Value, v)));
    }

    /// <summary>r_wg(J) for the mean of J parallel items (James, Demaree and Wolf 1984): J (1 − v) / (J (1 − v) + v), with v the mean item variance over σ², at most 1.</summary>
    /// <param name="group">The answers of the group; each item uses the answers it has.</param>
    /// <param name="nullVariance">σ², the variance without any agreement.</param>
    /// <returns>The index, which grows with the number of items; none if an item has fewer than two answers.</returns>
    public static Computed<AgreementResult> RwgJ(ItemTable group, NullVariance nullVariance) =>
        RelativeVariance(group, nullVariance).Then(v => (Computed<AgreementResult>)OfItems(group.ItemCount, v));

    /// <summary>r*_wg(J) (Lindell, Brandt and Whitney 1999): 1 − v, which may be negative and does not grow with the number of items.</summary>
    /// <param name="group">The answers of the group; each item uses the answers it has.</param>
    /// <param name="nullVariance">σ², the variance without any agreement.</param>
    /// <returns>At most 1; none if an item has fewer than two answers.</returns>
    public static Computed<double> RwgJStar(ItemTable group, NullVariance nullVariance) =>
        RelativeVariance(group, nullVariance).Then(v => (Computed<double>)(1 - v));

    /// <summary>The average deviation index (Burke, Finkelstein and Dusig 1999): the mean over items of the mean distance from the centre, in options of the scale.</summary>
    /// <param name="group">The answers of the group; people with a missing answer are left out.</param>
    /// <param name="centre">From where distances are measured.</param>
    /// <returns>0 if all answer alike; none if nobody answered every item.</returns>
    public static Computed<double> AverageDeviation(ItemTable group, Centre centre)
    {
        ArgumentNullException.ThrowIfNull(group);
        ItemTable complete = group.Complete();
        if (complete.PersonCount == 0) return NotComputed.NoData;

        return complete.Columns().Average(column => MeanDistance(column, centre));
    }

    /// <summary>The average deviation up to which agreement is practically sufficient (Burke and Dunlap 2002): A / 6 for A options.</summary>
    /// <param name="options">A, at least 2.</param>
    /// <returns>The cut-off; 0.83 for five options.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than two options.</exception>
    public static double AverageDeviationCutOff(int options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options, 2);
        return options / 6.0;
    }

    /// <summary>
    /// a_wg (Brown and Hauenstein 2005): 1 − 2 s² / s²max, where s²max = (H − M)(M − L) k / (k − 1) is the largest variance that k answers
    /// with this mean can have, so the index does not depend on where on the scale the mean lies.
    /// </summary>
    /// <param name="group">The answers of the group.</param>
    /// <param name="scale">L and H, the lowest and the highest possible answer.</param>
    /// <returns>From −1 (as split as can be) to 1; none for fewer than two answers, or if the mean is so extreme that s²max cannot be reached.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The mean lies outside the scale, or the scale is a single point.</exception>
    public static Computed<double> Awg(Moments group, Interval scale)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(scale.Width, 0, nameof(scale));
        if (group.Count < 2) return NotComputed.TooFewValues(2, group.Count);

        double mean = group.MeanUnchecked;
        double step = scale.Width / group.Count;
        if (Threshold.IsBelow(mean, scale.Lower) || Threshold.IsBelow(scale.Upper, mean)) throw new ArgumentOutOfRangeException(nameof(scale), "the mean must lie on the scale");
        if (mean <= scale.Lower || mean >= scale.Upper) return 1;
        if (Threshold.IsBelow(mean, scale.Lower + step, scale.Width) || Threshold.IsBelow(scale.Upper - step, mean, scale.Width)) return NotComputed.Undefined;

        double largest = (scale.Upper - mean) * (mean - scale.Lower) * group.Count / (group.Count - 1);
        return 1 - (2 * group.VarianceUnchecked / largest);
    }

    /// <summary>r_wg(J) of items whose mean variance over σ² is known.</summary>
    internal static AgreementResult OfItems(int items, double relativeVariance)
    {
        double v = Math.Min(1, relativeVariance);
        double agreed = items * (1 - v);
        return new(agreed / (agreed + v), Threshold.IsBelow(1, relativeVariance));
    }

    private static Computed<double> RelativeVariance(ItemTable group, NullVariance nullVariance)
    {
        ArgumentNullException.ThrowIfNull(group);
        ArgumentNullException.ThrowIfNull(nullVariance);
        double sum = 0;
        for (int item = 0; item < group.ItemCount; item++)
        {
            Computed<double> variance = Moments.Of(group.Answers(item)).Variance;
            if (!variance.TryGet(out double v)) return variance;

            sum += v / nullVariance.Value;
        }

        return sum / group.ItemCount;
    }

    private static double MeanDistance(double[] answers, Centre centre)
    {
        double from = centre == Centre.Mean ? Moments.Of(answers).MeanUnchecked : Quantiles.Median(answers).Value;
        return answers.Average(a => Math.Abs(a - from));
    }
}
