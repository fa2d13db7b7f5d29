using Iapt.Belonging.Statistics;

namespace Iapt.Belonging.Diversity;

/// <summary>One band of a seniority pipeline.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class PipelineBand
{
    internal PipelineBand(string name, Computed<IntervalEstimate> share, Computed<IntervalEstimate> change)
    {
        Name = name;
        Share = share;
        Change = change;
    }

    /// <summary>The name of the band.</summary>
    public string Name { get; }

    /// <summary>The share of the group in the band, 0 to 1, with Wilson's interval; none if the band has no people.</summary>
    public Computed<IntervalEstimate> Share { get; }

    /// <summary>The share less that of the nearest band below with people, −1 to 1, with Newcombe's interval; none for the lowest, and if the band has no people.</summary>
    public Computed<IntervalEstimate> Change { get; }
}
