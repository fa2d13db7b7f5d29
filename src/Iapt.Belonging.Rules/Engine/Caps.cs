using System.Collections.Immutable;
using Iapt.Belonging.Rules.Findings;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Engine;

/// <summary>Tells why a rule can be no more than tentative for a team.</summary>
internal static class Caps
{
    public static ImmutableArray<Cap> Of(TeamProfile profile, Rule rule, FindingDefinition finding)
    {
        bool fewAnswered = profile.Response is { MayBeBelowHalf: true };
        bool aboutTeams = rule.Level != Level.Organisation || finding.Level != Level.Organisation;
        bool organisationWide = profile.Context.Unit == AnalysisUnit.Organisation && aboutTeams;
        return (fewAnswered, organisationWide) switch
        {
            (true, true) => [Cap.FewAnswered, Cap.OrganisationWide],
            (true, false) => [Cap.FewAnswered],
            (false, true) => [Cap.OrganisationWide],
            _ => [],
        };
    }
}
