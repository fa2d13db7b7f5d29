using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Iapt.Belonging.Reporting;

/// <summary>Findings that one team may read of itself and nobody may compare: those of which a rule asks about "my manager".</summary>
/// <remarks>
/// In a team with one manager they score a person, even where other numbers settle them. A service or an organisation has several managers, so there they
/// may be shown. A finding that reads one that is kept back is kept back with it.
/// </remarks>
public static class OwnTeamOnly
{
    private const string Limit =
        "Findings of which a rule asks about \"my manager\" are left out: in a team with one manager they score a person, so they are seen only by the team itself: `belonging score --team`.";

    /// <summary>The findings of an analysis that only the team itself may read.</summary>
    /// <param name="analysis">The analysis.</param>
    /// <returns>Their names; none where a service or an organisation was analysed.</returns>
    public static FrozenSet<FindingId> FindingsIn(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        if (analysis.Profile.Context.Unit != AnalysisUnit.Team) return FrozenSet<FindingId>.Empty;

        var found = new HashSet<FindingId>();
        int before;
        do
        {
            before = found.Count;
            foreach (Finding finding in analysis.Findings)
            {
                if (Nodes(finding).Any(n => IsAboutManager(n.Indicator) || Reads(n, found))) found.Add(finding.Definition.Id);
            }
        }
        while (found.Count > before);
        return found.ToFrozenSet();
    }

    /// <summary>Whether a profile is for everybody, so that what a team's people say of their manager does not stand in it.</summary>
    /// <param name="profile">The profile.</param>
    /// <returns>Whether a question about "my manager" is in it as not applicable, as in the comparable profiles of a release.</returns>
    public static bool IsMissingFrom(TeamProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return profile.Context.Unit == AnalysisUnit.Team
            && profile.Estimates.Any(e => e.Key is IndicatorSubject subject && e.Value.Missing == MissingReason.NotApplicable && IsAboutManager(IndicatorCatalog.Standard.Find(subject.Indicator)));
    }

    /// <summary>The analysis as others than the team itself may read it.</summary>
    /// <param name="analysis">The analysis.</param>
    /// <returns>
    /// The analysis without those findings, with a limit that says so. Recommendations are made again from the findings that are left, so that neither
    /// an action nor its tier tells of what is left out. Where there is nothing to leave out, the analysis itself.
    /// </returns>
    public static Analysis LeaveOut(Analysis analysis)
    {
        FrozenSet<FindingId> own = FindingsIn(analysis);
        if (own.Count == 0) return analysis;

        ImmutableArray<Finding> left = [.. analysis.Findings.Where(f => !own.Contains(f.Definition.Id)).Select(f => f.WithoutModerationsBy(own))];
        ImmutableArray<ProblemClassification> kinds = [.. analysis.Classifications.Where(c => !own.Contains(c.Finding.Definition.Id))];
        return new Analysis(
            analysis.Profile,
            left,
            Recommend(analysis, left, kinds),
            MissingInputs.AskNext(left),
            [.. analysis.Limits, Limit],
            analysis.Faults,
            analysis.Rulebooks,
            analysis.Overlays,
            kinds);
    }

    // What is recommended for the findings that are left is among what was recommended for all of them.
    private static ImmutableArray<Recommendation> Recommend(Analysis analysis, ImmutableArray<Finding> left, ImmutableArray<ProblemClassification> kinds) =>
        new Recommender(new InterventionCatalog(analysis.Recommendations.Select(r => r.Intervention))).Recommend(left, kinds);

    private static IEnumerable<ProofNode> Nodes(Finding finding) => finding.Proofs.SelectMany(p => ProofWalk.All(p.Root));

    private static bool IsAboutManager(Indicator? indicator) => indicator?.Referent == Referent.MyManager;

    private static bool Reads(ProofNode node, HashSet<FindingId> found) => node.Condition is FindingCondition condition && found.Contains(condition.Finding);
}
