using System.Collections.Immutable;
using Iapt.Belonging.Rules.Interventions;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Knowledge;

/// <summary>A framework of the literature: its parts in our own words, how this library uses it, and where to look it up.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class Framework
{
    internal Framework(FrameworkContent content)
    {
        Id = content.Id;
        Title = content.Title;
        Group = content.Group;
        Summary = content.Summary;
        Use = content.Use;
        Because = content.Because;
        Rulebooks = content.Rulebooks;
        Parts = content.Parts;
        Cautions = content.Cautions;
    }

    /// <summary>Its name.</summary>
    public FrameworkId Id { get; }

    /// <summary>What it is called.</summary>
    public string Title { get; }

    /// <summary>What it is about.</summary>
    public FrameworkGroup Group { get; }

    /// <summary>What it is, who it is from, and what it is based on.</summary>
    public string Summary { get; }

    /// <summary>How this library uses it, and what it does not claim.</summary>
    public string Use { get; }

    /// <summary>Where it stands; at least one place.</summary>
    public ImmutableArray<Citation> Because { get; }

    /// <summary>The built-in rulebooks that work with it, sorted by name; empty if no rule does.</summary>
    public ImmutableArray<RulebookId> Rulebooks { get; }

    /// <summary>Its parts, in the order of the source; at least one.</summary>
    public ImmutableArray<FrameworkPart> Parts { get; }

    /// <summary>What to take care of; empty if nothing.</summary>
    public ImmutableArray<Caution> Cautions { get; }

    /// <summary>The part of a name.</summary>
    /// <param name="part">The name.</param>
    /// <returns>The part, or null if it has none by that name.</returns>
    public FrameworkPart? Find(FrameworkPartId part) => Parts.FirstOrDefault(p => p.Id == part);
}
