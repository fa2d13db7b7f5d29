using Iapt.Belonging.Statistics;

namespace Iapt.Belonging.Diversity;

/// <summary>One category of a unit beside a reference population.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class CategoryRepresentation
{
    internal CategoryRepresentation(string category, IntervalEstimate share, double reference, Computed<IntervalEstimate> ratio)
    {
        Category = category;
        Share = share;
        Reference = reference;
        Ratio = ratio;
    }

    /// <summary>The category.</summary>
    public string Category { get; }

    /// <summary>Its share of those who are known, 0 to 1, with Wilson's interval.</summary>
    public IntervalEstimate Share { get; }

    /// <summary>Its share of the population, 0 to 1.</summary>
    public double Reference { get; }

    /// <summary>The share over that of the population, 1 where they are equal, with its interval; none where the population has nobody.</summary>
    public Computed<IntervalEstimate> Ratio { get; }
}
