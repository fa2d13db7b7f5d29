using System.Collections.Immutable;

namespace Iapt.Belonging.Statistics;

/// <summary>Whether two characteristics together make more difference than each by itself.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class Interaction
{
    internal Interaction(double value, ImmutableArray<double> additive, ImmutableArray<double> residuals)
    {
        Value = value;
        Additive = additive;
        Residuals = residuals;
    }

    /// <summary>m₁₁ − m₁₀ − m₀₁ + m₀₀; 0 if both characteristics simply add up.</summary>
    public double Value { get; }

    /// <summary>What the four means would be if they added up, by least squares with groups weighted by size; in the order 00, 01, 10, 11.</summary>
    public ImmutableArray<double> Additive { get; }

    /// <summary>Each mean less that.</summary>
    public ImmutableArray<double> Residuals { get; }
}
