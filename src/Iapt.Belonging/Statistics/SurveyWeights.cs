namespace Iapt.Belonging.Statistics;

/// <summary>Weights that make the people who answered stand for others, and what weighting costs.</summary>
/// <remarks>Not for use inside a team: so few people answer there that one of them would count for several.</remarks>
public static class SurveyWeights
{
    /// <summary>The weights of groups that bring a mix of people to a target mix: the target's proportion divided by that of those who answered.</summary>
    /// <param name="respondents">How many of each group answered.</param>
    /// <param name="target">The proportion of each group in the target, not negative, summing to 1 within 1e-6.</param>
    /// <param name="cap">The largest weight, above 0; the NHS Staff Survey caps at 5.</param>
    /// <returns>The weights; none if nobody answered, or if the target has nobody in any group that answered.</returns>
    /// <exception cref="ArgumentException">The lists differ in length, a number is negative, or the proportions do not sum to 1.</exception>
    /// <example>40, 50 and 10 people for a target of 0.3, 0.5 and 0.2: weights 0.75, 1 and 2.</example>
    public static Computed<GroupWeights> ForMix(ReadOnlySpan<long> respondents, ReadOnlySpan<double> target, double cap)
    {
        Check.SameLength(respondents.Length, target.Length, nameof(target));
        Check.Positive(cap);
        CheckMix(target);
        long all = 0;
        foreach (long count in respondents)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(count, nameof(respondents));
            all += count;
        }

        if (all == 0) return NotComputed.NoData;

        GroupWeights weights = GroupWeights.Of(respondents, target, cap, all);
        return weights.Coverage > 0 ? weights : NotComputed.Undefined;
    }

    /// <summary>The weight by which the people of an organisation stand for all its staff: eligible divided by answered.</summary>
    /// <param name="eligible">How many were asked.</param>
    /// <param name="respondents">How many answered, at most as many.</param>
    /// <returns>The weight, at least 1; none if nobody answered.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, or more answered than were asked.</exception>
    /// <example>1502 of 3421: 2.27763.</example>
    public static Computed<double> ForSize(long eligible, long respondents)
    {
        Check.Count(respondents, eligible);
        return respondents == 0 ? NotComputed.NoData : (double)eligible / respondents;
    }

    /// <summary>The weighted mean, Σwx / Σw.</summary>
    /// <param name="values">The values.</param>
    /// <param name="weights">Their weights, not negative.</param>
    /// <returns>The mean; none if there are no values or all weights are 0.</returns>
    /// <exception cref="ArgumentException">The lists differ in length, a value is not finite, or a weight is negative.</exception>
    public static Computed<double> Mean(ReadOnlySpan<double> values, ReadOnlySpan<double> weights)
    {
        Check.SameLength(values.Length, weights.Length, nameof(weights));
        Check.Numbers(values);
        double largest = Largest(weights);
        if (values.IsEmpty) return NotComputed.NoData;
        if (largest == 0) return NotComputed.ZeroDenominator;

        double mean = 0;
        double sum = 0;
        for (int i = 0; i < values.Length; i++)
        {
            double weight = weights[i] / largest;
            if (weight == 0) continue;

            sum += weight;
            mean += (values[i] - mean) * (weight / sum);
        }

        return mean;
    }

    /// <summary>How many unweighted people the weighted ones are worth (Kish), (Σw)² / Σw²: for the interval of any weighted statistic.</summary>
    /// <param name="weights">The weights, not negative.</param>
    /// <returns>The number, at most that of the weights; none if there are none or all are 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A weight is negative.</exception>
    /// <example>Weights 1, 1 and 2: 16 / 6 = 2.67 people.</example>
    public static Computed<double> EffectiveSampleSize(ReadOnlySpan<double> weights)
    {
        double largest = Largest(weights);
        if (weights.IsEmpty) return NotComputed.NoData;
        if (largest == 0) return NotComputed.ZeroDenominator;

        double sum = 0;
        double squares = 0;
        foreach (double weight in weights)
        {
            double share = weight / largest;
            sum += share;
            squares += share * share;
        }

        return sum * sum / squares;
    }

    /// <summary>The largest weight: relative to it nothing can overflow or vanish.</summary>
    private static double Largest(ReadOnlySpan<double> weights)
    {
        double largest = 0;
        foreach (double weight in weights) largest = Math.Max(largest, Check.NotNegative(weight, nameof(weights)));

        return largest;
    }

    private static void CheckMix(ReadOnlySpan<double> target)
    {
        double sum = 0;
        foreach (double proportion in target) sum += Check.Probability(proportion, nameof(target));

        if (Math.Abs(sum - 1) > 1e-6) throw new ArgumentException("proportions sum to 1", nameof(target));
    }
}
