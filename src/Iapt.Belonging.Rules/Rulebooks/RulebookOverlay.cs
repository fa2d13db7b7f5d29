using System.Collections.Immutable;

namespace Iapt.Belonging.Rules.Rulebooks;

/// <summary>What a rulebook takes over from another that it extends, and what it changes of it.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class RulebookOverlay
{
    internal RulebookOverlay(Rulebook extended, ImmutableArray<RuleChange> changes, ImmutableArray<RuleOff> off)
    {
        Extended = extended;
        Changes = changes;
        Off = off;
    }

    /// <summary>The rulebook that is extended, to the letter.</summary>
    public RulebookStamp Extends => Extended.Stamp;

    /// <summary>The limits that are changed, sorted by rule and place.</summary>
    public ImmutableArray<RuleChange> Changes { get; }

    /// <summary>The rules that are switched off, sorted by name.</summary>
    public ImmutableArray<RuleOff> Off { get; }

    /// <summary>The rulebook that is extended.</summary>
    internal Rulebook Extended { get; }
}
