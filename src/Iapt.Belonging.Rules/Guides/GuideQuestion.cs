using System.Collections.Immutable;
using Iapt.Belonging.Factors;
using Iapt.Belonging.Rules.Interventions;

namespace Iapt.Belonging.Rules.Guides;

/// <summary>One of the eight questions for discussion of the IAPT discussion document, in our words, with what a facilitator needs to hold the talk.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class GuideQuestion
{
    internal GuideQuestion(GuideQuestionContent content)
    {
        Id = content.Id;
        Number = content.Number;
        Title = content.Title;
        Asks = content.Asks;
        Themes = content.Themes;
        Kinds = content.Kinds;
        Findings = content.Findings;
        Prompts = content.Prompts;
        Cautions = content.Cautions;
        Minutes = content.Minutes;
        Invite = content.Invite;
        Because = content.Because;
    }

    /// <summary>Its name, such as <c>psychological-safety</c>.</summary>
    public string Id { get; }

    /// <summary>Its number in the document, 1 to 8.</summary>
    public int Number { get; }

    /// <summary>What it is about, in a few words.</summary>
    public string Title { get; }

    /// <summary>The question to the team.</summary>
    public string Asks { get; }

    /// <summary>The themes of the document it belongs to: findings on factors of these themes bear on it, unless they are named by another question; may be empty.</summary>
    public ImmutableArray<BelongingTheme> Themes { get; }

    /// <summary>Kinds of problem whose findings bear on it, besides those that it names; may be empty.</summary>
    public ImmutableArray<ProblemDomain> Kinds { get; }

    /// <summary>The findings that bear on it, sorted by name.</summary>
    public ImmutableArray<FindingId> Findings { get; }

    /// <summary>Three to five questions to go on with.</summary>
    public ImmutableArray<string> Prompts { get; }

    /// <summary>What to take care of.</summary>
    public ImmutableArray<string> Cautions { get; }

    /// <summary>How many minutes the talk takes; our judgement.</summary>
    public int Minutes { get; }

    /// <summary>Whom to invite.</summary>
    public string Invite { get; }

    /// <summary>The question in the document, its paragraphs, and further sources.</summary>
    public ImmutableArray<Citation> Because { get; }
}
