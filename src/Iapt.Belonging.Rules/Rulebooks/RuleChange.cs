using System.Collections.Immutable;
using Iapt.Belonging.Rules.Conditions;

namespace Iapt.Belonging.Rules.Rulebooks;

/// <summary>A limit of a rule that a local rulebook has changed: which, from what, to what, by whom and why.</summary>
/// <remarks>Kept with the rule, and shown wherever the rule is.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class RuleChange
{
    internal RuleChange(RulebookId rulebook, ImmutableArray<string> by, RuleId rule, string at, ImmutableArray<Constant> from, ImmutableArray<Constant> to, string because)
    {
        In = rulebook;
        By = by;
        Rule = rule;
        At = at;
        From = from;
        To = to;
        Because = because;
    }

    /// <summary>The rulebook that changes it.</summary>
    public RulebookId In { get; }

    /// <summary>The authors of that rulebook.</summary>
    public ImmutableArray<string> By { get; }

    /// <summary>The rule.</summary>
    public RuleId Rule { get; }

    /// <summary>Where in the condition of the rule, as a JSON pointer: <c>/all/0/below</c>.</summary>
    public string At { get; }

    /// <summary>What stood there: one limit, or those of a list.</summary>
    public ImmutableArray<Constant> From { get; }

    /// <summary>What stands there now.</summary>
    public ImmutableArray<Constant> To { get; }

    /// <summary>Why it was changed.</summary>
    public string Because { get; }

    /// <summary>Whether what stands there is a list.</summary>
    internal bool IsList => IsListAt(At);

    /// <summary>Whether a list stands at a place: the limits of <c>between</c>, or what <c>oneOf</c> lists.</summary>
    internal static bool IsListAt(string at) => at.EndsWith("/between", StringComparison.Ordinal) || at.EndsWith("/oneOf", StringComparison.Ordinal) || at is "between" or "oneOf";
}
