namespace Iapt.Belonging.Tool.Commands;

/// <summary>The options that several commands share, so that they are called and explained the same everywhere.</summary>
internal static class CommonOptions
{
    public static Option<string?> Json(string content) => new("--json") { Description = $"Write {content} to FILE as JSON; `-` prints it instead of the text.", HelpName = "FILE" };

    public static Option<string?> Html() => new("--html") { Description = "Write the report to FILE as one page that needs nothing from outside.", HelpName = "FILE" };

    public static Option<bool> Plain() => new("--plain") { Description = "Print plain letters only, without lines and symbols, as screen readers like it." };

    public static Option<bool> Force() => new("--force") { Description = "Replace output files that are there already." };

    public static Option<bool> SkipBadRows() => new("--skip-bad-rows") { Description = "Leave out rows with errors, count and list them, and go on; errors of a whole file still stop." };

    public static Option<string[]> Rulebooks()
    {
        var option = new Option<string[]>("--rulebook")
        {
            Description = "Use the rules of FILE too, or of a built-in rulebook by its NAME, or `all` of those; may be given several times.",
            HelpName = "FILE|NAME|all",
            DefaultValueFactory = _ => [],
        };
        option.CompletionSources.Add([.. Inputs.RuleFiles.Names]);
        return option;
    }

    public static Option<string[]> With() => new("--with") { Description = "Compare with an earlier wave, the profiles in FILE; may be given several times.", HelpName = "FILE", DefaultValueFactory = _ => [] };

    public static Option<string> Delimiter()
    {
        string[] names = ["comma", "semicolon", "tab", "bar"];
        var option = new Option<string>("--delimiter") { Description = "What separates the fields of CSV files: comma, semicolon, tab or bar. It is never guessed.", HelpName = "NAME", DefaultValueFactory = _ => "comma" };
        option.Validators.Add(result =>
        {
            if (!names.Contains(result.GetValueOrDefault<string>())) result.AddError($"another delimiter than {string.Join(", ", names)}");
        });
        option.CompletionSources.Add(names);
        return option;
    }

    /// <summary>The character of a delimiter's name.</summary>
    public static char DelimiterOf(string name) => name switch
    {
        "semicolon" => ';',
        "tab" => '\t',
        "bar" => '|',
        _ => ',',
    };
}
