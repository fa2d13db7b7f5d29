namespace Iapt.Belonging.Statistics;

/// <summary>The variance that a group's answers would have if nobody agreed on anything: the yardstick of agreement indices.</summary>
/// <remarks>The choice changes the index, so report agreement under at least two.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class NullVariance
{
    private NullVariance(double value) => Value = value;

    /// <summary>Answers slightly piled up at one end, on five options: 1.34 (LeBreton and Senter 2008).</summary>
    public static NullVariance SlightlySkewedFiveOptions { get; } = new(1.34);

    /// <summary>The variance.</summary>
    public double Value { get; }

    /// <summary>All options equally often: (A² − 1) / 12 for A options one unit apart (James, Demaree and Wolf 1984).</summary>
    /// <param name="options">A, at least 2.</param>
    /// <returns>The variance; 2 for five options.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than two options.</exception>
    public static NullVariance Rectangular(int options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options, 2);
        return new((((double)options * options) - 1) / 12);
    }

    /// <summary>A variance from elsewhere, such as a simulation.</summary>
    /// <param name="variance">The variance, above 0.</param>
    /// <returns>The yardstick.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The variance is not positive and finite.</exception>
    public static NullVariance Of(double variance) => new(Check.Positive(variance));
}
