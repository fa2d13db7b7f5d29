using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Factors;

/// <summary>One indicator of a factor, and how much it counts.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class FactorPart
{
    internal FactorPart(Indicator indicator, double weight, bool isReversed)
    {
        Indicator = indicator;
        Weight = weight;
        IsReversed = isReversed;
    }

    /// <summary>The indicator: a score, a proportion or a flag.</summary>
    public Indicator Indicator { get; }

    /// <summary>How much it counts, above 0; only the ratio to the other weights matters.</summary>
    public double Weight { get; }

    /// <summary>Whether more of the indicator means less of the factor.</summary>
    public bool IsReversed { get; }
}
