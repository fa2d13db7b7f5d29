using System.Collections.Immutable;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Checking;

/// <summary>The findings that a rulebook may speak of without defining them, because a rulebook beside it does.</summary>
/// <remarks>An earlier version of the rulebook itself is not beside it; a built-in one always is; one that is extended is not, for it is used no more.</remarks>
internal sealed class KnownFindings(ImmutableArray<Rulebook> beside, RulebookId? reader, RulebookId? extended)
{
    private readonly HashSet<FindingId> ids = [.. beside.Where(r => r.Id != extended && (r.Id != reader || BuiltInRulebooks.Contain(r))).SelectMany(r => r.Findings).Select(f => f.Id)];

    private readonly ILookup<FindingId, FindingDefinition> builtIn = beside.Where(BuiltInRulebooks.Contain).SelectMany(r => r.Findings).ToLookup(f => f.Id);

    /// <summary>Their names.</summary>
    public IEnumerable<FindingId> Ids => ids;

    /// <summary>Whether a finding is one of them.</summary>
    public bool Contains(FindingId finding) => ids.Contains(finding);

    /// <summary>Whether a definition is of a built-in finding and says something else than every built-in rulebook does.</summary>
    public bool IsRedefined(FindingDefinition definition) => builtIn.Contains(definition.Id) && !builtIn[definition.Id].Any(definition.IsSameAs);
}
