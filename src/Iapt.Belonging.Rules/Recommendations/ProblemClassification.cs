using System.Collections.Immutable;
using Iapt.Belonging.Rules.Findings;
using Iapt.Belonging.Rules.Interventions;

namespace Iapt.Belonging.Rules.Recommendations;

/// <summary>What kind of problem a finding is that calls for something, with reasons, and what kind of answer fits.</summary>
/// <remarks>
/// After Snowden and Boone (Cynefin), with what Grint and Heifetz and Linsky say to it. Which finding is of which kind is our reading, and anyone may overrule it
/// (<see cref="ProblemKnowledge.Overrule"/>). Harm has no kind: it is a duty of care, and never tried out.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class ProblemClassification
{
    internal ProblemClassification(Finding finding, ProblemDomain byTheRules, ImmutableArray<ProblemSign> signs, ImmutableArray<ProblemReason> reasons, ProblemOverrule? overrule)
    {
        Finding = finding;
        ByTheRules = byTheRules;
        Signs = signs;
        Reasons = reasons;
        Overrule = overrule;
    }

    /// <summary>The publications that the kinds and their answers are from.</summary>
    public static ImmutableArray<Citation> Because { get; } =
    [
        new(SourceId.Parse("snowden-boone-2007")), new(SourceId.Parse("grint-2008")), new(SourceId.Parse("heifetz-linsky-2002")),
        new(SourceId.Parse("iapt-2022"), "para 25-27"),
    ];

    /// <summary>The finding.</summary>
    public Finding Finding { get; }

    /// <summary>The kind: as overruled, or else by the rules.</summary>
    public ProblemDomain Domain => Overrule?.Domain ?? ByTheRules;

    /// <summary>The kind by the rules of <c>docs/recommendations.md</c>; never chaotic, which only people can say.</summary>
    public ProblemDomain ByTheRules { get; }

    /// <summary>What speaks for its being complex; two make it so.</summary>
    public ImmutableArray<ProblemSign> Signs { get; }

    /// <summary>Why this kind, each in one sentence; what fits it comes last.</summary>
    public ImmutableArray<ProblemReason> Reasons { get; }

    /// <summary>Who knows better, and why; null if nobody overruled it.</summary>
    public ProblemOverrule? Overrule { get; }

    /// <summary>What Grint calls such a problem: tame, wicked or critical.</summary>
    public string Problem => ProblemWords.Problem(Domain);

    /// <summary>What Grint says it calls for: management, leadership or command.</summary>
    public string CallsFor => ProblemWords.CallsFor(Domain);

    /// <summary>What Heifetz and Linsky call the work: technical or adaptive; null in a crisis, of which they do not speak.</summary>
    public string? Work => ProblemWords.Work(Domain);

    /// <summary>In which order to go about it, after Snowden and Boone, such as <c>probe, sense, respond</c>.</summary>
    public string Response => ProblemWords.Response(Domain);

    /// <summary>Whether whatever is done needs the team's consent: a plan that is imposed on a complex matter is not offered.</summary>
    public bool NeedsConsent => Domain == ProblemDomain.Complex;
}
