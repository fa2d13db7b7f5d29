using System.CommandLine.Parsing;

namespace Iapt.Belonging.Tool;

/// <summary>Turns what the parser found wrong into this command's own problems. No value is repeated: somebody may have typed a secret.</summary>
internal static class CommandLineErrors
{
    private static readonly string[] Secrets = ["--api-key", "--apikey", "--key", "--password", "--secret", "--token", "--connection-string"];

    private static readonly string[] Minimums = ["--minimum", "--min-group", "--minimum-group", "--min-answers", "--minimum-answers", "--threshold"];

    public static ImmutableArray<Problem> Of(ParseResult parsed, IReadOnlyList<string> args)
    {
        // A missing or unexpected argument is often the shadow of an unknown option, so that one is told alone.
        if (LooksLikeOption(parsed) is string option) return [UnknownOption(option.Split('=', ':')[0], parsed.CommandResult.Command)];
        if (parsed.UnmatchedTokens.Count > 0) return [Unmatched(parsed.UnmatchedTokens[0], parsed, args)];

        return [.. parsed.Errors.Select(e => ToolProblems.Usage(e.Message)).DistinctBy(p => p.Found)];
    }

    // The parser takes an unknown option for an argument where arguments may follow, and would go on without it.
    private static string? LooksLikeOption(ParseResult parsed)
    {
        return parsed.Tokens.TakeWhile(t => t.Type != TokenType.DoubleDash)
            .Where(t => t.Type == TokenType.Argument && t.Value.Length > 1 && t.Value[0] == '-')
            .Select(t => t.Value)
            .FirstOrDefault();
    }

    private static Problem Unmatched(string token, ParseResult parsed, IReadOnlyList<string> args)
    {
        Command command = parsed.CommandResult.Command;
        int position = args.ToList().IndexOf(token) + 1;
        return command is RootCommand
            ? ToolProblems.UnknownCommand(position, NearestName.Find(token, command.Subcommands.Select(c => c.Name)))
            : ToolProblems.TooManyArguments(position);
    }

    private static Problem UnknownOption(string name, Command command)
    {
        if (NearestName.Find(name, Secrets) is string secret) return ToolProblems.Secret(secret);
        if (NearestName.Find(name, Minimums) is string minimum) return ToolProblems.MinimumIsFixed(minimum);

        IEnumerable<string> known = command.Options.Concat(command.Parents.OfType<Command>().SelectMany(c => c.Options.Where(o => o.Recursive))).Select(o => o.Name);
        string? nearest = NearestName.Find(name, known);
        return ToolProblems.UnknownOption(IsPlain(name) ? $"the option `{name}`" : "an option", nearest);
    }

    private static bool IsPlain(string name) => name.Length is > 2 and <= 30 && name.StartsWith("--", StringComparison.Ordinal) && name.All(c => char.IsAsciiLetterLower(c) || c == '-');
}
