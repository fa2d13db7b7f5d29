namespace Iapt.Belonging.Statistics;

/// <summary>A gap of two groups, split into what their composition explains and what remains within strata (Kitagawa 1955).</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class Decomposition
{
    internal Decomposition()
    {
    }

    /// <summary>Mean of A less mean of B.</summary>
    public double Gap { get; internal init; }

    /// <summary>The part from A and B being spread differently over strata, at the average of both groups' stratum means.</summary>
    public double Composition { get; internal init; }

    /// <summary>The part from differences within strata, at the average of both compositions. With <see cref="Composition"/> it adds up to the gap.</summary>
    public double Within { get; internal init; }

    /// <summary>The part from composition, at B's stratum means.</summary>
    public double CompositionAtB { get; internal init; }

    /// <summary>The part within strata, at A's composition. With <see cref="CompositionAtB"/> it adds up to the gap.</summary>
    public double WithinAtA { get; internal init; }
}
