using Iapt.Belonging.Rules.Interventions;

namespace Iapt.Belonging.Rules.Recommendations;

/// <summary>That somebody who knows the team takes a matter for another kind of problem, and why.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class ProblemOverrule
{
    internal ProblemOverrule(ProblemDomain domain, string because)
    {
        Domain = domain;
        Because = because;
    }

    /// <summary>The kind that they take it for.</summary>
    public ProblemDomain Domain { get; }

    /// <summary>Why, in their words; about the matter, and not about people.</summary>
    public string Because { get; }
}
