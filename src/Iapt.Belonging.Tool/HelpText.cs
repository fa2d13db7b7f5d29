namespace Iapt.Belonging.Tool;

/// <summary>What the command says about itself.</summary>
internal static class HelpText
{
    public const string What = "Shows what helps people belong and speak up in a team, what gets in the way, and what to do about it.";

    /// <summary>Printed when somebody types the name of the command and nothing else.</summary>
    public const string Short = """
        belonging: what helps people belong and speak up in a team, what gets in the way, and what to do about it.
        Everything stays on this computer.

        Try it
          belonging demo                                       real published results, then an invented service
          belonging demo --html report.html                    the same as a page

        With your own data
          belonging check wave.json answers.csv                everything that is wrong with the files, like a compiler
          belonging open wave.json --register register.jsonl   fixes what may be shown, before anybody answers
          belonging audit wave.json                            what could be proven of them, before they are out
          belonging score wave.json --json profiles.json       answers to team results that may be shown
          belonging analyse profiles.json --html report.html   team results to a report
          belonging explain profiles.json --team local:north --finding barrier/hierarchy
          belonging guide profiles.json --team local:north     questions to talk about; without a file, for any team
          belonging forget WAVE --register register.jsonl      takes the people of a wave out of the register

        `belonging COMMAND --help` tells the options of a command.

        """;

    public const string ExitCodes = """
        Exit codes:
          0    done
          1    an input has errors; nothing was made from it
          2    the command line is wrong; nothing was read
          3    a file cannot be read or written, or would be overwritten (see --force)
          4    `audit` could prove something about too few people
          70   a fault of this program
          130  stopped by the user

        """;

    /// <summary>Examples of a command, by its name.</summary>
    public static string Examples(string command) => command switch
    {
        "demo" => Lines("belonging demo", "belonging demo --html report.html --json analyses.json"),
        "open" => Lines("belonging open wave.json --register register.jsonl --key key.bin"),
        "forget" => Lines("belonging forget steps-2-2026 --register register.jsonl"),
        "score" => Lines("belonging score wave.json --json profiles.json", "belonging score wave.json answers.csv --facts facts.csv --staff staff.csv --json profiles.json"),
        "audit" => Lines("belonging audit wave.json", "belonging audit wave.json answers.csv --register register.jsonl --key key.bin --json audit.json"),
        "analyse" => Lines("belonging analyse profiles.json", "belonging analyse profiles.json --rulebook ours.json --html report.html --json analyses.json", "belonging analyse profiles.json --rulebook all"),
        "explain" => Lines("belonging explain profiles.json --team local:north --finding barrier/hierarchy"),
        "guide" => Lines("belonging guide", "belonging guide profiles.json --team local:north --json guide.json"),
        "check" => Lines("belonging check wave.json answers.csv facts.csv", "belonging check rulebook.json --strict", "belonging check register.jsonl"),
        _ => string.Empty,
    };

    private static string Lines(params string[] examples) => $"Examples:\n{string.Concat(examples.Select(e => $"  {e}\n"))}\n";
}
