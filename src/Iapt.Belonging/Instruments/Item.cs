using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Instruments;

/// <summary>A question of an instrument, named by its topic. The wording is here only where it is this project's, or the host's, own.</summary>
/// <remarks>The mean of its scores over people is an indicator of the same name.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class Item
{
    /// <summary>Creates an item.</summary>
    /// <param name="id">Its name, by topic; also the name of its indicator.</param>
    /// <param name="number">Its number in the questionnaire, such as <c>q9c</c>; also its usual column name.</param>
    /// <param name="topic">What it asks about, in our own words.</param>
    /// <param name="scale">Its answers.</param>
    /// <param name="referent">Whom it is about.</param>
    /// <param name="composition">How answers become a property of the team.</param>
    /// <param name="polarity">Which way is better, after conversion to a score.</param>
    /// <param name="filter">The question that steers it, or null.</param>
    /// <param name="wording">The question as people read it, or null where it is not ours to print.</param>
    public Item(
        IndicatorId id,
        string number,
        string topic,
        ResponseScale scale,
        Referent referent,
        CompositionModel composition,
        Polarity polarity = Polarity.HigherIsBetter,
        ItemFilter? filter = null,
        string? wording = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentException.ThrowIfNullOrEmpty(number);
        ArgumentException.ThrowIfNullOrEmpty(topic);
        ArgumentNullException.ThrowIfNull(scale);
        Id = id;
        Number = number;
        Topic = topic;
        Scale = scale;
        Referent = referent;
        Composition = composition;
        Polarity = polarity;
        Filter = filter;
        Wording = wording;
    }

    /// <summary>Its name, by topic; also the name of its indicator.</summary>
    public IndicatorId Id { get; }

    /// <summary>Its number in the questionnaire; also its usual column name.</summary>
    public string Number { get; }

    /// <summary>What it asks about, in our own words.</summary>
    public string Topic { get; }

    /// <summary>Its answers.</summary>
    public ResponseScale Scale { get; }

    /// <summary>Whom it is about.</summary>
    public Referent Referent { get; }

    /// <summary>How answers become a property of the team.</summary>
    public CompositionModel Composition { get; }

    /// <summary>Which way is better, after conversion to a score.</summary>
    public Polarity Polarity { get; }

    /// <summary>The question that steers it; null if it is asked of everybody.</summary>
    public ItemFilter? Filter { get; }

    /// <summary>The question as people read it; null where whoever owns the questionnaire has to be asked for it.</summary>
    public string? Wording { get; }

    /// <summary>The same question under the number of another edition.</summary>
    internal Item WithNumber(string number) => new(Id, number, Topic, Scale, Referent, Composition, Polarity, Filter, Wording);
}
