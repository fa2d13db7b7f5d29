using System.Collections.Immutable;
using Iapt.Belonging.Rules.Findings;
using Iapt.Belonging.Rules.Interventions;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Recommendations;

/// <summary>Decides what kind of problem a finding is, by the criteria in <c>docs/recommendations.md</c>.</summary>
internal static class ProblemClassifier
{
    private const int SignsOfComplexity = 2;

    /// <summary>The kinds of all findings that call for something and are no matter of harm, sorted by finding.</summary>
    public static ImmutableArray<ProblemClassification> Classify(IEnumerable<Finding> findings, ProblemKnowledge known) =>
    [
        .. findings.Where(f => Need.Of(f) is { IsHarm: false }).OrderBy(f => f.Definition.Id).Select(f => Classify(f, known)),
    ];

    private static ProblemClassification Classify(Finding finding, ProblemKnowledge known)
    {
        FindingId id = finding.Definition.Id;
        MarkedFinding marked = ProblemMarks.BuiltIn.Of(id);
        ImmutableArray<(ProblemSign Sign, string Reason)> signs = [.. Signs(finding, marked, known)];
        ProblemDomain domain = signs.Length >= SignsOfComplexity ? ProblemDomain.Complex
            : signs.IsEmpty && marked.Mark == ProblemMark.PlainStep ? ProblemDomain.Clear
            : ProblemDomain.Complicated;
        ProblemOverrule? overrule = known.OverruleOf(id);
        IEnumerable<ProblemReason> reasons =
        [
            .. signs.Select(s => new ProblemReason(s.Reason, RuleBasis.Operationalised)),
            .. marked.Mark == ProblemMark.IdentityPowerOrTrust ? (ProblemReason[])[] : [new(marked.Because, RuleBasis.Operationalised)],
            new(Conclusion(domain, signs.Length), RuleBasis.Operationalised),
            new(ProblemWords.Answer(overrule?.Domain ?? domain), RuleBasis.Stated),
        ];
        return new ProblemClassification(finding, domain, [.. signs.Select(s => s.Sign)], [.. reasons], overrule);
    }

    private static IEnumerable<(ProblemSign Sign, string Reason)> Signs(Finding finding, MarkedFinding marked, ProblemKnowledge known)
    {
        FindingId id = finding.Definition.Id;
        if (marked.Mark == ProblemMark.IdentityPowerOrTrust) yield return (ProblemSign.IdentityPowerOrTrust, marked.Because);

        bool surveyAgainstAccounts = SpeaksFor(finding, EvidenceKind.Survey) is bool survey && SpeaksFor(finding, EvidenceKind.Accounts) is bool heard && survey != heard;
        if (known.IsDisputed(id)) yield return (ProblemSign.CauseDisputed, "Its cause is disputed, as those who know the team say.");

        // One disagreement is one sign, so that of survey and accounts is not counted a second time.
        else if (finding.IsContested && !surveyAgainstAccounts) yield return (ProblemSign.CauseDisputed, "Kinds of evidence disagree on it, so its cause is disputed.");

        if (surveyAgainstAccounts) yield return (ProblemSign.SurveyAgainstAccounts, "What people answered and what a facilitator heard do not agree.");
        if (AnswersLieFarApart(finding)) yield return (ProblemSign.AnswersFarApart, "Answers to what its rules read lie far apart, so people of the same team do not experience the same.");
        if (known.HasFailedFix(id)) yield return (ProblemSign.FixHasFailed, "A sensible remedy was tried and did not help, as those who know the team say.");
    }

    private static string Conclusion(ProblemDomain domain, int signs) => (domain, signs) switch
    {
        (ProblemDomain.Complex, _) => "Two or more signs of that kind hold, so what helps can be known only afterwards.",
        (ProblemDomain.Clear, _) => "Nothing disputes it, so the step can be taken.",
        (_, > 0) => "That is one sign of a complex matter; it would take two.",
        _ => "No sign speaks for a complex matter.",
    };

    private static bool? SpeaksFor(Finding finding, EvidenceKind kind) => finding.Voices.FirstOrDefault(v => v.Kind == kind)?.SpeaksFor;

    private static bool AnswersLieFarApart(Finding finding)
    {
        var waiting = new Stack<ProofNode>(finding.Proofs.Select(p => p.Root));
        while (waiting.TryPop(out ProofNode? node))
        {
            if (node.Estimate?.Agreement == TeamAgreement.NotSupported) return true;

            foreach (ProofNode child in node.Children) waiting.Push(child);
        }

        return false;
    }
}
