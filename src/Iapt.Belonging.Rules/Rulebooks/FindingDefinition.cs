namespace Iapt.Belonging.Rules.Rulebooks;

/// <summary>What a finding means: the source's label, and our words for reports.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class FindingDefinition
{
    /// <summary>Creates a definition.</summary>
    /// <param name="id">Its name.</param>
    /// <param name="label">The label that the source uses.</param>
    /// <param name="level">Where its cause and remedy lie.</param>
    /// <param name="definition">What it means, in our own words.</param>
    /// <param name="says">How a report puts it, as experience: begins so that "Staff report ..." or "The team has ..." reads well.</param>
    /// <param name="asks">An open question that helps a team to talk about it.</param>
    /// <param name="source">Where it is named.</param>
    /// <param name="isHarm">Whether it is about harm (discrimination, bullying, violence, sexual misconduct), which takes a road of its own.</param>
    public FindingDefinition(FindingId id, string label, Level level, string definition, string says, string asks, Citation source, bool isHarm = false)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentException.ThrowIfNullOrEmpty(label);
        ArgumentException.ThrowIfNullOrEmpty(definition);
        ArgumentException.ThrowIfNullOrEmpty(says);
        ArgumentException.ThrowIfNullOrEmpty(asks);
        ArgumentNullException.ThrowIfNull(source);
        Id = id;
        Label = label;
        Level = level;
        Definition = definition;
        Says = says;
        Asks = asks;
        Source = source;
        IsHarm = isHarm;
    }

    /// <summary>Its name.</summary>
    public FindingId Id { get; }

    /// <summary>The label that the source uses.</summary>
    public string Label { get; }

    /// <summary>Where its cause and remedy lie.</summary>
    public Level Level { get; }

    /// <summary>What it means, in our own words.</summary>
    public string Definition { get; }

    /// <summary>How a report puts it, as experience of the team.</summary>
    public string Says { get; }

    /// <summary>An open question that helps a team to talk about it.</summary>
    public string Asks { get; }

    /// <summary>Where it is named.</summary>
    public Citation Source { get; }

    /// <summary>Whether it is about harm, which takes a road of its own and is never the subject of a probe.</summary>
    public bool IsHarm { get; }

    /// <summary>Whether another definition says the same.</summary>
    internal bool IsSameAs(FindingDefinition other) =>
        (Id, Label, Level, Definition, Says, Asks, Source, IsHarm).Equals((other.Id, other.Label, other.Level, other.Definition, other.Says, other.Asks, other.Source, other.IsHarm));
}
