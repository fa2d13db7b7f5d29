using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Recommendations;

/// <summary>One reason why a matter is taken for the kind of problem it is.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class ProblemReason
{
    internal ProblemReason(string text, RuleBasis basis)
    {
        Text = text;
        Basis = basis;
    }

    /// <summary>The reason, as a sentence.</summary>
    public string Text { get; }

    /// <summary>Whether a source states it, or it is our judgement.</summary>
    public RuleBasis Basis { get; }
}
