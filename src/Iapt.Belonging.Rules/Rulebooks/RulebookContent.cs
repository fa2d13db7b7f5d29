using System.Collections.Immutable;

namespace Iapt.Belonging.Rules.Rulebooks;

/// <summary>The parts of a rulebook before it is checked, as they are written: without what it takes over from another.</summary>
internal sealed record RulebookContent(
    RulebookId Id,
    string Version,
    RulebookTitle Title,
    ImmutableArray<SourceId> Sources,
    ImmutableArray<FindingDefinition> Findings,
    ImmutableArray<Rule> Rules,
    RulebookOverlay? Overlay);
