using System.Collections.Immutable;

namespace Iapt.Belonging.Rules.Recommendations;

/// <summary>The few recommendations that a report shows as a plan, by the criteria in <c>docs/recommendations.md</c>; the others fit too.</summary>
internal static class Shortlist
{
    private const int MostOfATier = 3;

    /// <summary>All that are a duty, and the first three for now and the first three to discuss of the others.</summary>
    /// <param name="sorted">The recommendations in the order of an analysis.</param>
    /// <returns>Those of the plan, in the same order.</returns>
    public static ImmutableArray<Recommendation> Of(ImmutableArray<Recommendation> sorted)
    {
        HashSet<Recommendation> kept = [.. sorted.Where(IsDuty), .. First(sorted, Tier.Now), .. First(sorted, Tier.Discuss)];
        return [.. sorted.Where(kept.Contains)];
    }

    // What makes people safe in a crisis is never put behind anything, and neither is what answers harm.
    private static bool IsDuty(Recommendation recommendation) =>
        recommendation.IsHarmRoad || recommendation.Intervention.Domain == Interventions.ProblemDomain.Chaotic;

    private static IEnumerable<Recommendation> First(ImmutableArray<Recommendation> sorted, Tier tier) =>
        sorted.Where(r => r.Tier == tier && !IsDuty(r)).Take(MostOfATier);
}
