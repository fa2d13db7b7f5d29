namespace Iapt.Belonging.Statistics;

/// <summary>How one item of a scale fits the others.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class ItemStatistics
{
    internal ItemStatistics(Computed<double> correctedItemTotal, Computed<double> alphaIfDropped)
    {
        CorrectedItemTotal = correctedItemTotal;
        AlphaIfDropped = alphaIfDropped;
    }

    /// <summary>The correlation of the item with the sum of the others.</summary>
    public Computed<double> CorrectedItemTotal { get; }

    /// <summary>Alpha of the others; needs at least two of them.</summary>
    public Computed<double> AlphaIfDropped { get; }
}
