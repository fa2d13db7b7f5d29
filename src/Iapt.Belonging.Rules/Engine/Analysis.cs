using System.Collections.Immutable;
using Iapt.Belonging.Rules.Explanations;
using Iapt.Belonging.Rules.Findings;
using Iapt.Belonging.Rules.Recommendations;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Engine;

/// <summary>What Analyse returns for one team: findings, recommendations, what to ask next, and the limits of all of it.</summary>
/// <remarks>For improvement; not for appraisal, capability, pay, redundancy or commissioning.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class Analysis
{
    internal Analysis(
        TeamProfile profile,
        ImmutableArray<Finding> findings,
        ImmutableArray<Recommendation> recommendations,
        ImmutableArray<MissingInput> askNext,
        ImmutableArray<string> limits,
        ImmutableArray<Problem> faults,
        ImmutableArray<RulebookStamp> rulebooks,
        ImmutableDictionary<RulebookId, RulebookOverlay>? overlays = null,
        ImmutableArray<ProblemClassification> classifications = default)
    {
        Profile = profile;
        Findings = findings;
        Recommendations = recommendations;
        AskNext = askNext;
        Limits = limits;
        Faults = faults;
        Rulebooks = rulebooks;
        Overlays = overlays ?? ImmutableDictionary<RulebookId, RulebookOverlay>.Empty;
        Classifications = classifications.IsDefault ? [] : classifications;
    }

    /// <summary>The profile that was analysed.</summary>
    public TeamProfile Profile { get; }

    /// <summary>Every finding that a rulebook speaks of, sorted by name.</summary>
    public ImmutableArray<Finding> Findings { get; }

    /// <summary>What kind of problem each finding is that calls for something, sorted by finding; harm has no kind.</summary>
    public ImmutableArray<ProblemClassification> Classifications { get; }

    /// <summary>What could be done, harm first, then by tier, best evidence first.</summary>
    public ImmutableArray<Recommendation> Recommendations { get; }

    /// <summary>The few of them that a report shows as the plan: all that answer harm or make people safe in a crisis, then at most three for now and three to discuss.</summary>
    /// <remarks>The first of each tier, in the same order. The others fit too, and stay in <see cref="Recommendations"/>.</remarks>
    public ImmutableArray<Recommendation> Shortlist => Rules.Recommendations.Shortlist.Of(Recommendations);

    /// <summary>Inputs that nobody asked for or handed in yet, ordered by how many undetermined findings they could settle.</summary>
    public ImmutableArray<MissingInput> AskNext { get; }

    /// <summary>What the reader must know before relying on it, each in one sentence.</summary>
    public ImmutableArray<string> Limits { get; }

    /// <summary>Estimates that do not fit their indicator, each once; rules that read them say nothing.</summary>
    public ImmutableArray<Problem> Faults { get; }

    /// <summary>The rulebooks that were used, with version and hash.</summary>
    public ImmutableArray<RulebookStamp> Rulebooks { get; }

    /// <summary>What those of them that extend another one changed of it: the limits, and the rules that are switched off.</summary>
    public ImmutableDictionary<RulebookId, RulebookOverlay> Overlays { get; }

    /// <summary>The finding of a name.</summary>
    /// <param name="id">The name.</param>
    /// <returns>The finding, or null if no rulebook speaks of it.</returns>
    public Finding? Find(FindingId id) => Findings.FirstOrDefault(f => f.Definition.Id == id);

    /// <summary>Explains a finding: why, why not, what is missing, on whose word and on whose judgement.</summary>
    /// <param name="id">The name of the finding.</param>
    /// <returns>The explanation, or null if no rulebook speaks of the finding.</returns>
    public Explanation? Explain(FindingId id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Explainer.Explain(Profile, Findings, id, Classify(id) is ProblemClassification kind ? ProblemWords.Sentences(kind) : []);
    }

    /// <summary>What kind of problem a finding is.</summary>
    /// <param name="id">The name of the finding.</param>
    /// <returns>The kind with its reasons, or null if the finding calls for nothing, is about harm, or is not known.</returns>
    public ProblemClassification? Classify(FindingId id) => Classifications.FirstOrDefault(c => c.Finding.Definition.Id == id);
}
