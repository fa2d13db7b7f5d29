using System.Collections.Immutable;
using Iapt.Belonging.Json;
using Iapt.Belonging.Rules.Interventions;

namespace Iapt.Belonging.Rules.Recommendations;

/// <summary>Kinds of problem in words.</summary>
internal static class ProblemWords
{
    /// <summary>What is said of every complex matter.</summary>
    public const string Consent = "A plan that is imposed without the team's consent is not offered for it: such work cannot be done from above.";

    public static WordList<ProblemSign> Signs { get; } = new(
        ("identityPowerOrTrust", ProblemSign.IdentityPowerOrTrust),
        ("causeDisputed", ProblemSign.CauseDisputed),
        ("surveyAgainstAccounts", ProblemSign.SurveyAgainstAccounts),
        ("answersFarApart", ProblemSign.AnswersFarApart),
        ("fixHasFailed", ProblemSign.FixHasFailed));

    public static string Problem(ProblemDomain domain) => domain switch
    {
        ProblemDomain.Complex => "wicked",
        ProblemDomain.Chaotic => "critical",
        _ => "tame",
    };

    public static string CallsFor(ProblemDomain domain) => domain switch
    {
        ProblemDomain.Complex => "leadership",
        ProblemDomain.Chaotic => "command",
        _ => "management",
    };

    public static string? Work(ProblemDomain domain) => domain switch
    {
        ProblemDomain.Complex => "adaptive",
        ProblemDomain.Chaotic => null,
        _ => "technical",
    };

    public static string Response(ProblemDomain domain) => domain switch
    {
        ProblemDomain.Clear => "sense, categorise, respond",
        ProblemDomain.Complicated => "sense, analyse, respond",
        ProblemDomain.Complex => "probe, sense, respond",
        _ => "act, sense, respond",
    };

    /// <summary>What the answer to such a problem is like, in a sentence.</summary>
    public static string Answer(ProblemDomain domain) => domain switch
    {
        ProblemDomain.Clear => "One known step, somebody who sees to it, and a date: sense, categorise, respond.",
        ProblemDomain.Complicated => "Look into it with those who know, and choose one of two or three good ways: sense, analyse, respond.",
        ProblemDomain.Complex => "Several small trials side by side that can be undone, with a day to look at them and a reason to stop; more of what helps, less of what does not: probe, sense, respond.",
        _ => "Make people safe first, leave other advice until things are calm, and then ask anew what kind of problem it is: act, sense, respond.",
    };

    /// <summary>The whole classification as sentences.</summary>
    public static ImmutableArray<string> Sentences(ProblemClassification classification)
    {
        string kind = InterventionWords.Domains.WordFor(classification.Domain);
        string work = classification.Work is string w ? $", {w} work" : string.Empty;
        string byRules = InterventionWords.Domains.WordFor(classification.ByTheRules);
        return
        [
            $"It is taken for a {kind} problem (our reading, open to overrule): a {classification.Problem} one that calls for {classification.CallsFor}{work}.",
            .. classification.Overrule is ProblemOverrule overrule ? (string[])[$"By the rules it would be {byRules}; somebody who knows the team overruled that, because: {overrule.Because}"] : [],
            .. classification.Reasons.Select(r => r.Text),
            .. classification.NeedsConsent ? (string[])[Consent] : [],
        ];
    }
}
