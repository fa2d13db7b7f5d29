using System.Globalization;

namespace Iapt.Belonging.Rules.Engine;

/// <summary>What can be wrong with an evaluation; the codes are permanent.</summary>
internal static class EngineProblems
{
    public static Problem Misfit(PlannedSubject subject) => new(
        "profile.estimate-misfit",
        new Place("profile", $"/estimates/{subject.Subject.Text.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}"),
        "an estimate that does not fit its indicator",
        string.Create(CultureInfo.InvariantCulture, $"{(subject.Scale.IsWhole ? "a whole number" : "a number")} from {subject.Scale.Minimum} to {subject.Scale.Maximum}"),
        ProblemSeverity.Warning);
}
