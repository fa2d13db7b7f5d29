using System.Collections.Immutable;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Rules.Findings;
using Iapt.Belonging.Rules.Interventions;

namespace Iapt.Belonging.Rules.Guides;

/// <summary>A guide for whoever facilitates a team's talk about belonging: the questions that fit what was found, or, without any data, the questions and what a team can look at by itself.</summary>
/// <remarks>
/// It shows names of findings and how sure they are, and no numbers. Harm is never a topic. Findings of which a rule asks about "my manager" are left out: the team would talk about a person.
/// For improvement; not for appraisal, capability, pay, redundancy or commissioning.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class FacilitationGuide
{
    private const int MostTopics = 3;

    private FacilitationGuide(TeamId? team, bool isWithoutData, ImmutableArray<GuideTopic> topics, bool hasHarm)
    {
        GuideContent content = GuideContent.BuiltIn;
        Team = team;
        IsWithoutData = isWithoutData;
        Opening = [.. isWithoutData ? content.WithoutData : [], .. content.Opening];
        Harm = content.Harm;
        HasHarm = hasHarm;
        Topics = topics;
        Later = [.. content.Questions.Except(topics.Select(t => t.Question))];
        Checklist = isWithoutData ? [.. FactCatalog.BuiltIn.Indicators.Where(IsOnChecklist).Select(f => new ChecklistItem(f))] : [];
        Weekly = isWithoutData ? content.Weekly : [];
    }

    /// <summary>The eight questions for discussion, by number.</summary>
    public static ImmutableArray<GuideQuestion> AllQuestions => GuideContent.BuiltIn.Questions;

    /// <summary>The team it is for; null if it is for any.</summary>
    public TeamId? Team { get; }

    /// <summary>Whether it rests on no data: none were given, or none may be shown of the team.</summary>
    public bool IsWithoutData { get; }

    /// <summary>How to hold the talks, each in one or two sentences.</summary>
    public ImmutableArray<string> Opening { get; }

    /// <summary>That harm is no topic, and where to go.</summary>
    public string Harm { get; }

    /// <summary>Whether harm is indicated, surely or tentatively, so that a senior owner has to take it up before any talk is held; false without data.</summary>
    public bool HasHarm { get; }

    /// <summary>The questions to begin with, in order; keeping at it comes last. All eight, by number, without data.</summary>
    public ImmutableArray<GuideTopic> Topics { get; }

    /// <summary>The other questions, for another time.</summary>
    public ImmutableArray<GuideQuestion> Later { get; }

    /// <summary>What the team can look at in how it works, by itself; empty with data.</summary>
    public ImmutableArray<ChecklistItem> Checklist { get; }

    /// <summary>Three questions for each to ask themselves every week; empty with data.</summary>
    public ImmutableArray<WeeklyQuestion> Weekly { get; }

    /// <summary>The guide for a team of which nothing may be shown, or that has no data.</summary>
    /// <returns>All questions, a checklist of practice, and the weekly three.</returns>
    public static FacilitationGuide WithoutData() => WithoutData(null);

    /// <summary>The guide for a team that was analysed.</summary>
    /// <param name="analysis">The analysis.</param>
    /// <returns>At most three questions, those first on which most was found that calls for something, and then the one on keeping at it. Without data, if nothing was found that may be talked about.</returns>
    public static FacilitationGuide For(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        IReadOnlySet<FindingId> aboutManager = ManagerFindings.In(analysis);
        ImmutableArray<Finding> findings = [.. analysis.Findings.Where(f => !f.Definition.IsHarm && f.Status != FindingStatus.Undetermined && !aboutManager.Contains(f.Definition.Id))];
        if (findings.IsEmpty) return WithoutData(analysis.Profile.Team);

        ImmutableArray<GuideQuestion> all = AllQuestions;
        GuideTopic[] topics =
        [
            .. all.Select(q => new GuideTopic(q, [.. findings.Where(f => GuideChoice.BearsOn(f, q, all, Domain(analysis, f))).OrderBy(GuideChoice.Rank).ThenBy(f => f.Definition.Id)]))
                .Where(t => !t.Findings.IsEmpty && t.Question.Number != all.Length)
                .OrderByDescending(t => t.Findings.Sum(GuideChoice.Weight)).ThenBy(t => t.Question.Number).Take(MostTopics),
        ];
        GuideQuestion last = all[^1];
        var keepingAtIt = new GuideTopic(last, [.. findings.Where(f => GuideChoice.BearsOn(f, last, all, Domain(analysis, f))).OrderBy(GuideChoice.Rank).ThenBy(f => f.Definition.Id)]);
        bool hasHarm = analysis.Findings.Any(f => f.Definition.IsHarm && f.Status is (FindingStatus.Indicated or FindingStatus.Tentative));
        return new(analysis.Profile.Team, isWithoutData: false, [.. topics, keepingAtIt], hasHarm);
    }

    /// <summary>The guide as plain text.</summary>
    /// <returns>Lines that end in line feeds.</returns>
    public string ToText() => GuideText.Write(this);

    private static FacilitationGuide WithoutData(TeamId? team) => new(team, isWithoutData: true, [.. AllQuestions.Select(q => new GuideTopic(q, []))], hasHarm: false);

    private static ProblemDomain? Domain(Analysis analysis, Finding finding) => analysis.Classify(finding.Definition.Id)?.Domain;

    private static bool IsOnChecklist(Indicator fact) =>
        fact.Question is not null && fact.Id.Value.StartsWith("practice/", StringComparison.Ordinal) && !GuideContent.BuiltIn.LeftOut.Contains(fact.Id);
}
