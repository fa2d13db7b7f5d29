using System.Collections.Immutable;

namespace Iapt.Belonging.Rules.Rulebooks;

/// <summary>A versioned set of rules and of the findings they conclude, checked as a whole.</summary>
/// <remarks>There is no other way to one than through its reader, which checks everything.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class Rulebook
{
    // The hash needs the whole canonical text, and most engines never ask for it.
    private readonly Lazy<RulebookStamp> stamp;

    internal Rulebook(RulebookContent content, ImmutableArray<Rule> inherited)
    {
        stamp = new Lazy<RulebookStamp>(() => new(content.Id, content.Version, RulebookWriter.Hash(RulebookWriter.Write(content))));
        Content = content;
        Rulebook? extended = content.Overlay?.Extended;
        Sources = [.. (extended?.Sources ?? []).Concat(content.Sources).Distinct().Order()];
        Findings = [.. (extended?.Findings ?? []).Concat(content.Findings).OrderBy(f => f.Id)];
        Rules = [.. inherited.Concat(content.Rules).OrderBy(r => r.Id)];
    }

    /// <summary>Its name.</summary>
    public RulebookId Id => Content.Id;

    /// <summary>Its version.</summary>
    public string Version => Content.Version;

    /// <summary>Its name, version and the hash of its canonical text: the same for the same rules, in whatever order they were written.</summary>
    public RulebookStamp Stamp => stamp.Value;

    /// <summary>What it is called.</summary>
    public string Title => Content.Title.Title;

    /// <summary>Who wrote it, in the order written.</summary>
    public ImmutableArray<string> Authors => Content.Title.Authors;

    /// <summary>Under which licence it may be used.</summary>
    public string Licence => Content.Title.Licence;

    /// <summary>What it takes over from another rulebook, and changes of it; null if it stands alone. It is used instead of that one.</summary>
    public RulebookOverlay? Overlay => Content.Overlay;

    /// <summary>The publications it rests on, sorted by name; with those of what it extends.</summary>
    public ImmutableArray<SourceId> Sources { get; }

    /// <summary>The findings it defines, sorted by name; with those of what it extends.</summary>
    public ImmutableArray<FindingDefinition> Findings { get; }

    /// <summary>Its rules, sorted by name; with those of what it extends, as changed and without those switched off.</summary>
    public ImmutableArray<Rule> Rules { get; }

    /// <summary>What it holds itself.</summary>
    internal RulebookContent Content { get; }

    /// <summary>The definition of a finding.</summary>
    /// <param name="id">The name of the finding.</param>
    /// <returns>The definition, or null if the rulebook has none.</returns>
    public FindingDefinition? Find(FindingId id) => Findings.FirstOrDefault(f => f.Id == id);
}
