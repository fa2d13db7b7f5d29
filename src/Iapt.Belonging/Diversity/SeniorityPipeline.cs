using System.Collections.Immutable;
using Iapt.Belonging.Statistics;

namespace Iapt.Belonging.Diversity;

/// <summary>The share of a group in each band, from the lowest to the highest, and where it narrows.</summary>
/// <remarks>
/// A snapshot of who is where, not of who moved: a lower share above may come of leaving, of not being promoted, or of who was hired long ago. Counts of few people name
/// them: for organisations. With many bands, one step in forty is narrow by chance alone.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class SeniorityPipeline
{
    private SeniorityPipeline(ImmutableArray<PipelineBand> bands) => Bands = bands;

    /// <summary>The bands, from the lowest to the highest.</summary>
    public ImmutableArray<PipelineBand> Bands { get; }

    /// <summary>The bands at which the group is surely rarer than one step below: the whole interval of the change lies below 0.</summary>
    public IEnumerable<PipelineBand> Narrows => Bands.Where(b => b.Change.TryGet(out IntervalEstimate? change) && change.Interval.Upper < 0);

    /// <summary>Computes the shares and the steps between neighbouring bands.</summary>
    /// <param name="bands">The names of the bands, from the lowest to the highest.</param>
    /// <param name="group">How many of the group are in each band.</param>
    /// <param name="known">How many are in each band whose characteristic is known, the group included.</param>
    /// <param name="confidence">How sure each interval is.</param>
    /// <returns>The pipeline; a band without people has no share, and the step to the next band goes from the last band that has people.</returns>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, or the group is larger than its band.</exception>
    public static SeniorityPipeline Of(IReadOnlyList<string> bands, ReadOnlySpan<long> group, ReadOnlySpan<long> known, Confidence confidence)
    {
        ArgumentNullException.ThrowIfNull(bands);
        ArgumentNullException.ThrowIfNull(confidence);
        Check.SameLength(bands.Count, group.Length, nameof(group));
        Check.SameLength(bands.Count, known.Length, nameof(known));
        var result = ImmutableArray.CreateBuilder<PipelineBand>(bands.Count);
        int below = -1;
        for (int b = 0; b < bands.Count; b++)
        {
            Computed<IntervalEstimate> change = below < 0 ? NotComputed.NoData : Proportions.Newcombe(group[b], known[b], group[below], known[below], confidence);
            result.Add(new(bands[b], Proportions.Wilson(group[b], known[b], confidence), change));
            if (known[b] > 0) below = b;
        }

        return new(result.MoveToImmutable());
    }
}
