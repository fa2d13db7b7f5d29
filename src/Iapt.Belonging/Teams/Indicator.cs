using System.Collections.Immutable;

namespace Iapt.Belonging.Teams;

/// <summary>A named measurable quantity about a team: what it is, its unit and range, and which way is better.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class Indicator
{
    /// <summary>Creates an indicator.</summary>
    /// <param name="id">Its name.</param>
    /// <param name="topic">What it measures, in a few of our own words.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="minimum">The least it can be, in its unit.</param>
    /// <param name="maximum">The most it can be, in its unit.</param>
    /// <param name="polarity">Which way is better.</param>
    /// <param name="origin">Where its numbers come from.</param>
    /// <param name="referent">Whom or what it is about.</param>
    /// <param name="composition">How answers become a property of the team.</param>
    /// <param name="source">Where it is defined.</param>
    /// <param name="categories">The ordered codes of a category; empty otherwise.</param>
    /// <param name="question">What to ask a team lead to find it out, or null.</param>
    /// <param name="isProxy">Whether it stands in for what cannot be asked directly; see <see cref="IsProxy"/>.</param>
    /// <param name="lowestUnit">The smallest kind of group it may be told of; see <see cref="LowestUnit"/>.</param>
    /// <param name="formula">What is counted for it, or null; see <see cref="Formula"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range is the wrong way round.</exception>
    public Indicator(
        IndicatorId id,
        string topic,
        IndicatorUnit unit,
        double minimum,
        double maximum,
        Polarity polarity,
        IndicatorOrigin origin,
        Referent referent,
        CompositionModel composition,
        Citation source,
        IEnumerable<string>? categories = null,
        string? question = null,
        bool isProxy = false,
        AnalysisUnit lowestUnit = AnalysisUnit.Team,
        string? formula = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentException.ThrowIfNullOrEmpty(topic);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentOutOfRangeException.ThrowIfLessThan(maximum, minimum);
        Id = id;
        Topic = topic;
        Unit = unit;
        Minimum = minimum;
        Maximum = maximum;
        Polarity = polarity;
        Origin = origin;
        Referent = referent;
        Composition = composition;
        Source = source;
        Categories = categories is null ? [] : [.. categories];
        Question = question;
        IsProxy = isProxy;
        LowestUnit = lowestUnit;
        Formula = formula;
    }

    /// <summary>Its name.</summary>
    public IndicatorId Id { get; }

    /// <summary>What it measures, in a few of our own words.</summary>
    public string Topic { get; }

    /// <summary>Its unit.</summary>
    public IndicatorUnit Unit { get; }

    /// <summary>The least it can be, in its unit.</summary>
    public double Minimum { get; }

    /// <summary>The most it can be, in its unit.</summary>
    public double Maximum { get; }

    /// <summary>Which way is better.</summary>
    public Polarity Polarity { get; }

    /// <summary>Where its numbers come from.</summary>
    public IndicatorOrigin Origin { get; }

    /// <summary>Whom or what it is about.</summary>
    public Referent Referent { get; }

    /// <summary>How answers become a property of the team.</summary>
    public CompositionModel Composition { get; }

    /// <summary>Where it is defined.</summary>
    public Citation Source { get; }

    /// <summary>The ordered codes of a category; empty for other units.</summary>
    public ImmutableArray<string> Categories { get; }

    /// <summary>What to ask a team lead to find it out, in our own words; null where nobody can be asked so.</summary>
    public string? Question { get; }

    /// <summary>Whether at least half of the questions are about the organisation: a team's answers then tell how the organisation looks from there.</summary>
    /// <remarks>A proxy can hint at the climate of a team; it does not measure it.</remarks>
    public bool IsProxy { get; }

    /// <summary>The smallest kind of group it may be told of.</summary>
    /// <remarks>Ratios of the workforce equality standards are defined for whole employers: in a team they would rest on a handful of people and name them.</remarks>
    public AnalysisUnit LowestUnit { get; }

    /// <summary>What is counted for a fact about people: what stands before the <c>/</c> is the numerator, what stands after it the denominator; a count has none. Null for all else.</summary>
    public string? Formula { get; }
}
