namespace Iapt.Belonging.Statistics;

/// <summary>Cronbach's alpha of a scale.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class AlphaResult
{
    internal AlphaResult(int count, int items, IntervalEstimate alpha, Computed<double> standardised)
    {
        Count = count;
        ItemCount = items;
        Alpha = alpha;
        Standardised = standardised;
    }

    /// <summary>The number of people who answered every item.</summary>
    public int Count { get; }

    /// <summary>The number of items.</summary>
    public int ItemCount { get; }

    /// <summary>Alpha, at most 1 and possibly negative, with the interval of Feldt (1965).</summary>
    public IntervalEstimate Alpha { get; }

    /// <summary>Alpha of items brought to equal variance, k r̄ / (1 + (k − 1) r̄); none if an item does not vary.</summary>
    public Computed<double> Standardised { get; }
}
