using System.Collections.Immutable;
using Iapt.Belonging.Statistics;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Equity;

/// <summary>Whether groups are selected for something good at even rates: the four-fifths rule (EEOC 1979), with an interval and a test beside it.</summary>
/// <remarks>
/// <para>The rule alone is noisy with few people. So each ratio has Katz's interval, each difference Newcombe's, and Fisher's exact p-values are adjusted over all comparisons by Benjamini and Hochberg.</para>
/// <para>If no reference is named, it is the group with the highest rate, as the rule says. As that is seen in the data only, every pair of groups then counts as a comparison.</para>
/// <para>Groups of fewer than 5 people are nobody's reference, count as no comparison, and show no numbers. Counts of few people name them: such figures are for organisations, and no release.</para>
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class AdverseImpact
{
    /// <summary>Four fifths: a ratio below it is adverse by the rule, one on it is not.</summary>
    public const double FourFifths = 0.8;

    private AdverseImpact(SelectionCount? reference, ImmutableArray<SelectionComparison> comparisons, double falseDiscoveryRate, int size)
    {
        Reference = reference;
        Comparisons = comparisons;
        FalseDiscoveryRate = falseDiscoveryRate;
        Size = size;
    }

    /// <summary>The group that others are compared with; null if no group has enough people.</summary>
    public SelectionCount? Reference { get; }

    /// <summary>Every other group, in the order given.</summary>
    public ImmutableArray<SelectionComparison> Comparisons { get; }

    /// <summary>q: the share of chance findings among what is flagged that is accepted, above 0 and below 1.</summary>
    public double FalseDiscoveryRate { get; }

    /// <summary>How many comparisons were looked at together: what p-values are adjusted for.</summary>
    public int Size { get; }

    /// <summary>Compares the groups of one characteristic.</summary>
    /// <param name="counts">The counts, each group once.</param>
    /// <param name="reference">The group to compare with, at least 5 people; the one with the highest rate if null (of equal ones the largest, then the first).</param>
    /// <param name="falseDiscoveryRate">q, above 0 and below 1.</param>
    /// <returns>The comparisons.</returns>
    /// <exception cref="ArgumentException">A group comes twice, groups are of several characteristics, or the reference is not among them or too small.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The rate is outside its range.</exception>
    /// <example>48 of 80 and 12 of 40: a ratio of 0.5, from 0.30 to 0.83.</example>
    public static AdverseImpact Of(IReadOnlyCollection<SelectionCount> counts, GroupId? reference = null, double falseDiscoveryRate = 0.05)
    {
        ArgumentNullException.ThrowIfNull(counts);
        if (!(falseDiscoveryRate is > 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(falseDiscoveryRate), "a false discovery rate lies between 0 and 1");
        if (counts.DistinctBy(c => c.Group).Count() != counts.Count) throw new ArgumentException("a group comes twice", nameof(counts));
        if (counts.DistinctBy(c => c.Group.Characteristic).Count() > 1) throw new ArgumentException("groups are of several characteristics", nameof(counts));

        List<SelectionCount> large = [.. counts.Where(IsLargeEnough)];
        SelectionCount? against = reference is null
            ? large.OrderByDescending(c => (double)c.Selected / c.Considered).ThenByDescending(c => c.Considered).FirstOrDefault()
            : large.Find(c => c.Group == reference) ?? throw new ArgumentException("the reference is not among the groups, or has too few people", nameof(reference));

        List<(SelectionCount One, SelectionCount Other)> pairs = [.. Pairs(large).Where(p => reference is null || p.One == against || p.Other == against)];
        double[] pValues = [.. pairs.Select(p => PValueOf(p.One, p.Other))];
        ImmutableArray<double> adjusted = MultipleTesting.BenjaminiHochberg(pValues);
        ImmutableArray<bool> flagged = MultipleTesting.Flag(adjusted.AsSpan(), falseDiscoveryRate);
        SelectionComparison Compare(SelectionCount count)
        {
            int at = pairs.FindIndex(p => (p.One == count && p.Other == against) || (p.One == against && p.Other == count));
            return at < 0
                ? new(count, against, NotComputed.NoData, NotComputed.NoData, false, pairs.Count)
                : new(count, against, pValues[at], adjusted[at], flagged[at], pairs.Count);
        }

        return new(against, [.. counts.Where(c => c != against).Select(Compare)], falseDiscoveryRate, pairs.Count);
    }

    internal static bool IsLargeEnough(SelectionCount count) => count.Considered >= DisclosureFloor.People;

    private static IEnumerable<(SelectionCount One, SelectionCount Other)> Pairs(List<SelectionCount> counts) =>
        counts.SelectMany((one, i) => counts.Skip(i + 1).Select(other => (one, other)));

    private static double PValueOf(SelectionCount one, SelectionCount other) =>
        FisherExact.TwoSided(one.Selected, one.Considered, other.Selected, other.Considered).Value;
}
