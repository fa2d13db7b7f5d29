using System.Collections.Immutable;
using Iapt.Belonging.Rules.Interventions;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Knowledge;

/// <summary>The parts of a framework as they are read, before it is one.</summary>
internal sealed record FrameworkContent(
    FrameworkId Id,
    string Title,
    FrameworkGroup Group,
    string Summary,
    string Use,
    ImmutableArray<Citation> Because,
    ImmutableArray<RulebookId> Rulebooks,
    ImmutableArray<FrameworkPart> Parts,
    ImmutableArray<Caution> Cautions);
