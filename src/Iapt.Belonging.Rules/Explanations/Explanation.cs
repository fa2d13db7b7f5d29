using System.Collections.Immutable;
using Iapt.Belonging.Rules.Findings;

namespace Iapt.Belonging.Rules.Explanations;

/// <summary>One finding of one team explained: why, why not, what is missing, on whose word and on whose judgement.</summary>
/// <remarks>The sentences are made from <see cref="Finding"/> and <see cref="Underlying"/> alone; they hold no number that is not there.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class Explanation
{
    internal Explanation(Finding finding, ImmutableArray<Finding> underlying, ExplanationText text)
    {
        Finding = finding;
        Underlying = underlying;
        Summary = text.Summary;
        Why = text.Why;
        Missing = text.Missing;
        Word = text.Word;
        Judgement = text.Judgement;
        Numbers = text.Numbers;
        Kind = text.Kind;
    }

    /// <summary>The finding, with the proof of every rule.</summary>
    public Finding Finding { get; }

    /// <summary>The other findings that its rules read, and those that they read in turn, sorted by name.</summary>
    public ImmutableArray<Finding> Underlying { get; }

    /// <summary>How surely it holds, in one sentence.</summary>
    public string Summary { get; }

    /// <summary>What speaks for it and what speaks against it, each in one sentence, with the numbers.</summary>
    public ImmutableArray<string> Why { get; }

    /// <summary>What is missing and could settle it, each in one sentence; empty if nothing is.</summary>
    public ImmutableArray<string> Missing { get; }

    /// <summary>On whose word it rests, and who disagrees.</summary>
    public ImmutableArray<string> Word { get; }

    /// <summary>On whose judgement it rests: the sources, and what we made measurable.</summary>
    public ImmutableArray<string> Judgement { get; }

    /// <summary>What kind of problem it is and why, if it calls for something; empty if it does not, and for harm.</summary>
    public ImmutableArray<string> Kind { get; }

    /// <summary>Every number that was read, each in one line with unit, interval, answers, method and source.</summary>
    public ImmutableArray<string> Numbers { get; }

    /// <summary>The whole explanation in plain English.</summary>
    /// <returns>Text of several lines.</returns>
    public override string ToString() => ExplanationText.Lines(this);
}
