using System.CommandLine.Help;
using Iapt.Belonging.Tool.Commands;
using Iapt.Belonging.Tool.Terminal;

namespace Iapt.Belonging.Tool;

/// <summary>The whole command: arguments in, text out, a code back. Nothing here knows a process, so tests call it as the shell does.</summary>
internal static class BelongingCommand
{
    /// <summary>Runs the command.</summary>
    /// <param name="args">What was typed after the name of the command.</param>
    /// <param name="screen">Where it prints.</param>
    /// <param name="stop">Stops it.</param>
    /// <param name="clock">Tells the day; that of the system if null.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, Screen screen, CancellationToken stop = default, TimeProvider? clock = null)
    {
        try
        {
            int code = await ParseAndRunAsync(args, screen, clock ?? TimeProvider.System, stop).ConfigureAwait(false);
            await screen.Output.FlushAsync(CancellationToken.None).ConfigureAwait(false);
            return code;
        }
        catch (CommandException e)
        {
            screen.Print(e.Problems);
            return e.ExitCode;
        }
        catch (OperationCanceledException)
        {
            screen.Print([ToolProblems.Stopped()]);
            return ExitCode.Stopped;
        }
        catch (IOException)
        {
            // All input and output files are guarded where they are used; what is left is the output itself.
            screen.Print([ToolProblems.OutputFailed()]);
            return ExitCode.File;
        }
        catch (Exception e)
        {
            // The last resort of the program: a message could hold data, so only the kind of the fault is told.
            screen.Print([ToolProblems.Fault(e.GetType().Name)]);
            return ExitCode.Fault;
        }
    }

    private static Task<int> ParseAndRunAsync(IReadOnlyList<string> args, Screen screen, TimeProvider clock, CancellationToken stop)
    {
        RootCommand root = Create(screen, clock);
        if (args.Count == 0)
        {
            screen.Output.Write(HelpText.Short);
            return Task.FromResult(ExitCode.Done);
        }

        ParseResult parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        ImmutableArray<Problem> problems = CommandLineErrors.Of(parsed, args);
        if (!problems.IsEmpty) throw new CommandException(ExitCode.Usage, problems);

        return parsed.InvokeAsync(new InvocationConfiguration { Output = screen.Output, Error = screen.Error, EnableDefaultExceptionHandler = false }, stop);
    }

    private static RootCommand Create(Screen screen, TimeProvider clock)
    {
        var root = new RootCommand(HelpText.What);
        foreach (Command command in (Command[])
        [
            DemoCommand.Create(screen),
            OpenCommand.Create(screen, clock),
            ScoreCommand.Create(screen, clock),
            AuditCommand.Create(screen),
            AnalyseCommand.Create(screen),
            ExplainCommand.Create(screen),
            GuideCommand.Create(screen),
            ForgetCommand.Create(screen, clock),
            CheckCommand.Create(screen),
        ])
        {
            root.Add(command);
        }

        root.SetAction(_ => screen.Output.Write(HelpText.Short));
        root.Directives.Clear();
        HelpOption help = root.Options.OfType<HelpOption>().First();
        help.Action = new HelpWithExamples(screen.Output);
        return root;
    }
}
