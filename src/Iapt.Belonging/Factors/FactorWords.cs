using Iapt.Belonging.Json;

namespace Iapt.Belonging.Factors;

/// <summary>How the closed lists of the vocabulary are spelled in JSON.</summary>
internal static class FactorWords
{
    public static WordList<FactorArea> Areas { get; } = new(
        ("belonging", FactorArea.Belonging),
        ("diversity", FactorArea.Diversity),
        ("equity", FactorArea.Equity),
        ("inclusion", FactorArea.Inclusion),
        ("psychological-safety", FactorArea.PsychologicalSafety),
        ("leadership", FactorArea.Leadership),
        ("engagement", FactorArea.Engagement),
        ("context", FactorArea.Context));

    public static WordList<BelongingTheme> Themes { get; } = new(
        ("compassionate-leadership", BelongingTheme.CompassionateLeadership),
        ("adaptive-challenge", BelongingTheme.AdaptiveChallenge),
        ("team-level", BelongingTheme.TeamLevel),
        ("intentional-remote-and-hybrid", BelongingTheme.IntentionalRemoteAndHybrid),
        ("everyone-role-models", BelongingTheme.EveryoneRoleModels),
        ("engagement-and-joy", BelongingTheme.EngagementAndJoy),
        ("continuous-attention", BelongingTheme.ContinuousAttention));

    public static WordList<DefinitionBasis> Bases { get; } = new(("operationalised", DefinitionBasis.Operationalised), ("stated", DefinitionBasis.Stated));

    public static WordList<Level> Levels { get; } = new(("individual", Level.Individual), ("team", Level.Team), ("organisation", Level.Organisation));
}
