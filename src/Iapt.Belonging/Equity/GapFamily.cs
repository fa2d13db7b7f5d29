using System.Collections.Immutable;
using Iapt.Belonging.Comparisons;
using Iapt.Belonging.Statistics;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Equity;

/// <summary>All gaps between groups that one report looks at, judged together: of those it flags, at most a stated share are expected to be chance.</summary>
/// <remarks>
/// <para>Only released numbers go in, so nothing new is told about anybody. Teams stay in the order given, and gaps in the order of their names: nobody is sorted by a result.</para>
/// <para>Each p-value is read off the released interval, on the degrees of freedom of the smaller group (5 people where their number is not known). Released intervals hold rounding beside
/// chance, so less is flagged than could be. The adjustment is that of Benjamini and Hochberg (1995), over every comparison of the family that has a p-value.</para>
/// <para>What is asked about a manager, factors, yes and no, and codes are never compared.</para>
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class GapFamily
{
    /// <summary>The largest false discovery rate there may be, and the usual one: beyond it, a p-value that is read off a 95% interval need not be large enough.</summary>
    public const double LargestRate = 0.05;

    private GapFamily(ImmutableArray<GapComparison> comparisons, double falseDiscoveryRate, int size)
    {
        Comparisons = comparisons;
        FalseDiscoveryRate = falseDiscoveryRate;
        Size = size;
    }

    /// <summary>Every comparison, those of which nothing can be said among them.</summary>
    public ImmutableArray<GapComparison> Comparisons { get; }

    /// <summary>q: the share of chance findings among what is flagged that is accepted, above 0 and at most <see cref="LargestRate"/>.</summary>
    public double FalseDiscoveryRate { get; }

    /// <summary>How many comparisons have a p-value: what they are adjusted for.</summary>
    public int Size { get; }

    /// <summary>Compares groups with the reference of their characteristic, within each team.</summary>
    /// <param name="profiles">The profiles of one report, each team and date once.</param>
    /// <param name="references">The group that others are compared with, one for each characteristic to look at: something to compare with, and not how things should be.</param>
    /// <param name="falseDiscoveryRate">q, above 0 and at most <see cref="LargestRate"/>.</param>
    /// <param name="indicators">The indicators that are known; the standard catalogue if null.</param>
    /// <param name="differences">The smallest differences that matter; the built-in ones if null.</param>
    /// <returns>The family.</returns>
    /// <exception cref="ArgumentException">A team has two profiles for one date, a characteristic has two references or no gap against its reference, or an indicator is not known.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The rate is outside its range.</exception>
    public static GapFamily Of(
        IReadOnlyCollection<TeamProfile> profiles,
        IReadOnlyCollection<GroupId> references,
        double falseDiscoveryRate = LargestRate,
        IndicatorCatalog? indicators = null,
        SmallestDifferences? differences = null)
    {
        ArgumentNullException.ThrowIfNull(profiles);
        ArgumentNullException.ThrowIfNull(references);
        if (!(falseDiscoveryRate is > 0 and <= LargestRate)) throw new ArgumentOutOfRangeException(nameof(falseDiscoveryRate), "a false discovery rate lies above 0 and is at most 0.05");
        if (profiles.DistinctBy(p => (p.Team, p.Date)).Count() != profiles.Count) throw new ArgumentException("a team has two profiles for one date", nameof(profiles));

        List<Gap> gaps = [.. Find(profiles, references, indicators ?? IndicatorCatalog.Standard)];
        double[] pValues = [.. gaps.Where(g => g.PValue.IsComputed).Select(g => g.PValue.Value)];
        ImmutableArray<double> adjusted = MultipleTesting.BenjaminiHochberg(pValues);
        ImmutableArray<bool> flagged = MultipleTesting.Flag(adjusted.AsSpan(), falseDiscoveryRate);
        SmallestDifferences smallest = differences ?? SmallestDifferences.BuiltIn;
        ImmutableArray<GapComparison>.Builder comparisons = ImmutableArray.CreateBuilder<GapComparison>(gaps.Count);
        int at = 0;
        foreach (Gap gap in gaps)
        {
            bool isTested = gap.PValue.IsComputed;
            Computed<double> own = isTested ? adjusted[at] : gap.PValue;
            comparisons.Add(new(
                gap.Profile, gap.Subject, gap.Indicator, smallest.Find(gap.Indicator, gap.Profile.Context.Unit), gap.PValue, own, isTested && flagged[at], pValues.Length));
            if (isTested) at++;
        }

        return new(comparisons.MoveToImmutable(), falseDiscoveryRate, pValues.Length);
    }

    private static IEnumerable<Gap> Find(IReadOnlyCollection<TeamProfile> profiles, IReadOnlyCollection<GroupId> references, IndicatorCatalog indicators)
    {
        if (references.DistinctBy(r => r.Characteristic).Count() != references.Count) throw new ArgumentException("a characteristic has two references", nameof(references));

        List<(TeamProfile Profile, GapSubject Subject)> held =
            [.. profiles.SelectMany(p => p.Estimates.Select(e => e.Key).OfType<GapSubject>().Where(s => IsAgainst(s, references)).Select(s => (p, s)))];
        foreach (GroupId reference in references)
        {
            if (!held.Any(h => h.Subject.Reference == reference)) throw new ArgumentException($"no profile holds a gap against `{reference}`", nameof(references));
        }

        foreach ((TeamProfile profile, GapSubject subject) in held)
        {
            Indicator indicator = indicators.Find(subject.Indicator) ?? throw new ArgumentException($"`{subject.Indicator}` is not known", nameof(profiles));
            if (ComparedIndicators.MayCompare(indicator)) yield return new(profile, subject, indicator, PValueOf(profile, subject));
        }
    }

    private static bool IsAgainst(GapSubject subject, IReadOnlyCollection<GroupId> references) =>
        references.Contains(subject.Reference) && subject.Group.Characteristic == subject.Reference.Characteristic && subject.Group != subject.Reference;

    private static Computed<double> PValueOf(TeamProfile profile, GapSubject subject)
    {
        Estimate gap = profile[subject];
        if (gap is not { Lower: double lower, Upper: double upper }) return gap.IsMissing ? NotComputed.NoData : NotComputed.Undefined;

        int fewest = Math.Min(Answers(profile, subject.Indicator, subject.Group), Answers(profile, subject.Indicator, subject.Reference));
        return IntervalTest.PValue(gap.Value, new(lower, upper), fewest - 1);
    }

    private static int Answers(TeamProfile profile, IndicatorId indicator, GroupId group) =>
        Math.Max(DisclosureFloor.People, profile[new GroupSubject(indicator, group)].Answers?.From ?? 0);

    private readonly record struct Gap(TeamProfile Profile, GapSubject Subject, Indicator Indicator, Computed<double> PValue);
}
