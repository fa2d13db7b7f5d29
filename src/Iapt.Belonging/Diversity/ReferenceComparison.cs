using System.Collections.Immutable;
using Iapt.Belonging.Statistics;

namespace Iapt.Belonging.Diversity;

/// <summary>The composition of a unit beside that of a reference population.</summary>
/// <remarks>The population is taken as exact; the intervals hold the chance in who happens to work here. In small units this names people: for organisations.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class ReferenceComparison
{
    private ReferenceComparison(ReferencePopulation reference, ImmutableArray<CategoryRepresentation> categories, double dissimilarity)
    {
        Reference = reference;
        Categories = categories;
        Dissimilarity = dissimilarity;
    }

    /// <summary>The population.</summary>
    public ReferencePopulation Reference { get; }

    /// <summary>Each category, in the order of the scheme.</summary>
    public ImmutableArray<CategoryRepresentation> Categories { get; }

    /// <summary>½ Σ |p − q|: the share of people who would have to be of another category; 0 to 1. Above 0 by chance alone, the more so the fewer people there are.</summary>
    public double Dissimilarity { get; }

    internal static Computed<ReferenceComparison> Of(ReadOnlySpan<long> counts, ReferencePopulation reference, Confidence confidence)
    {
        if (!Representation.Of(counts, reference.Shares.AsSpan()).TryGet(out RepresentationResult? result)) return NotComputed.NoData;

        long known = DiversityIndices.Sum(counts);
        var categories = ImmutableArray.CreateBuilder<CategoryRepresentation>(counts.Length);
        for (int k = 0; k < counts.Length; k++)
        {
            IntervalEstimate share = Proportions.Wilson(counts[k], known, confidence).Value;
            double expected = reference.Shares[k];
            categories.Add(new(reference.Scheme.Categories[k], share, expected, result.Ratios[k].Then<IntervalEstimate>(
                ratio => new IntervalEstimate(ratio, new Interval(share.Interval.Lower / expected, share.Interval.Upper / expected)))));
        }

        return new ReferenceComparison(reference, categories.MoveToImmutable(), result.Dissimilarity);
    }
}
