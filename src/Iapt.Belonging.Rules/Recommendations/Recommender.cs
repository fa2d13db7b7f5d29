using System.Collections.Immutable;
using Iapt.Belonging.Rules.Findings;
using Iapt.Belonging.Rules.Interventions;

namespace Iapt.Belonging.Rules.Recommendations;

/// <summary>Joins findings to interventions: which, when, and why, by the criteria in <c>docs/recommendations.md</c>.</summary>
internal sealed class Recommender(InterventionCatalog catalog)
{
    /// <summary>What could be done; harm first, then by tier, troubles before lacks, best evidence first.</summary>
    /// <param name="findings">The findings; their order changes nothing.</param>
    /// <param name="kinds">What kinds of problem they are; where none is said, that of the intervention counts.</param>
    public ImmutableArray<Recommendation> Recommend(ImmutableArray<Finding> findings, ImmutableArray<ProblemClassification> kinds = default)
    {
        Dictionary<FindingId, ProblemDomain> domains = kinds.IsDefault ? [] : kinds.ToDictionary(k => k.Finding.Definition.Id, k => k.Domain);
        IEnumerable<Need> needs = findings.OrderBy(f => f.Definition.Id).Select(Need.Of).OfType<Need>()
            .Select(n => domains.TryGetValue(n.Finding.Definition.Id, out ProblemDomain domain) ? n.As(domain) : n);
        ImmutableArray<Recommendation> all =
        [
            .. needs
                .SelectMany(n => Picking.For(n, catalog), (need, intervention) => (Need: need, Intervention: intervention))
                .GroupBy(x => x.Intervention, x => x.Need)
                .Select(g => Join(g.Key, [.. g])),
        ];
        return WithoutConflicts(Sort(all));
    }

    private static Recommendation Join(Intervention intervention, ImmutableArray<Need> needs)
    {
        (Tier tier, string because) = needs.Select(n => Decide(n, intervention)).MinBy(d => d.Tier);
        bool needsConsent = needs.Any(n => n.Domain == ProblemDomain.Complex);
        bool isDuty = needs.Any(n => IsDuty(n, intervention));
        (tier, because) = needsConsent && !isDuty ? Tiering.WithConsent((tier, because)) : (tier, because);
        ImmutableArray<string> reasons = ReasonWords.Of(needs, intervention, because);
        return new Recommendation(intervention, [.. needs.Select(n => n.Finding)], tier, reasons, needs.Any(n => n.IsHarm), needsConsent);
    }

    private static (Tier Tier, string Because) Decide(Need need, Intervention intervention) =>
        Tiering.Moderate(Tiering.Decide(need.IsHarm, need.IsClear, intervention, need.Domain), need.Pressure, IsDuty(need, intervention));

    private static bool IsDuty(Need need, Intervention intervention) => need.IsHarm || intervention.Domain == ProblemDomain.Chaotic;

    private static IEnumerable<Recommendation> Sort(ImmutableArray<Recommendation> all)
    {
        IEnumerable<Intervention> harm = Picking.BroadestFirst(all.Where(r => r.IsHarmRoad).Select(r => r.Intervention));
        IEnumerable<Intervention> others = Picking.BestFirst(all.Where(r => !r.IsHarmRoad).Select(r => r.Intervention));
        var ranks = harm.Concat(others).Index().ToDictionary(x => x.Item.Id, x => x.Index);
        return all
            .OrderBy(r => r.IsHarmRoad ? 0 : 1)
            .ThenBy(r => r.Tier)
            .ThenBy(r => r.Answers.Any(f => f.Definition.Id.Kind is FindingKind.Barrier or FindingKind.Risk) ? 0 : 1)
            .ThenBy(r => ranks[r.Intervention.Id]);
    }

    private static ImmutableArray<Recommendation> WithoutConflicts(IEnumerable<Recommendation> sorted)
    {
        var kept = ImmutableArray.CreateBuilder<Recommendation>();
        foreach (Recommendation recommendation in sorted)
        {
            if (!kept.Any(k => Conflict(k.Intervention, recommendation.Intervention))) kept.Add(recommendation);
        }

        return kept.ToImmutable();
    }

    private static bool Conflict(Intervention one, Intervention other) =>
        one.Conflicts.Any(c => c.With == other.Id) || other.Conflicts.Any(c => c.With == one.Id);
}
