using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Disclosure.Register;

/// <summary>What can be wrong with a register. Nothing of what it holds is repeated.</summary>
internal static class RegisterProblems
{
    public static Problem Empty() => new("register.empty", new Place(), "an empty file", "a register, which begins with a line of its own");

    public static Problem Unended(int line) => new("register.cut", new Place(line: line), "a last line that does not end", "lines that end in a line feed; the file was cut");

    public static Problem Chain(int line) => new("register.chain", new Place(line: line), "a line that does not follow the one before", "the register as it was written: a line was changed, taken out or moved");

    public static Problem OtherKey() => new("register.other-key", new Place(line: 1), "a register begun with another key, or with none", "the key it was begun with; or no key, where that was destroyed");

    public static Problem KeyMissing() => new(
        "register.key-missing", new Place(line: 1), "a register begun with a key, and no key", "the key it was begun with, without which nobody is known again; none only where it was destroyed", ProblemSeverity.Warning);

    public static Problem OpenedLate(WaveId wave) => new(
        "register.opened-late", new Place(), $"the wave `{wave}`, opened after the first day on which people could answer", "a wave opened before anybody answers, so that all answer under what is fixed", ProblemSeverity.Warning);

    public static Problem Kind(int line) => new("register.kind", new Place(line: line), "a line of no known kind", "`opened`, `released` or `forgotten`");

    public static Problem Blank(int line) => new("register.decision", new Place(line: line), "a decision without words", "who took it, and why");

    public static Problem Twice(int line) => new("register.twice", new Place(line: line), "a wave that was there already", "each wave opened once, then released once");

    public static Problem Cell(int line) => new("register.cell", new Place(line: line), "people that cannot be", "what a release writes");

    public static Problem PeopleMissing(int line) => new("register.people-missing", new Place(line: line), "a release whose people were taken away", "its people, or a line that says when they were forgotten");

    public static Problem PeopleKept(int line) => new("register.people-kept", new Place(line: line), "a line that says people were forgotten who are still there", "people of whom that is not said; or that they are gone");

    public static Problem NotReleased(WaveId wave) => new("register.not-released", new Place(), $"the wave `{wave}`, of which there is no release", "a wave that was released");

    public static Problem NoPeople(WaveId wave) => new(
        "register.no-people", new Place(), $"the wave `{wave}`, of whose people the register holds nothing", "a wave that was released with a key and not forgotten");

    public static Problem RetentionPassed(WaveId wave) => new(
        "register.retention-passed", new Place(), $"people of the wave `{wave}`, who were to be kept no longer", "a register that has forgotten them: `belonging forget`, or `Forget` in C#", ProblemSeverity.Warning);

    public static Problem NotOpened(WaveId wave) => new(
        "release.not-opened", new Place(), $"the wave `{wave}`, which asks for fewer people than the standard policy and was not opened", "a wave that was opened with a recorded decision");

    public static Problem OtherContent(WaveId wave) => new(
        "release.other-wave-content", new Place(), $"another questionnaire, units, groups, policy, dates, purpose or retention than the wave `{wave}` was opened with", "the wave as it was opened");

    public static Problem OpenedTwice(WaveId wave) => new("release.opened-twice", new Place(), $"the wave `{wave}`, which is open already with other content or another decision", "each wave opened once");

    public static Problem NoDecision(WaveId wave) => new(
        "release.no-decision", new Place(), $"fewer people behind a number of `{wave}` than the standard policy asks for", "a recorded decision: who took it, and why");
}
