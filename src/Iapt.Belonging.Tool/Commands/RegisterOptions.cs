using Iapt.Belonging.Tool.Inputs;

namespace Iapt.Belonging.Tool.Commands;

/// <summary>The options that say which register a command uses, under which key, and how it must end.</summary>
internal sealed class RegisterOptions
{
    private readonly Option<string?> register = new("--register") { HelpName = "FILE" };
    private readonly Option<string?> key = new("--key") { Description = "The secret, in FILE, under which people are known again in later waves.", HelpName = "FILE" };
    private readonly Option<bool> keyDestroyed = new("--key-destroyed") { Description = "Go on without the key that the register was begun with, because it was destroyed: nobody is known again." };
    private readonly Option<string?> lastLine = new("--last-line") { Description = "Refuse a register that does not end in the line of this hash, as it was printed last: it was cut, or is an older one.", HelpName = "HASH" };
    private readonly bool usesPeople;

    /// <summary>Creates the options.</summary>
    /// <param name="isRequired">Whether there must be a register.</param>
    /// <param name="usesPeople">Whether the command may have to know people again, so that a key that is left out matters.</param>
    /// <param name="description">What is done with the register.</param>
    public RegisterOptions(bool isRequired = false, bool usesPeople = true, string description = "The register of waves, in FILE; it only grows, unless people are forgotten. Confidential.")
    {
        this.usesPeople = usesPeople;
        register.Required = isRequired;
        register.Description = description;
    }

    public void AddTo(Command command)
    {
        command.Add(register);
        command.Add(key);
        if (usesPeople) command.Add(keyDestroyed);
        command.Add(lastLine);
        command.Validators.Add(result =>
        {
            if (result.GetValue(lastLine) is not null && result.GetValue(register) is null) result.AddError("`--last-line` without `--register`");
            if (usesPeople && result.GetValue(keyDestroyed) && result.GetValue(key) is not null) result.AddError("`--key-destroyed` with `--key`");
        });
    }

    public RegisterRequest Of(ParseResult parsed) => new(parsed.GetValue(register), parsed.GetValue(key), !usesPeople || parsed.GetValue(keyDestroyed), parsed.GetValue(lastLine));
}
