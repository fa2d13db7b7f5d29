using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Interventions;
using Iapt.Belonging.Rules.Knowledge;
using Iapt.Belonging.Rules.Rulebooks;
using Iapt.Belonging.Rules.Tests.Knowledge.Pages;
using Iapt.Belonging.Testing;

namespace Iapt.Belonging.Rules.Tests.Knowledge;

/// <summary>Whether what the discussion document gathers is all here: its paragraphs, its frameworks, what can be done, and what works together.</summary>
public sealed class KnowledgeBarsTests
{
    private const int MostExcused = 6;

    // The interactions that were found in the literature; each is a rule or is left out with a reason.
    private static readonly string[] Interactions =
    [
        "accountability-needed", "acting-changes-the-problem", "agreement-moderates-mean", "all-three-levels-needed", "allyship-burden", "allyship-to-belonging",
        "anxiety-needs-holding", "authoritarian-or-absent-leader", "autonomy-and-common-goal", "belonging-low-leads-to-exit", "belonging-needs-continuity",
        "blame-suppresses-reporting", "burnout-lowers-engagement", "chaotic-act", "churn-erodes-maintenance", "civility-needs-sustaining",
        "cognitive-bias-patient-safety", "collaboration-builds-safety", "complex-probe", "compliance-is-floor", "complicated-analyse", "connection-contribution-core",
        "coproduction-to-engagement", "covering-lowers-inclusion", "debrief-fits-complexity", "deloitte-ladder", "disabled-staff-engagement-gap",
        "disengagement-narrows-voice", "dispersion-cuts-direct-communication", "diverse-health-teams-innovate", "diversity-count-insufficient",
        "diversity-without-inclusion", "dominance-times-not-knowing", "dominating-lead-blocks-voice", "empower-and-reach-out", "equal-treatment-unlevel-field",
        "everyone-has-a-role", "exclusionary-leader-signal", "fair-is-contextual", "familiarity-face-to-face", "feedback-tied-to-goals", "inclusive-teams-innovate",
        "intentional-offsets-remote", "introductions-offset-newcomer-silence", "involvement-eases-change", "joy-work-can-worsen", "leader-gravity-barrier",
        "leader-inclusion-facilitates", "leader-self-rating-inflates", "leadership-lack-mental-health", "learning-plus-change-leadership", "less-face-time-disengages",
        "line-manager-crucial", "lived-experience-qualifies-numbers", "local-iteration-needed", "low-inclusion-focus-effects", "low-records-low-safety",
        "low-records-not-civility", "measure-without-action", "measured-standards-move", "minority-times-remote", "more-reports-may-mean-safer",
        "most-discrimination-is-in-teams", "new-hire-times-remote", "no-agency-what-about-me", "not-inclusive-not-compassionate", "objectives-and-roles",
        "one-safe-voice", "over-connecting-burnout", "part-time-unfamiliar-cases", "pay-does-not-fix-belonging", "pebble-or-boulder", "perceived-low-rank-silences",
        "power-distance-mediated-path", "pseudo-team-harm", "quotas-not-inclusion", "safety-culture-chain", "safety-fluctuates", "safety-needs-inclusion-trust-respect",
        "safety-to-burnout-creativity", "safety-to-turnover", "senior-junior-perception-gap", "shared-responsibility-joy", "silo-lead-cuts-power-distance",
        "silo-without-bridge", "simple-categorise", "single-strategy-fails-race-equality", "stage-before-ask", "status-effect-varies-by-team",
        "status-moderated-by-inclusiveness", "sub-cultures-hide", "support-buffers-stress", "survey-high-silence-observed", "talk-practice-gap-recruitment",
        "technology-paradox", "tenuous-ties-before", "three-questions-all-yes", "three-sources-of-support", "tolerated-incivility-persists", "too-many-objectives",
        "top-down-fails-adaptive", "touchpoints-versus-overload", "training-alone-weak", "triangulate-before-concluding", "understanding-before-helping",
        "virtual-not-bad-alone", "visible-role-models", "wellbeing-focus-goes-with-safety", "workload-blocks-wellbeing",
    ];

    [Fact]
    [Trait("Bar", "KNOW-01")]
    public void Paragraphs_AreCitedByAnEntryOrExcused()
    {
        Assert.Equal(Enumerable.Range(1, 74), Paragraphs.All.Select(p => p.Number));
        Assert.Equal(74, Paragraphs.All.Select(p => p.Topic).Distinct().Count());
        Assert.All(Paragraphs.All, p => Assert.True(p.Excused is null or { Length: > 20 }));
        Assert.True(Paragraphs.All.Count(p => p.Excused is not null) <= MostExcused);

        ILookup<int, (string Kind, string Link)> entries = Paragraphs.Entries(KnowledgeBase.BuiltIn);
        Assert.Empty(entries.Select(e => e.Key).Except(Enumerable.Range(1, 74)));
        Assert.Empty(Paragraphs.All.Where(p => p.Excused is not null && entries.Contains(p.Number)).Select(p => p.Number));
        string missing = string.Join(", ", Paragraphs.All.Where(p => !entries.Contains(p.Number) && p.Excused is null).Select(p => p.Number));
        Console.WriteLine($"paragraphs that nothing cites and nobody excuses: {(missing.Length == 0 ? "none" : missing)}");
        Bar.AtLeast("KNOW-01", Paragraphs.All.Count(p => entries.Contains(p.Number)), 74 - MostExcused);
        Assert.Empty(missing);
    }

    [Theory]
    [InlineData("para 51", 51)]
    [InlineData("para 20-21, 28", 20, 21, 28)]
    [InlineData("para 20: 4 behaviours", 20)]
    [InlineData("para 20, four behaviours", 20)]
    [InlineData("para 45, 4 steps", 45)]
    [InlineData("para 7, 8: words", 7, 8)]
    [InlineData("para 49 and 52-54 (words)", 49, 52, 53, 54)]
    [InlineData("paragraphs 3, 5", 3, 5)]
    [InlineData("discussion question 4")]
    [InlineData(null)]
    public void Paragraphs_OfAPlace_AreThoseThatItNames(string? place, params int[] expected) => Assert.Equal(expected, Paragraphs.In(place));

    [Fact]
    [Trait("Bar", "KNOW-02")]
    public void Frameworks_AllOfTheDocument_AreHereAndLeadSomewhere()
    {
        string[] missing = [.. RequiredFrameworks.All.Where(r => !r.Ids.All(id => KnowledgeBase.BuiltIn.FrameworkOf(id) is not null)).Select(r => r.What)];
        Console.WriteLine($"frameworks that are missing: {(missing.Length == 0 ? "none" : string.Join("; ", missing))}");
        Assert.All(FrameworkCatalog.BuiltIn.Frameworks, f => Assert.True(f.Parts.Length > 0 && f.Because.Length > 0 && LeadsSomewhere(f), f.Id.Value));
        Bar.AtMost("KNOW-02", missing.Length, 0);
    }

    [Fact]
    [Trait("Bar", "KNOW-03")]
    public void Interventions_AreManyAndWhole()
    {
        Intervention[] all = [.. InterventionCatalog.BuiltIn.Interventions];
        string[] partial = [.. all.Where(i => !IsWhole(i)).Select(i => i.Id.Value)];
        Console.WriteLine($"interventions that lack a field: {(partial.Length == 0 ? "none" : string.Join(", ", partial))}");
        Bar.AtLeast("KNOW-03-WHOLE", (all.Length - partial.Length) / (double)all.Length, 1);
        Bar.AtLeast("KNOW-03", all.Length, 110);
    }

    [Fact]
    [Trait("Bar", "KNOW-04")]
    public void Interactions_EachIsARuleOrLeftOutWithAReason()
    {
        Rule[] rules = [.. BuiltInRulebooks.Each.Where(b => b.Id.Value.StartsWith("interactions-", StringComparison.Ordinal)).SelectMany(b => b.Rules)];
        string[] ruled = [.. rules.Select(r => r.Id.Value[(r.Id.Value.IndexOf('/', StringComparison.Ordinal) + 1)..])];
        string[] told = [.. ruled.Concat(LeftOut.BuiltIn.Select(l => l.Interaction.Value)).Order(StringComparer.Ordinal)];

        Assert.Equal(109, Interactions.Length);
        Console.WriteLine($"interactions that are not told: {string.Join(", ", Interactions.Except(told))}");
        Assert.All(rules, r => Assert.NotEmpty(ConditionWalk.Findings(r.When)));
        Assert.DoesNotContain(rules, r => r.Concludes.Kind == FindingKind.Barrier);
        Bar.AtLeast("KNOW-04", ruled.Length, 60);
        Assert.Equal(Interactions, told);
    }

    private static bool LeadsSomewhere(Framework framework) =>
        framework.Parts.Any(p => p.Findings.Length > 0 || p.Interventions.Length > 0 || p.Kind == FrameworkPartKind.Question || p.Note is not null);

    // What the reader asks for is there in any case: these are the fields that it lets be empty.
    private static bool IsWhole(Intervention intervention) =>
        intervention.Description.Length > 0 && intervention.Answers.Any() && intervention.DomainReason.Length > 0 && intervention.Prerequisites.Length > 0 && intervention.NotWhen.Length > 0
        && intervention.Cautions.Length > 0 && intervention.Measures.Length > 0 && intervention.ReviewAfterWeeks > 0 && intervention.FirstSteps.Length == 3;
}
