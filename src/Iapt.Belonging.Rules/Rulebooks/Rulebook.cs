using System.Collections.Immutable;

namespace Iapt.Belonging.Rules.Rulebooks;

/// <summary>A versioned set of rules and of the findings they conclude, checked as a whole.</summary>
/// <remarks>There is no other way to one than through its reader, which checks everything.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class Rulebook
{
    internal Rulebook(
        RulebookStamp stamp,
        RulebookTitle title,
        ImmutableArray<SourceId> sources,
        ImmutableArray<FindingDefinition> findings,
        ImmutableArray<Rule> rules)
    {
        Stamp = stamp;
        Title = title.Title;
        Authors = title.Authors;
        Licence = title.Licence;
        Sources = sources;
        Findings = findings;
        Rules = rules;
    }

    /// <summary>Its name.</summary>
    public RulebookId Id => Stamp.Id;

    /// <summary>Its version.</summary>
    public string Version => Stamp.Version;

    /// <summary>Its name, version and the hash of its canonical text: the same for the same rules, in whatever order they were written.</summary>
    public RulebookStamp Stamp { get; }

    /// <summary>What it is called.</summary>
    public string Title { get; }

    /// <summary>Who wrote it, in the order written.</summary>
    public ImmutableArray<string> Authors { get; }

    /// <summary>Under which licence it may be used.</summary>
    public string Licence { get; }

    /// <summary>The publications it rests on, sorted by name.</summary>
    public ImmutableArray<SourceId> Sources { get; }

    /// <summary>The findings it defines, sorted by name.</summary>
    public ImmutableArray<FindingDefinition> Findings { get; }

    /// <summary>Its rules, sorted by name.</summary>
    public ImmutableArray<Rule> Rules { get; }

    /// <summary>The definition of a finding.</summary>
    /// <param name="id">The name of the finding.</param>
    /// <returns>The definition, or null if the rulebook has none.</returns>
    public FindingDefinition? Find(FindingId id) => Findings.FirstOrDefault(f => f.Id == id);
}
