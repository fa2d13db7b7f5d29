using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Disclosure;

/// <summary>Why a release is refused. What is said is the same whatever the answers.</summary>
internal static class DisclosureProblems
{
    public static Problem SecondRelease(WaveId wave) =>
        new("release.second-release", new Place(), $"a wave that is already released, `{wave}`", "one release of a wave: read the release there is, or open another wave");

    public static Problem OtherWave(WaveId wave) =>
        new("release.other-wave", new Place(), "facts of teams that are not in the wave", $"facts read for the wave `{wave}`");
}
