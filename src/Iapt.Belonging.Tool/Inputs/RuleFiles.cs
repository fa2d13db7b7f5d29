using Iapt.Belonging.Rules;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Tool.Inputs;

/// <summary>The engine with the standard rulebooks, further built-in ones that are asked for by name, and those of the user.</summary>
internal static class RuleFiles
{
    private const string All = "all";

    /// <summary>What the user may write to mean something that comes with the library.</summary>
    public static IEnumerable<string> Names => BuiltInRulebooks.Names.Select(n => n.Value).Prepend(All);

    /// <summary>Reads rulebooks and makes the engine; null if one of them has errors, which are then among the problems.</summary>
    /// <param name="input">What reads files.</param>
    /// <param name="asked">Paths of files, names of built-in rulebooks, or <c>all</c>. A name is a name even if there is a file of that name.</param>
    /// <param name="stop">Stops reading.</param>
    public static async Task<BelongingEngine?> ReadAsync(InputReader input, IReadOnlyList<string> asked, CancellationToken stop)
    {
        string[] paths = [.. PathsAmong(asked)];
        List<Rulebook> rulebooks = BuiltIn([.. asked.Except(paths)]);
        foreach (string path in paths)
        {
            if (IsName(path) && !Path.Exists(path)) throw new CommandException(ExitCode.File, ToolProblems.NoSuchRulebook(path, Near(path)));

            byte[] bytes = await FileSystem.InputFile.ReadAsync(path, stop).ConfigureAwait(false);
            if (input.ReadRulebook(path, bytes, rulebooks) is not Rulebook rulebook) continue;
            if (rulebooks.Exists(r => r.Id == rulebook.Id)) input.Reading.Add(ToolProblems.RulebookTwice(path, rulebook.Id.Value));
            else
            {
                // One that extends another is used instead of it.
                rulebooks.RemoveAll(r => r.Id == rulebook.Overlay?.Extends.Id);
                rulebooks.Add(rulebook);
            }
        }

        return input.Reading.HasErrors ? null : Create(rulebooks, input.Reading, paths.Length == 0 ? null : paths[^1]);
    }

    /// <summary>What of it is files.</summary>
    public static IEnumerable<string> PathsAmong(IEnumerable<string> asked) => asked.Except(Names);

    // A path has folders or the ending of a file; what has neither was more likely meant as a name.
    private static bool IsName(string text) => text.Length > 0 && Path.GetFileName(text) == text && !Path.HasExtension(text);

    // Capitals, a beginning or a word of a name, or a slip.
    private static string[] Near(string text)
    {
        string name = text.ToLowerInvariant();
        string[] known = [.. Names];
        string[] meant = [.. known.Where(k => k == name)];
        if (meant.Length == 0) meant = [.. known.Where(k => $"-{k}-".Contains($"-{name}-", StringComparison.Ordinal))];
        if (meant.Length == 0) meant = [.. known.Where(k => k.StartsWith(name, StringComparison.Ordinal))];
        if (meant.Length == 0 && NearestName.Find(name, known) is string nearest) meant = [nearest];
        return meant;
    }

    // What one needs stands before it, so that it can be read; each once.
    private static List<Rulebook> BuiltIn(string[] names)
    {
        IEnumerable<Rulebook> named = names.Where(n => n != All).SelectMany(n => BuiltInRulebooks.FindWithNeeded(RulebookId.Parse(n)));
        List<Rulebook> rulebooks = [.. BuiltInRulebooks.Standard.Concat(names.Contains(All) ? BuiltInRulebooks.All : []).Concat(named).DistinctBy(r => r.Id)];
        // Two questionnaires for the same findings: by name the one is used instead of the other (decision 0005).
        RulebookId usual = BuiltInRulebooks.Remtulla2021.Id;
        bool isOtherAsked = names.Contains(BuiltInRulebooks.Remtulla2021ByEdmondson.Id.Value) && !names.Contains(usual.Value) && !names.Contains(All);
        if (isOtherAsked) rulebooks.RemoveAll(r => r.Id == usual);
        return rulebooks;
    }

    /// <summary>Makes the engine of the built-in rulebooks and some that were read; null if they do not go together.</summary>
    public static BelongingEngine? Beside(IReadOnlyList<Rulebook> read, Reading reading, string? path, ProblemSeverity severity = ProblemSeverity.Error) => Create(
        [.. BuiltInRulebooks.Standard.Where(b => !read.Any(r => r.Id == b.Id || r.Overlay?.Extends.Id == b.Id)), .. read], reading, path, severity);

    private static BelongingEngine? Create(List<Rulebook> rulebooks, Reading reading, string? path, ProblemSeverity severity = ProblemSeverity.Error)
    {
        try
        {
            return new BelongingEngine(rulebooks);
        }
        catch (ArgumentException e)
        {
            // Each rulebook was checked by itself: what is left is a clash between them.
            string why = e.Message.Replace($" (Parameter '{e.ParamName}')", string.Empty, StringComparison.Ordinal);
            reading.Add(ToolProblems.RulebooksClash(path ?? string.Empty, why, severity));
            return null;
        }
    }
}
