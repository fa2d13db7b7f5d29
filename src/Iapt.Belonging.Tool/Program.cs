using System.Text;
using Iapt.Belonging.Tool;
using Iapt.Belonging.Tool.Terminal;

// Not disposed of: the command flushes them, and a second try on a full disk or a closed pipe would only fail again.
var utf8 = new UTF8Encoding(false);
var output = new StreamWriter(Console.OpenStandardOutput(), utf8) { NewLine = "\n" };
var error = new StreamWriter(Console.OpenStandardError(), utf8) { NewLine = "\n", AutoFlush = true };

bool isDumb = Environment.GetEnvironmentVariable("TERM") is "dumb";
bool wantsPlain = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
var screen = new Screen(output, error, showsProgress: !Console.IsErrorRedirected && !isDumb, showsEmphasis: !Console.IsOutputRedirected && !isDumb && !wantsPlain);
return await BelongingCommand.RunAsync(args, screen);
