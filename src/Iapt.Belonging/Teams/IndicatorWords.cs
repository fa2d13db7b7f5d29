using Iapt.Belonging.Json;

namespace Iapt.Belonging.Teams;

/// <summary>How the words of indicators are spelled in JSON.</summary>
internal static class IndicatorWords
{
    public static WordList<IndicatorUnit> Units { get; } = new(
        ("score", IndicatorUnit.Score),
        ("proportion", IndicatorUnit.Proportion),
        ("ratio", IndicatorUnit.Ratio),
        ("count", IndicatorUnit.Count),
        ("flag", IndicatorUnit.Flag),
        ("category", IndicatorUnit.Category));

    public static WordList<Polarity> Polarities { get; } = new(
        ("none", Polarity.None),
        ("higher-is-better", Polarity.HigherIsBetter),
        ("lower-is-better", Polarity.LowerIsBetter));

    public static WordList<IndicatorOrigin> Origins { get; } = new(
        ("survey", IndicatorOrigin.Survey),
        ("people-fact", IndicatorOrigin.PeopleFact),
        ("practice", IndicatorOrigin.Practice));

    public static WordList<Referent> Referents { get; } = new(
        ("me", Referent.Me),
        ("my-team", Referent.MyTeam),
        ("my-manager", Referent.MyManager),
        ("my-organisation", Referent.MyOrganisation),
        ("the-work", Referent.TheWork));

    public static WordList<CompositionModel> Compositions { get; } = new(
        ("additive", CompositionModel.Additive),
        ("direct-consensus", CompositionModel.DirectConsensus),
        ("referent-shift", CompositionModel.ReferentShift),
        ("fact", CompositionModel.Fact));
}
