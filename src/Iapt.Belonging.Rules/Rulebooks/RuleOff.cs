namespace Iapt.Belonging.Rules.Rulebooks;

/// <summary>A rule that a local rulebook has switched off, and why.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class RuleOff
{
    internal RuleOff(RuleId rule, string because)
    {
        Rule = rule;
        Because = because;
    }

    /// <summary>The rule.</summary>
    public RuleId Rule { get; }

    /// <summary>Why it is switched off.</summary>
    public string Because { get; }
}
