using System.Collections.Immutable;
using Iapt.Belonging.Rules.Findings;

namespace Iapt.Belonging.Rules.Guides;

/// <summary>A question of the guide with the findings of a team that it bears on.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class GuideTopic
{
    internal GuideTopic(GuideQuestion question, ImmutableArray<Finding> findings)
    {
        Question = question;
        Findings = findings;
    }

    /// <summary>The question.</summary>
    public GuideQuestion Question { get; }

    /// <summary>The findings that it bears on: what to talk about before what goes well, clear before tentative; empty without data.</summary>
    public ImmutableArray<Finding> Findings { get; }
}
