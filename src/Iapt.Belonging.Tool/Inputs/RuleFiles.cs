using Iapt.Belonging.Rules;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Tool.Inputs;

/// <summary>The engine with the built-in rulebooks and those of the user.</summary>
internal static class RuleFiles
{
    /// <summary>Reads rulebooks and makes the engine; null if one of them has errors, which are then among the problems.</summary>
    public static async Task<BelongingEngine?> ReadAsync(InputReader input, IReadOnlyList<string> paths, CancellationToken stop)
    {
        var rulebooks = new List<Rulebook>(BuiltInRulebooks.Standard);
        foreach (string path in paths)
        {
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

        return input.Reading.HasErrors ? null : Create(rulebooks, input.Reading, paths.Count == 0 ? null : paths[^1]);
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
