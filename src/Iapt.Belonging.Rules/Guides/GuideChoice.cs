using System.Collections.Immutable;
using Iapt.Belonging.Factors;
using Iapt.Belonging.Rules.Findings;
using Iapt.Belonging.Rules.Interventions;

namespace Iapt.Belonging.Rules.Guides;

/// <summary>Which findings bear on which question, and how much they call for it.</summary>
internal static class GuideChoice
{
    /// <summary>Whether a finding bears on a question: it is named there, or is of a kind that is; if no question names it, by the themes of its factor.</summary>
    public static bool BearsOn(Finding finding, GuideQuestion question, ImmutableArray<GuideQuestion> all, ProblemDomain? domain)
    {
        FindingId id = finding.Definition.Id;
        if (question.Findings.Contains(id) || (domain is ProblemDomain kind && question.Kinds.Contains(kind))) return true;
        if (all.Any(q => q.Findings.Contains(id))) return false;

        return FactorOf(id) is Factor factor && question.Themes.Any(t => factor.Themes.Contains(t));
    }

    /// <summary>What calls for something before what goes well, clear before tentative.</summary>
    public static int Rank(Finding finding) => (CallsForSomething(finding), IsClear(finding)) switch
    {
        (true, true) => 0,
        (true, false) => 1,
        (false, true) => 2,
        _ => 3,
    };

    /// <summary>How much a finding calls for its question; what goes well only breaks ties between questions with nothing to talk about.</summary>
    public static int Weight(Finding finding) => Rank(finding) switch
    {
        0 => 200,
        1 => 100,
        _ => 1,
    };

    /// <summary>Whether something unwelcome is there, or something welcome lacking.</summary>
    public static bool CallsForSomething(Finding finding)
    {
        bool isWelcome = finding.Definition.Id.Kind is FindingKind.Facilitator or FindingKind.Strength;
        bool holds = finding.Status is FindingStatus.Indicated or FindingStatus.Tentative;
        return isWelcome != holds;
    }

    private static bool IsClear(Finding finding) => finding.Status is FindingStatus.Indicated or FindingStatus.NotIndicated;

    private static Factor? FactorOf(FindingId id) =>
        IndicatorId.TryParse($"factor/{id.Value[(id.Value.IndexOf('/', StringComparison.Ordinal) + 1)..]}", out IndicatorId? factor) ? FactorModel.BuiltIn.Find(factor) : null;
}
