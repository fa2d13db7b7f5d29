using System.Collections.Immutable;
using Iapt.Belonging.Statistics;

namespace Iapt.Belonging.Diversity;

/// <summary>How many people of a unit are in each category, and of how many that is not known.</summary>
/// <remarks>
/// Inside only: counts of few people name them. "Prefer not to say" is an answer, and "not known" is none; both stay out of the shares and in <see cref="Coverage"/>.
/// Below <see cref="LeastCoverage"/> nothing is concluded, because those who are not known need not be like the others.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class Composition
{
    /// <summary>The share of people whose category has to be known before anything is concluded: 0.8, a judgement of this project.</summary>
    public const double LeastCoverage = 0.8;

    private readonly ImmutableArray<long> counts;

    /// <summary>Creates a composition.</summary>
    /// <param name="counts">The number of people in each category, in the order of the list, empty categories included.</param>
    /// <param name="preferNotToSay">How many prefer not to say.</param>
    /// <param name="notKnown">How many are not known for another reason.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    public Composition(ReadOnlySpan<long> counts, long preferNotToSay, long notKnown)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(preferNotToSay);
        ArgumentOutOfRangeException.ThrowIfNegative(notKnown);
        Known = DiversityIndices.Sum(counts);
        this.counts = [.. counts];
        PreferNotToSay = preferNotToSay;
        NotKnown = notKnown;
    }

    /// <summary>How many people's category is known.</summary>
    public long Known { get; }

    /// <summary>How many prefer not to say.</summary>
    public long PreferNotToSay { get; }

    /// <summary>How many are not known for another reason.</summary>
    public long NotKnown { get; }

    /// <summary>How many people there are.</summary>
    public long All => Known + PreferNotToSay + NotKnown;

    /// <summary>The share of people whose category is known, 0 to 1; none if there is nobody.</summary>
    public Computed<double> Coverage => All == 0 ? NotComputed.NoData : (double)Known / All;

    /// <summary>The indices of variety of those who are known; none if there is nobody, or if fewer than <see cref="LeastCoverage"/> are known.</summary>
    public Computed<DiversityResult> Variety => IsCovered ? DiversityIndices.Of(counts.AsSpan()) : TooFewKnown;

    /// <summary>Blau's index over its maximum, whatever the coverage.</summary>
    internal double Spread => DiversityIndices.Of(counts.AsSpan()).Value.BlauNormalised.Value;

    private bool IsCovered => Coverage.TryGet(out double known) && known >= LeastCoverage;

    private NotComputed TooFewKnown => NotComputed.TooFewValues((long)Math.Ceiling(LeastCoverage * All), Known);

    /// <summary>The composition beside that of a reference population.</summary>
    /// <param name="reference">The population; its categories are those of this composition, in the same order.</param>
    /// <param name="confidence">How sure the intervals are.</param>
    /// <returns>The comparison; none if there is nobody, or if fewer than <see cref="LeastCoverage"/> are known.</returns>
    /// <exception cref="ArgumentException">The population has another number of categories.</exception>
    public Computed<ReferenceComparison> Against(ReferencePopulation reference, Confidence confidence)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(confidence);
        Check.SameLength(counts.Length, reference.Shares.Length, nameof(reference));
        return IsCovered ? ReferenceComparison.Of(counts.AsSpan(), reference, confidence) : TooFewKnown;
    }

    /// <summary>Where the index over its maximum can lie if nobody knows the categories of some of the people.</summary>
    /// <param name="known">Where it lies among those who are known, 0 to 1.</param>
    /// <param name="mostUnknown">The largest share of people who may be unknown, 0 to 1.</param>
    /// <param name="categories">The number of categories, at least 2.</param>
    /// <returns>From all the unknown in one category to all of them spread as evenly as possible.</returns>
    /// <remarks>
    /// With √Σp² as the length of the vector of shares: mixing in a share u of others leaves a length of at most (1 − u) · length + u, and Σp² of at least (1 − u)² Σp².
    /// </remarks>
    internal static Interval WithUnknown(Interval known, double mostUnknown, int categories)
    {
        double largest = DiversityIndices.LargestBlau(categories);
        double length = Math.Sqrt(1 - (known.Lower * largest));
        double lower = 1 - Math.Pow(((1 - mostUnknown) * length) + mostUnknown, 2);
        double upper = 1 - (Math.Pow(1 - mostUnknown, 2) * (1 - (known.Upper * largest)));
        // With nobody unknown both are the same but for rounding.
        return new Interval(lower / largest, Math.Max(lower, upper) / largest).ClampedTo(new Interval(0, 1));
    }
}
