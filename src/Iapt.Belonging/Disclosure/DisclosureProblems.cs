using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Disclosure;

/// <summary>Why a release is refused. What is said is the same whatever the answers.</summary>
internal static class DisclosureProblems
{
    public static Problem SecondRelease(WaveId wave) =>
        new("release.second-release", new Place(), $"another release of `{wave}` than the one that was recorded", "the same answers, facts, wave file, key and earlier waves as then; where people of earlier waves were forgotten since, it cannot be made again");

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

    public static Problem MovementsOfLinkedWave(WaveId wave) => MovementsNotUsed($"movements since `{wave}`, whose people are known again");

    public static Problem MovementsOfUnknownWave(WaveId wave) => MovementsNotUsed($"movements since `{wave}`, of which the register has no earlier release");

    public static Problem HeadcountAboveParent(TeamId team) => new(
        "release.headcount-above-parent", new Place(), $"more people in `{team}` than in the unit it is part of", "headcounts that are put right: how many answered is shown beside them, and small groups are hidden by them");

    public static Problem MovementsDisagree(WaveId wave, string team) => new(
        "release.movements-disagree", new Place(), $"movements since `{wave}` that do not fit how many answered in `{team}` then and now", "for every team: who answered then, less who left, and who joined, is who answers now");

    private static Problem MovementsNotUsed(string found) => new(
        "release.movements-not-used", new Place(), found, "movements since an earlier release of this register that is compared by sizes; these are not used", ProblemSeverity.Warning);
}
