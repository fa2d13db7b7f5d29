using Microsoft.Extensions.Logging;

namespace Iapt.Belonging.Rules.Hosting;

/// <summary>What is logged: rulebooks by name, problems by code. Never a team, a score or a finding.</summary>
internal static partial class EngineLog
{
    [LoggerMessage(1, LogLevel.Information, "Belonging uses {Rulebooks} rulebooks with {Rules} rules")]
    public static partial void Started(ILogger logger, int rulebooks, int rules);

    [LoggerMessage(2, LogLevel.Information, "Belonging took up other rulebooks: {Rulebooks} with {Rules} rules")]
    public static partial void Reloaded(ILogger logger, int rulebooks, int rules);

    [LoggerMessage(3, LogLevel.Error, "Belonging goes on with the rulebooks it had, because the new ones cannot be used: {Reason}")]
    public static partial void Refused(ILogger logger, string reason);

    [LoggerMessage(4, LogLevel.Warning, "The rulebook {Rulebook} has a warning: {Code} at line {Line}")]
    public static partial void Warned(ILogger logger, string rulebook, string code, int? line);
}
