using System.Collections.Immutable;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Engine;

/// <summary>A finding and the rules that conclude it, sorted by name.</summary>
internal sealed record PlannedFinding(FindingDefinition Definition, ImmutableArray<Rule> Rules);
