using System.Collections.Immutable;

namespace Iapt.Belonging.Statistics;

/// <summary>Items explained by one common factor.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class OneFactorResult
{
    internal OneFactorResult(double[] loadings, double[] uniquenesses)
    {
        Loadings = [.. loadings];
        Uniquenesses = [.. uniquenesses];
    }

    /// <summary>How strongly each item follows the factor, in the items' own units.</summary>
    public ImmutableArray<double> Loadings { get; }

    /// <summary>The variance of each item that the factor does not explain.</summary>
    public ImmutableArray<double> Uniquenesses { get; }

    /// <summary>Omega total (McDonald 1999); see <see cref="Reliability.Omega"/>.</summary>
    public Computed<double> Omega => Reliability.Omega(Loadings.AsSpan(), Uniquenesses.AsSpan());
}
