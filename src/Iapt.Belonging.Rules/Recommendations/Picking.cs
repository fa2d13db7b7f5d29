using System.Collections.Immutable;
using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Findings;
using Iapt.Belonging.Rules.Interventions;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Recommendations;

/// <summary>Which interventions to offer for one finding, by the criteria in <c>docs/recommendations.md</c>.</summary>
internal static class Picking
{
    private const int MostForTrouble = 3;
    private const int MostForLack = 1;

    /// <summary>Best evidence first; then less effort, the more specific, what the source itself describes, what can be undone.</summary>
    public static IOrderedEnumerable<Intervention> BestFirst(IEnumerable<Intervention> interventions) => interventions
        .OrderBy(i => i.Grade)
        .ThenBy(i => Trust(i.Found))
        .ThenBy(i => i.Effort)
        .ThenBy(i => i.Addresses.Length + i.Builds.Length)
        .ThenBy(i => i.Basis == RuleBasis.Stated ? 0 : 1)
        .ThenBy(i => i.IsReversible ? 0 : 1)
        .ThenBy(i => i.Id);

    /// <summary>For harm: the steps that every kind of harm calls for, before those for one kind.</summary>
    public static IOrderedEnumerable<Intervention> BroadestFirst(IEnumerable<Intervention> interventions) =>
        interventions.OrderByDescending(i => i.Addresses.Length).ThenBy(i => i.Id);

    public static ImmutableArray<Intervention> For(Need need, InterventionCatalog catalog)
    {
        ImmutableArray<Intervention> fitting = [.. BestFirst(catalog.For(need.Finding.Definition.Id).Where(i => FitsBranch(i, need.Finding)))];
        if (need.IsHarm) return [.. BroadestFirst(fitting).Take(MostForTrouble)];

        // One that the team can begin itself and one to escalate, where there are such; then the best of the rest.
        IEnumerable<Intervention> picked = fitting.Where(IsPebble).Take(1).Concat(fitting.Where(IsBoulder).Take(1)).Concat(fitting).Distinct();
        return [.. BestFirst(picked.Take(need.IsLack ? MostForLack : MostForTrouble))];
    }

    public static bool IsPebble(Intervention intervention) =>
        intervention.Effort == Effort.Low && intervention.Owner is Owner.Team or Owner.TeamLead && intervention.Level != Level.Organisation;

    public static bool IsBoulder(Intervention intervention) =>
        intervention.Owner is Owner.ServiceLead or Owner.Organisation or Owner.SeniorOwner || intervention.Level == Level.Organisation;

    // A finding with several branches (directive or absent leadership) is answered only for the branch that holds.
    private static bool FitsBranch(Intervention intervention, Finding finding)
    {
        RuleProof[] branches = [.. finding.Proofs.Where(p => intervention.OnlyIf.Contains(p.Rule.Id))];
        return branches.Length == 0 || branches.Any(p => p.OverValues == Truth.True);
    }

    private static int Trust(EvidenceResult found) => found switch
    {
        EvidenceResult.Favourable => 0,
        EvidenceResult.Untested => 1,
        _ => 2,
    };
}
