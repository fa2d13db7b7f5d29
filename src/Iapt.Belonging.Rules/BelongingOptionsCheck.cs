using Iapt.Belonging.Rules.Engine;
using Microsoft.Extensions.Options;

namespace Iapt.Belonging.Rules;

/// <summary>Checks the choices of a host when it starts, rather than at the first team.</summary>
internal sealed class BelongingOptionsCheck : IValidateOptions<BelongingOptions>
{
    public ValidateOptionsResult Validate(string? name, BelongingOptions options)
    {
        if (options.Rulebooks is not { Count: > 0 }) return ValidateOptionsResult.Fail("at least one rulebook is needed: without rules there is nothing to find");
        if (options.Indicators is null) return ValidateOptionsResult.Fail("a catalogue of indicators is needed");
        if (options.Interventions is null) return ValidateOptionsResult.Fail("a catalogue of interventions is needed; it may be empty");
        if (options.Limits is null) return ValidateOptionsResult.Fail("limits of rulebooks are needed");

        try
        {
            _ = new RulePlan(options.Rulebooks, options.Indicators);
            return ValidateOptionsResult.Success;
        }
        catch (ArgumentException e)
        {
            // Which parameter of ours it was says nothing to whoever configures a host.
            return ValidateOptionsResult.Fail(e.Message.Replace($" (Parameter '{e.ParamName}')", string.Empty, StringComparison.Ordinal));
        }
    }
}
