using System.Collections.Immutable;

namespace Iapt.Belonging.Statistics;

/// <summary>A team's composition beside a reference.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class RepresentationResult
{
    internal RepresentationResult(ImmutableArray<Computed<double>> ratios, double dissimilarity, Computed<double> divergence)
    {
        Ratios = ratios;
        Dissimilarity = dissimilarity;
        Divergence = divergence;
    }

    /// <summary>Team share over reference share of each category; none where the reference share is 0.</summary>
    public ImmutableArray<Computed<double>> Ratios { get; }

    /// <summary>½ Σ |p − q| (Duncan and Duncan 1955): the share of the team that would have to be of another category; 0 to 1.</summary>
    public double Dissimilarity { get; }

    /// <summary>Σ p ln (p / q) (Kullback and Leibler 1951), 0 if alike; none if the team has a category that the reference lacks.</summary>
    public Computed<double> Divergence { get; }
}
