using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Engine;

/// <summary>A part of a rule, and how it ever came out over values.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class CoveredPart
{
    internal CoveredPart(RuleId rule, string pointer, Condition condition, int held, int failed, int unknown)
    {
        Rule = rule;
        Pointer = pointer;
        Condition = condition;
        Held = held;
        Failed = failed;
        Unknown = unknown;
    }

    /// <summary>The rule.</summary>
    public RuleId Rule { get; }

    /// <summary>Where the part is in the rule, as a JSON pointer: <c>/when</c> for the whole condition.</summary>
    public string Pointer { get; }

    /// <summary>The part.</summary>
    public Condition Condition { get; }

    /// <summary>How often it held; of a part that is asked of each group, once a group.</summary>
    public int Held { get; }

    /// <summary>How often it did not hold.</summary>
    public int Failed { get; }

    /// <summary>How often that could not be told.</summary>
    public int Unknown { get; }

    /// <summary>Whether it both held and failed at least once: then these profiles have tried it.</summary>
    public bool IsCovered => Held > 0 && Failed > 0;
}
