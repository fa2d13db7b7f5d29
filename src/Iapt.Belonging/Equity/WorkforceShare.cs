using System.Collections.Immutable;
using Iapt.Belonging.Statistics;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Equity;

/// <summary>The share of a group in each band of a workforce, beside its share of the whole (WRES indicator 1, WDES metric 1).</summary>
/// <remarks>
/// People whose characteristic is not known stay in the denominator, as the standards say; <see cref="UnknownShare"/> belongs beside every figure. It describes who works
/// where and judges nobody. Counts of few people name them, so a team or service is refused.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class WorkforceShare
{
    private WorkforceShare(ImmutableArray<Computed<double>> byBand, double overall, double unknown)
    {
        ByBand = byBand;
        Overall = overall;
        UnknownShare = unknown;
    }

    /// <summary>The share of the group in each band, 0 to 1; a band without people has none.</summary>
    public ImmutableArray<Computed<double>> ByBand { get; }

    /// <summary>The share of the group in the whole workforce, 0 to 1.</summary>
    public double Overall { get; }

    /// <summary>The share of people whose characteristic is not known, 0 to 1.</summary>
    public double UnknownShare { get; }

    /// <summary>The share of each band less the share of the whole; below 0 the group is under-represented there.</summary>
    public ImmutableArray<Computed<double>> Differences => [.. ByBand.Select(b => b.Then<double>(share => share - Overall))];

    /// <summary>Computes the shares.</summary>
    /// <param name="group">How many of the group are in each band.</param>
    /// <param name="others">How many of all others whose characteristic is known are in each band.</param>
    /// <param name="unknown">How many are in each band whose characteristic is not known.</param>
    /// <param name="unit">What kind of unit the numbers are of.</param>
    /// <returns>The shares; none if there are no people.</returns>
    /// <exception cref="ArgumentException">The lists differ in length, or the unit is not an organisation.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    public static Computed<WorkforceShare> Of(ReadOnlySpan<long> group, ReadOnlySpan<long> others, ReadOnlySpan<long> unknown, AnalysisUnit unit)
    {
        EqualityFigure.RequireOrganisation(unit);
        Check.SameLength(group.Length, others.Length, nameof(others));
        Check.SameLength(group.Length, unknown.Length, nameof(unknown));
        long[] totals = new long[group.Length];
        for (int i = 0; i < totals.Length; i++)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(group[i], nameof(group));
            ArgumentOutOfRangeException.ThrowIfNegative(others[i], nameof(others));
            ArgumentOutOfRangeException.ThrowIfNegative(unknown[i], nameof(unknown));
            totals[i] = group[i] + others[i] + unknown[i];
        }

        if (!Proportions.Pooled(group, totals).TryGet(out double overall)) return NotComputed.NoData;

        var byBand = ImmutableArray.CreateBuilder<Computed<double>>(totals.Length);
        for (int i = 0; i < totals.Length; i++) byBand.Add(totals[i] == 0 ? NotComputed.NoData : (double)group[i] / totals[i]);
        return new WorkforceShare(byBand.ToImmutable(), overall, Proportions.Pooled(unknown, totals).Value);
    }
}
