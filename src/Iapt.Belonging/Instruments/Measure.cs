using System.Collections.Immutable;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Instruments;

/// <summary>Something an instrument measures by several parts: a sub-score of items, or an element of sub-scores.</summary>
/// <remarks>An element is a mean of sub-score means and not of items, so that each sub-score counts the same.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class Measure
{
    /// <summary>Creates a measure.</summary>
    /// <param name="id">Its name, by topic; also the name of its indicator.</param>
    /// <param name="topic">What it measures, in our own words.</param>
    /// <param name="kind">How it is made from its parts.</param>
    /// <param name="parts">The items or the measures it is made from.</param>
    /// <param name="minimumAnswered">How many parts need a value.</param>
    /// <param name="basis">Where the formula and the minimum come from.</param>
    /// <exception cref="ArgumentOutOfRangeException">The minimum is below 1 or above the number of parts.</exception>
    public Measure(IndicatorId id, string topic, MeasureKind kind, IEnumerable<IndicatorId> parts, int minimumAnswered, string basis)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentException.ThrowIfNullOrEmpty(topic);
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentException.ThrowIfNullOrEmpty(basis);
        Id = id;
        Topic = topic;
        Kind = kind;
        Parts = [.. parts];
        ArgumentOutOfRangeException.ThrowIfLessThan(minimumAnswered, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(minimumAnswered, Parts.Length);
        MinimumAnswered = minimumAnswered;
        Basis = basis;
    }

    /// <summary>Its name, by topic; also the name of its indicator.</summary>
    public IndicatorId Id { get; }

    /// <summary>What it measures, in our own words.</summary>
    public string Topic { get; }

    /// <summary>How it is made from its parts.</summary>
    public MeasureKind Kind { get; }

    /// <summary>The items or the measures it is made from.</summary>
    public ImmutableArray<IndicatorId> Parts { get; }

    /// <summary>How many parts need a value.</summary>
    public int MinimumAnswered { get; }

    /// <summary>Where the formula and the minimum come from.</summary>
    public string Basis { get; }
}
