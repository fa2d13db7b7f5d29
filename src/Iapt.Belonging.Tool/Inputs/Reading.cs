using Iapt.Belonging.Tool.Terminal;

namespace Iapt.Belonging.Tool.Inputs;

/// <summary>Collects the problems of all inputs of a command, so that the user hears of every one at once.</summary>
internal sealed class Reading(Screen screen)
{
    private readonly List<Problem> problems = [];

    /// <summary>Whether an error was found so far.</summary>
    public bool HasErrors => problems.Exists(p => p.Severity == ProblemSeverity.Error);

    /// <summary>All problems so far, file by file in the order read, each from its first line to its last.</summary>
    public IEnumerable<Problem> Problems => problems.GroupBy(p => p.Place.Document).SelectMany(file => file.OrderBy(p => p.Place.Line ?? int.MaxValue).ThenBy(p => p.Place.Column ?? 0));

    /// <summary>Takes the value of a result, or null, and keeps its problems under the name of the file.</summary>
    public T? Take<T>(ReadResult<T> result, string document)
        where T : class
    {
        problems.AddRange(result.Problems.Select(p => p.In(document)));
        return result.Value;
    }

    public void Add(Problem problem) => problems.Add(problem);

    /// <summary>Ends the command if there is an error: what follows could not be read without the input at fault.</summary>
    /// <exception cref="CommandException">There is an error.</exception>
    public void StopAtErrors()
    {
        if (HasErrors) throw new CommandException(ExitCode.BadInput, Problems);
    }

    /// <summary>Prints warnings and goes on, or ends the command with all problems.</summary>
    /// <exception cref="CommandException">There is an error.</exception>
    public void Settle()
    {
        StopAtErrors();
        screen.Print(Problems);
        problems.Clear();
    }
}
