namespace Iapt.Belonging.Statistics;

/// <summary>The variety of one composition, by several indices.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class DiversityResult
{
    private readonly double squares;

    internal DiversityResult(int categories, long count, int observed, double largestShare, double blau, double shannon, double squares)
    {
        Categories = categories;
        Count = count;
        Observed = observed;
        LargestShare = largestShare;
        Blau = blau;
        Shannon = shannon;
        this.squares = squares;
    }

    /// <summary>K, the number of categories of the list, empty ones included.</summary>
    public int Categories { get; }

    /// <summary>N, the number of people.</summary>
    public long Count { get; }

    /// <summary>The number of categories with anybody in them.</summary>
    public int Observed { get; }

    /// <summary>The share of the largest category (Berger and Parker 1970).</summary>
    public double LargestShare { get; }

    /// <summary>Blau's index (1977), 1 − Σ p²: from 0 (all alike) to (K − 1) / K.</summary>
    public double Blau { get; }

    /// <summary>Blau's index over its maximum, from 0 to 1; none if there is one category only.</summary>
    public Computed<double> BlauNormalised => Categories < 2 ? NotComputed.Undefined : Blau / DiversityIndices.LargestBlau(Categories);

    /// <summary>N / (N − 1) times Blau's index: the probability that two different people differ; none for one person.</summary>
    public Computed<double> BlauUnbiased => Count < 2 ? NotComputed.TooFewValues(2, Count) : Math.Min(1, Blau * Count / (Count - 1));

    /// <summary>The index of Shannon (1948), in this field Teachman's: −Σ p ln p, from 0 to ln K.</summary>
    public double Shannon { get; }

    /// <summary>Shannon's index over its maximum, from 0 to 1; none if there is one category only.</summary>
    public Computed<double> ShannonNormalised => Categories < 2 ? NotComputed.Undefined : Shannon / DiversityIndices.LargestShannon(Categories);

    /// <summary>The effective number of groups of order 1 (Hill 1973): e to the power of Shannon's index, from 1 to K.</summary>
    public double HillNumber => Math.Exp(Shannon);

    /// <summary>The effective number of groups of order 2: 1 / Σ p², from 1 to K.</summary>
    public double InverseSimpson => 1 / squares;
}
