using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Interventions;

/// <summary>Something to take care of with an intervention, and who says so.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class Caution
{
    internal Caution(string text, RuleBasis basis)
    {
        Text = text;
        Basis = basis;
    }

    /// <summary>What to take care of, in one sentence.</summary>
    public string Text { get; }

    /// <summary>Whether a source states it or we judge so.</summary>
    public RuleBasis Basis { get; }

    /// <summary>The sentence.</summary>
    /// <returns>The same as <see cref="Text"/>.</returns>
    public override string ToString() => Text;
}
