namespace Iapt.Belonging.Statistics;

/// <summary>How different the silent would have to be for a finding to change.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class TippingPoint
{
    internal TippingPoint(double silentMean, double difference, bool isPossible)
    {
        SilentMean = Check.Finite(silentMean);
        Difference = Check.Finite(difference);
        IsPossible = isPossible;
    }

    /// <summary>The mean that the silent would need; may lie beyond the scale.</summary>
    public double SilentMean { get; }

    /// <summary>That mean less the mean of those who answered.</summary>
    public double Difference { get; }

    /// <summary>Whether such a mean lies on the scale. If not, the finding holds whatever the silent think.</summary>
    public bool IsPossible { get; }
}
