using System.Collections.Immutable;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Factors;

/// <summary>What is known of a factor, and from which indicators.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class FactorEstimate
{
    internal FactorEstimate(Factor factor, Subject subject, Estimate estimate, FactorMeasurement? measurement, IEnumerable<FactorPart> used)
    {
        Factor = factor;
        Subject = subject;
        Estimate = estimate;
        Measurement = measurement;
        Used = [.. used];
    }

    /// <summary>The factor.</summary>
    public Factor Factor { get; }

    /// <summary>The factor for the whole team, for a group, or as a gap between two groups.</summary>
    public Subject Subject { get; }

    /// <summary>The estimate; missing where too little is known.</summary>
    public Estimate Estimate { get; }

    /// <summary>The way in which it was measured; null if the estimate is missing.</summary>
    public FactorMeasurement? Measurement { get; }

    /// <summary>The parts that had an estimate; empty if the estimate is missing.</summary>
    public ImmutableArray<FactorPart> Used { get; }
}
