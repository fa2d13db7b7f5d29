using System.Globalization;

namespace Iapt.Belonging.Rules.Engine;

/// <summary>What can be wrong with an evaluation; the codes are permanent.</summary>
internal static class EngineProblems
{
    public const string MisfitCode = "profile.estimate-misfit";

    public static Problem Misfit(PlannedSubject subject) => new(
        MisfitCode,
        PlaceOf(subject.Subject),
        "an estimate that does not fit its indicator",
        string.Create(CultureInfo.InvariantCulture, $"{(subject.Scale.IsWhole ? "a whole number" : "a number")} from {subject.Scale.Minimum} to {subject.Scale.Maximum}"),
        ProblemSeverity.Warning);

    /// <summary>Estimates of indicators that the engine does not know: of a profile in JSON the reader tells them, of one made in code nobody else would.</summary>
    public static IEnumerable<Problem> Unknown(TeamProfile profile, IndicatorCatalog indicators) =>
        from subject in profile.Estimates.Select(e => e.Key)
        where indicators.Find(subject.Indicator) is null
        let nearest = NearestName.Find(subject.Indicator.Value, indicators.Indicators.Select(i => i.Id.Value))
        select new Problem(
            "profile.unknown-indicator", PlaceOf(subject), "an indicator that is not known", nearest is null ? "the id of an indicator" : $"the id of an indicator; did you mean `{nearest}`?", ProblemSeverity.Warning);

    private static Place PlaceOf(Subject subject) =>
        new("profile", $"/estimates/{subject.Text.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}");
}
