using System.Collections.Immutable;

namespace Iapt.Belonging.Rules.Rulebooks;

/// <summary>What stands on the cover of a rulebook.</summary>
internal sealed record RulebookTitle(string Title, ImmutableArray<string> Authors, string Licence);
