using System.Collections.Immutable;
using Iapt.Belonging.Statistics.ControlCharts;
using Iapt.Belonging.Statistics.Distributions;

namespace Iapt.Belonging.Statistics;

/// <summary>One group against all others of its kind, so that it is never compared with itself.</summary>
/// <remarks>
/// <para>Two questions, two answers. <b>Where does it stand?</b> Its distance d from the mean of the others is shrunken: r = τ² / (τ² + v + V) of it is kept, with
/// τ² the variance between all groups (DerSimonian and Laird 1986), v and V the squared standard errors of the group and of the mean of the others. With
/// z = d / √(τ² + v + V), the share of groups below it is Φ(√r z), from Φ(√r z − t √(1 − r)) to Φ(√r z + t √(1 − r)), with t of k − 1 degrees of freedom because τ² is estimated too.
/// Without differences between groups (τ² = 0) everyone stands in the middle.</para>
/// <para><b>Is it one of them at all?</b> The funnel at 99.8% (Spiegelhalter 2005) around the mean of the others, with the overdispersion of the others alone: a group cannot hide itself by widening the limits.</para>
/// </remarks>
public static class LeaveOneOut
{
    /// <summary>The share of groups pulled in at each end before overdispersion is estimated, as Spiegelhalter (2005) does.</summary>
    public const double Winsorised = 0.1;

    /// <summary>The fewest groups: one, and two others between which there can be a variance.</summary>
    public const int FewestGroups = 3;

    /// <summary>Compares each group with the others.</summary>
    /// <param name="values">The value of each group.</param>
    /// <param name="standardErrors">Its standard error, above 0.</param>
    /// <returns>The comparisons, in the order of the groups; none for fewer than three groups, or where a square leaves the range of floating-point numbers.</returns>
    /// <exception cref="ArgumentException">The lists differ in length, a number is not finite, or an error is not positive.</exception>
    public static Computed<ImmutableArray<LeaveOneOutResult>> Of(ReadOnlySpan<double> values, ReadOnlySpan<double> standardErrors)
    {
        Check.SameLength(values.Length, standardErrors.Length, nameof(standardErrors));
        double[] variances = [.. standardErrors.ToArray().Select(e => Check.Positive(e, nameof(standardErrors)) * e)];
        if (values.Length < FewestGroups) return NotComputed.TooFewValues(FewestGroups, values.Length);

        // An error can be a proper number whose square is none.
        if (!variances.All(v => v is > 0 and <= Check.LargestMagnitude)) return NotComputed.OutOfRange;

        Computed<RandomEffectsResult> all = Shrinkage.DerSimonianLaird(values, variances);
        if (!all.TryGet(out RandomEffectsResult? groups)) return all.Absence;

        double between = groups.Shrinkage.BetweenVariance;
        double t = StudentT.UpperQuantile(Confidence.NinetyFive.UpperTail, values.Length - 1);
        ImmutableArray<LeaveOneOutResult>.Builder results = ImmutableArray.CreateBuilder<LeaveOneOutResult>(values.Length);
        for (int i = 0; i < values.Length; i++)
        {
            double[] others = Without(values, i);
            (double mean, double error) = Shrinkage.MeanGiven(others, Without(variances, i), between);
            double own = Math.Sqrt(variances[i] + (error * error));
            Computed<Interval> limits = Overdispersion.Additive(others, Without(standardErrors, i), mean, Winsorised)
                .Then(o => FunnelLimits.OfMean(mean, own, 1, Confidence.NinetyNinePointEight, o));
            if (!limits.TryGet(out Interval found)) return limits.Absence;

            results.Add(new LeaveOneOutResult(values[i], mean, error, between, own, t, found));
        }

        return results.MoveToImmutable();
    }

    private static double[] Without(ReadOnlySpan<double> values, int at)
    {
        double[] others = new double[values.Length - 1];
        values[..at].CopyTo(others);
        values[(at + 1)..].CopyTo(others.AsSpan(at));
        return others;
    }
}
