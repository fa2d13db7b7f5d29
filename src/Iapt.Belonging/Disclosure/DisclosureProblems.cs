using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Disclosure;

/// <summary>Why a release is refused. What is said is the same whatever the answers.</summary>
internal static class DisclosureProblems
{
    public static Problem SecondRelease(WaveId wave) =>
        new("release.second-release", new Place(), $"a wave that is already released, `{wave}`", "one release of a wave: read the release there is, or open another wave");

    public static Problem OtherWave(WaveId wave) =>
        new("release.other-wave", new Place(), "facts of teams that are not in the wave", $"facts read for the wave `{wave}`");

    public static Problem MovementsUnknown(WaveId wave) => new(
        "release.movements-unknown",
        new Place(),
        $"teams that `{wave}` showed, and nothing that says who came and went since",
        "a register with a key and the same pseudonyms, or declared `movements`; these teams are not shown",
        ProblemSeverity.Warning);

    public static Problem PseudonymsChanged(WaveId wave) => new(
        "release.pseudonyms-changed", new Place(), $"hardly anybody of `{wave}` under the same pseudonym", "a pseudonym that a person keeps; that wave is compared by sizes alone", ProblemSeverity.Warning);

    public static Problem MovementsDisagree(WaveId wave) => new(
        "release.movements-disagree", new Place(), $"movements since `{wave}` that do not fit how many answered then and now", "for every team: who answered then, less who left, and who joined, is who answers now");
}
