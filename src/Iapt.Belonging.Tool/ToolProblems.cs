namespace Iapt.Belonging.Tool;

/// <summary>What can be wrong with how the command is called, and with files as files.</summary>
internal static class ToolProblems
{
    public const string KeyMissingCode = "register.key-missing";

    private static readonly Place CommandLine = new("belonging");

    public static Problem UnknownOption(string found, string? nearest) => new(
        "usage.unknown-option", CommandLine, found, nearest is null ? "an option of this command, see `--help`" : $"an option of this command; did you mean `{nearest}`?");

    public static Problem MinimumIsFixed(string name) => new(
        "usage.unknown-option", CommandLine, $"the option `{name}`", "the smallest group in `wave.json`, as `policy` with `minimumAnswers`; it is fixed when a wave opens and never asked for");

    public static Problem Secret(string name) => new(
        "usage.secret", CommandLine, $"the option `{name}`", "no secret on the command line, where other users of the computer can read it; this command needs none");

    public static Problem UnknownCommand(int position, string? nearest) => new(
        "usage.unknown-command", CommandLine, $"argument {Count(position)}, which is no command", nearest is null ? "a command, see `--help`" : $"a command; did you mean `{nearest}`?");

    public static Problem TooManyArguments(int position) =>
        new("usage.unexpected-argument", CommandLine, $"argument {Count(position)}, one too many", "the arguments that `--help` lists");

    public static Problem Usage(string message) => new("usage.invalid", CommandLine, message.TrimEnd('.'), "a command line as in `--help`");

    public static Problem UnknownKind(string path, string? format) => new(
        "check.unknown-kind",
        new Place(path),
        format is null ? "a JSON document that does not say what it is" : $"the format `{format}`, which this command does not read",
        "a member `format`, such as `belonging.wave/1`, `belonging.profiles/1` or `belonging.rulebook/1`"
            + (format is not null && Inputs.InputKinds.Nearest(format) is string nearest ? $"; did you mean `{nearest}`?" : string.Empty));

    public static Problem NotRead(string path, string format) => new(
        "check.not-read", new Place(path), $"`{format}`, which is written and never read", "an input, such as a wave, profiles or a rulebook", ProblemSeverity.Warning);

    public static Problem NoWave(string path) =>
        new("check.no-wave", new Place(path), "rows without their wave", "the wave among the files to check, so that teams, codes and answers can be checked too", ProblemSeverity.Warning);

    public static Problem RulebookTwice(string path, string id) => new("rulebook.twice", new Place(path), $"a second rulebook `{id}`", "rulebooks of different names, none of them that of a built-in one");

    public static Problem RulebooksClash(string path, string why, ProblemSeverity severity) =>
        new("rulebook.clash", new Place(path), $"rulebooks that cannot be used together: {why}", "rules of different names, findings that both define alike, and findings that do not rest on one another in a circle", severity);

    public static Problem NoAnswers() => new("usage.no-answers", CommandLine, "a wave that does not say where its answers are", "the answers as a second file");

    public static Problem UnknownTeam(string? nearest, IReadOnlyCollection<string> known) => new(
        "usage.unknown-team", CommandLine, "a team that is not in the profiles", nearest is null ? $"one of {List(known)}" : $"a team of the profiles; did you mean `{nearest}`?");

    public static Problem OwnTeamOnly() => new(
        "usage.own-team-only", CommandLine, "a finding that scores a manager, in results for everybody", "the team's own results: it is seen only by the team itself: `belonging score --team ID` writes them");

    public static Problem UnknownFinding(string? nearest, IReadOnlyCollection<string> known) => new(
        "usage.unknown-finding", CommandLine, "a finding of which no rulebook speaks", nearest is null ? $"one of {List(known)}" : $"a finding of the rulebooks; did you mean `{nearest}`?");

    public static Problem FindingOfAnother(string id, IReadOnlyCollection<string> rulebooks) => new(
        "usage.unknown-finding",
        CommandLine,
        $"a finding of the built-in {(rulebooks.Count == 1 ? "rulebook" : "rulebooks")} {List(rulebooks)}, which {(rulebooks.Count == 1 ? "is" : "are")} not in use",
        $"a finding of the rulebooks in use; add `--rulebook {rulebooks.First()}` to read `{id}`");

    public static Problem NoWaveNamed(string path) => new(
        "compare.no-wave", new Place(path), "a profile that does not name its wave", "profiles as `belonging score` writes them, with `wave` and `instrument` in `origin`");

    public static Problem WaveTwice(string path) => new("compare.wave-twice", new Place(path), "a team, date or wave that an earlier file has too", "each wave of a team once");

    public static Problem NotEarlier(string path) => new("compare.not-earlier", new Place(path), "a wave that is not earlier than the one to analyse", "profiles of earlier waves");

    public static Problem OtherQuestionnaire(string path) => new(
        "compare.other-questionnaire", new Place(path), "a wave of another questionnaire or edition, or of one that is not named", "the same questionnaire; what a break between the two separates is not compared", ProblemSeverity.Warning);

    public static Problem NoRuleReadsChanges() => new(
        "compare.no-rule", CommandLine, "earlier waves, and no rule in use reads changes", "a rule that reads a change or a trend: add one with `--rulebook`", ProblemSeverity.Warning);

    public static Problem RegisterInUse(string path) => new(
        "register.in-use", new Place(path), "a register that another run holds", "one run at a time; if there is none, a run was broken off: remove the file of the same name that ends in `.lock`");

    public static Problem KeyMissing(string path) => new(
        KeyMissingCode, new Place(path), "a register begun with a key, and no `--key`", "the key it was begun with; `--key-destroyed` only where that was destroyed, because nobody is known again then");

    public static Problem OtherLastLine(string path) => new(
        "register.other-last-line", new Place(path), "a register that ends in another line", "the register as it was left: it was cut short, is an older one, or was written to since");

    public static Problem ShortKey(string path) => new("register.short-key", new Place(path), "a key that is too short", $"at least {Iapt.Belonging.Disclosure.ReleaseRegister.ShortestKey} random bytes");

    public static Problem Released(string path) => new("audit.released", new Place(path), "a wave that is released already", "a wave before its release: `audit` comes before `score`");

    public static Problem NoSuchFile(string path) => new("file.not-found", new Place(path), "no such file", "an existing file");

    public static Problem NoSuchRulebook(string path, IReadOnlyCollection<string> near) => new(
        "file.not-found",
        new Place(path),
        "no such file, and no built-in rulebook of that name",
        near.Count switch
        {
            0 => "an existing file, or the name of a built-in rulebook, which are in docs/knowledge/README.md",
            1 => $"an existing file or a built-in rulebook; did you mean `{near.First()}`?",
            _ => $"an existing file or a built-in rulebook; did you mean one of {List(near)}?",
        });

    public static Problem CannotRead(string path) => new("file.unreadable", new Place(path), "a file that cannot be read", "a file with permission to read it");

    public static Problem TooLarge(string path, int limit) => new("input.too-large", new Place(path), "a larger file", $"at most {Count(limit)} bytes");

    public static Problem OutputExists(string path) => new("file.exists", new Place(path), "a file that is there already", "another name, or `--force` to replace it");

    public static Problem OutputIsLink(string path) => new("file.is-link", new Place(path), "a symbolic link", "the path of a file itself; links are not followed when writing");

    public static Problem OutputIsFolder(string path) => new("file.is-folder", new Place(path), "a folder", "the path of a file");

    public static Problem OutputIsSpecial(string path) => new("file.is-special", new Place(path), "a device, pipe or socket", "the path of an ordinary file; nothing else is replaced");

    public static Problem OutputIsInput(string path) => new("file.is-input", new Place(path), "one of the input files", "another file to write");

    public static Problem OutputTwice(string path) => new("file.named-twice", new Place(path), "the same file for two outputs", "a file for each output");

    public static Problem NoSuchFolder(string path) => new("file.no-folder", new Place(path), "a folder that does not exist", "a file in an existing folder");

    public static Problem CannotWrite(string path) => new("file.unwritable", new Place(path), "a file that cannot be written", "a place with room and permission to write");

    public static Problem OutputFailed() => new("file.unwritable", CommandLine, "an output that cannot be written", "a place with room for it");

    public static Problem Fault(string kind) => new("fault.internal", CommandLine, $"a fault of this program ({kind})", "a report to its maintainers; nothing was written");

    public static Problem Stopped() => new("stopped", CommandLine, "a request to stop", "the command to finish; nothing was written");

    private static string List(IReadOnlyCollection<string> names) => string.Join(", ", names.Take(40).Select(n => $"`{n}`"));

    private static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
