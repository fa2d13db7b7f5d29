using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Iapt.Belonging.Tool;

/// <summary>The parser's own help, then examples and exit codes.</summary>
internal sealed class HelpWithExamples(TextWriter output) : SynchronousCommandLineAction
{
    private readonly HelpAction help = new() { MaxWidth = 100 };

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        help.Invoke(parseResult);
        output.Write(HelpText.Examples(parseResult.CommandResult.Command.Name));
        output.Write(HelpText.ExitCodes);
        return ExitCode.Done;
    }
}
