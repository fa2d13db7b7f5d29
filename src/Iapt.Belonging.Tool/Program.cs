using System.Text;
using Iapt.Belonging.Tool;
using Iapt.Belonging.Tool.Terminal;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    stop.Cancel();
};
var utf8 = new UTF8Encoding(false);
await using var output = new StreamWriter(Console.OpenStandardOutput(), utf8) { NewLine = "\n" };
await using var error = new StreamWriter(Console.OpenStandardError(), utf8) { NewLine = "\n", AutoFlush = true };
bool isDumb = Environment.GetEnvironmentVariable("TERM") is "dumb";
bool wantsPlain = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
var screen = new Screen(output, error, showsProgress: !Console.IsErrorRedirected && !isDumb, showsEmphasis: !Console.IsOutputRedirected && !isDumb && !wantsPlain);
return await BelongingCommand.RunAsync(args, screen, stop.Token);
