namespace Iapt.Belonging.Tool;

/// <summary>Ends a command with problems to print and a code to return; the one way in which a command fails.</summary>
internal sealed class CommandException : Exception
{
    public CommandException(int exitCode, IEnumerable<Problem> problems)
    {
        ExitCode = exitCode;
        Problems = [.. problems];
    }

    public CommandException(int exitCode, Problem problem)
        : this(exitCode, [problem])
    {
    }

    public int ExitCode { get; }

    public ImmutableArray<Problem> Problems { get; }
}
