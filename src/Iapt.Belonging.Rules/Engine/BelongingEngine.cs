using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Iapt.Belonging.Rules.Checking;
using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Engine.Batch;
using Iapt.Belonging.Rules.Explanations;
using Iapt.Belonging.Rules.Findings;
using Iapt.Belonging.Rules.Interventions;
using Iapt.Belonging.Rules.Recommendations;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Engine;

/// <summary>The engine that explains: it walks every rule and keeps the proof.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class BelongingEngine : IBelongingEngine
{
    private readonly RulePlan plan;
    private readonly IndicatorCatalog indicators;
    private readonly RulebookLimits? limits;
    private readonly Lazy<InterventionCatalog> interventions;
    private readonly Lazy<Recommender> recommender;
    private readonly Lazy<RuleProgram> program;

    /// <summary>Creates an engine.</summary>
    /// <param name="rulebooks">The rulebooks; a finding that several conclude holds if one of them says so.</param>
    /// <param name="indicators">The indicators that rules may speak of; null for those that the library knows.</param>
    /// <param name="interventions">What can be recommended; null for the interventions that come with the library.</param>
    /// <param name="limits">How large a rulebook may be that <see cref="Check"/> is given; null for <see cref="RulebookLimits.Default"/>.</param>
    /// <exception cref="ArgumentException">
    /// A rulebook or rule comes twice, two rulebooks define a finding differently, findings of several rulebooks rest on themselves, or a finding or an indicator is not known.
    /// </exception>
    public BelongingEngine(IEnumerable<Rulebook> rulebooks, IndicatorCatalog? indicators = null, InterventionCatalog? interventions = null, RulebookLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(rulebooks);
        this.limits = limits;
        this.indicators = indicators ?? IndicatorCatalog.Standard;
        this.interventions = new Lazy<InterventionCatalog>(() => interventions ?? InterventionCatalog.BuiltIn);
        recommender = new Lazy<Recommender>(() => new Recommender(this.interventions.Value));
        plan = new RulePlan(rulebooks, this.indicators);
        program = new Lazy<RuleProgram>(() => ProgramWriter.Write(plan));
    }

    /// <summary>The rulebooks in use, sorted by name.</summary>
    public ImmutableArray<Rulebook> Rulebooks => plan.Rulebooks;

    /// <inheritdoc/>
    public Analysis Analyse(TeamProfile profile) => Analyse(profile, ProblemKnowledge.None);

    /// <inheritdoc/>
    public Analysis Analyse(TeamProfile profile, ProblemKnowledge known)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(known);
        ImmutableArray<Finding> findings = Conclude(profile);
        ImmutableArray<ProblemClassification> kinds = ProblemClassifier.Classify(findings, known);
        ImmutableArray<Problem> faults =
        [
            .. findings.SelectMany(f => f.Proofs).SelectMany(p => p.Faults).Concat(EngineProblems.Unknown(profile, indicators))
                .DistinctBy(f => f.Place.Pointer).OrderBy(f => f.Place.Pointer, StringComparer.Ordinal),
        ];
        return new Analysis(
            profile,
            findings,
            recommender.Value.Recommend(findings, kinds),
            MissingInputs.AskNext(findings),
            Limits.Of(profile, faults.Any(f => f.Code == EngineProblems.MisfitCode)),
            faults,
            [.. plan.Rulebooks.Select(r => r.Stamp)],
            plan.Rulebooks.Where(r => r.Overlay is not null).ToImmutableDictionary(r => r.Id, r => r.Overlay!),
            kinds);
    }

    /// <inheritdoc/>
    public Explanation? Explain(TeamProfile profile, FindingId finding)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(finding);
        ImmutableArray<Finding> findings = Conclude(profile);
        ProblemClassification? kind = ProblemClassifier.Classify(findings.Where(f => f.Definition.Id == finding), ProblemKnowledge.None).FirstOrDefault();
        return Explainer.Explain(profile, findings, finding, kind is null ? [] : ProblemWords.Sentences(kind));
    }

    /// <inheritdoc/>
    public ReadResult<Rulebook> Check(ReadOnlySpan<byte> utf8) => RulebookReader.Read(utf8, indicators, beside: plan.Rulebooks, addressed: interventions.Value.Addressed, limits: limits);

    /// <summary>What would have to be otherwise for a finding to hold, or not to hold, over values: the nearest value of one subject, or of two of which neither alone would do.</summary>
    /// <param name="profile">All released estimates of the team.</param>
    /// <param name="finding">The finding.</param>
    /// <returns>Every one, single values first, nearest first; none if nothing that rules read of the team could change it.</returns>
    /// <exception cref="ArgumentException">No rule in use concludes the finding.</exception>
    /// <remarks>Exact, and for rule authors and researchers: reports do not show it. Conditions over groups stay as they are; the values of groups are not tried.</remarks>
    public ImmutableArray<Flip> Flips(TeamProfile profile, FindingId finding)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(finding);
        return new FlipSearch(program.Value, profile, finding).Run();
    }

    /// <inheritdoc/>
    public TeamBatch NewBatch(int capacity) => new(program.Value, capacity);

    /// <inheritdoc/>
    public TeamFindings NewFindings() => new(program.Value);

    /// <inheritdoc/>
    public async IAsyncEnumerable<Analysis> AnalyseAsync(IAsyncEnumerable<TeamProfile> profiles, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(profiles);
        await foreach (TeamProfile profile in profiles.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return Analyse(profile);
        }
    }

    private ImmutableArray<Finding> Conclude(TeamProfile profile)
    {
        IReadOnlyDictionary<FindingId, ImmutableArray<RuleProof>> proofs = new Evaluation(plan, profile).Run();
        var missing = new MissingInputs(proofs, plan.Definitions);
        ILookup<FindingId, Moderation> moderations = proofs.SelectMany(p => p.Value, (p, proof) => Moderation.Of(proof, plan.Definitions[p.Key]))
            .OfType<Moderation>().OrderBy(m => m.Rule.Id).ToLookup(m => m.Rule.Moderates!);
        return [.. proofs.Select(p => Conclude(profile, plan.Definitions[p.Key], proofs, [.. moderations[p.Key]], missing)).OrderBy(f => f.Definition.Id)];
    }

    private static Finding Conclude(
        TeamProfile profile,
        FindingDefinition definition,
        IReadOnlyDictionary<FindingId, ImmutableArray<RuleProof>> all,
        ImmutableArray<Moderation> moderations,
        MissingInputs missing)
    {
        ImmutableArray<RuleProof> proofs = all[definition.Id];
        Verdict verdict = Statuses.Any(proofs, null);
        ImmutableArray<Voice> voices = Voices.Of(definition.Id, all, AccountTally.Of(profile, definition.Id));
        return new Finding(
            definition,
            Statuses.Of(verdict),
            Statuses.Gravest(proofs, v => v.OverIntervals == Truth.True),
            Statuses.Gravest(proofs, v => v.OverValues == Truth.True),
            voices,
            Voices.Disagree(voices, verdict.OverValues),
            proofs,
            moderations,
            missing.Of(definition.Id));
    }
}
