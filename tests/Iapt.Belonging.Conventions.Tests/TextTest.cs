using System.Diagnostics;
using System.Text.RegularExpressions;
using Iapt.Belonging.Testing;

namespace Iapt.Belonging.Conventions.Tests;

/// <summary>What the text of the repository must not hold.</summary>
public partial class TextTest
{
    [Fact]
    public void ProductCode_HasNoLeftovers() =>
        AssertNoLine(SourceFile.All.Select(f => (f.Path, f.Text)), Leftovers());

    [Fact]
    public void ProductCode_OnePublicTypeAFile_NamedAsTheFile()
    {
        var wrong = new List<string>();
        foreach (SourceFile file in SourceFile.All)
        {
            string[] types = [.. PublicTypes().Matches(file.Text).Select(m => m.Groups["name"].Value)];
            if (types.Length > 1 || (types.Length == 1 && types[0] != file.Name)) wrong.Add($"{file.Path}: {string.Join(", ", types)}");
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void ProductCode_Files_AreShort()
    {
        Assert.Empty(SourceFile.All.Where(f => f.Lines.Count() > 400).Select(f => f.Path));
    }

    [Fact]
    public void Repository_Texts_NameNoMachineAndNoRegistry() => AssertNoLine(Tracked(), Machine());

    [Fact]
    public void Repository_Texts_NeverPromiseAnonymity() =>
        AssertNoLine(Tracked().Where(t => t.Path.EndsWith(".md", StringComparison.Ordinal) || t.Path.StartsWith("src/", StringComparison.Ordinal)), Anonymity());

    private static void AssertNoLine(IEnumerable<(string Path, string Text)> texts, Regex forbidden)
    {
        IEnumerable<string> found = texts.SelectMany(t => t.Text.Split('\n').Select((line, i) => (t.Path, Number: i + 1, Line: line)))
            .Where(l => forbidden.IsMatch(l.Line))
            .Select(l => $"{l.Path}:{l.Number}: {l.Line.Trim()}");
        Assert.Empty(found);
    }

    private static IEnumerable<(string Path, string Text)> Tracked()
    {
        using var git = Process.Start(new ProcessStartInfo("git", "ls-files -co --exclude-standard -z") { WorkingDirectory = Repository.Root, RedirectStandardOutput = true })!;
        string[] paths = git.StandardOutput.ReadToEnd().Split('\0', StringSplitOptions.RemoveEmptyEntries);
        return paths.Where(p => !p.EndsWith(".png", StringComparison.Ordinal) && !p.EndsWith("TextTest.cs", StringComparison.Ordinal) && File.Exists(Repository.Path(p)))
            .Select(p => (p, File.ReadAllText(Repository.Path(p))));
    }

    [GeneratedRegex(@"\bTODO\b|\bFIXME\b|\bHACK\b|#region|NotImplementedException|Thread\.Sleep|catch\s*(\(Exception\))?\s*\{\s*\}")]
    private static partial Regex Leftovers();

    [GeneratedRegex(@"^public (?:static |sealed |abstract |readonly |partial |ref )*(?:class|struct|record|record struct|interface|enum) (?<name>[A-Za-z]+)", RegexOptions.Multiline)]
    private static partial Regex PublicTypes();

    [GeneratedRegex(@"(^|[^A-Za-z0-9._-])/(work|root)/|\.\./shared|https?://[a-z.]*(nuget|npmjs|debian)\.")]
    private static partial Regex Machine();

    [GeneratedRegex(@"anonymous", RegexOptions.IgnoreCase)]
    private static partial Regex Anonymity();
}
