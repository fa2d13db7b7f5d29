using System.Text.RegularExpressions;
using Iapt.Belonging.Testing;

namespace Iapt.Belonging.Conventions.Tests;

/// <summary>A C# file of the product, read as text.</summary>
internal sealed partial class SourceFile
{
    private SourceFile(string path)
    {
        Path = System.IO.Path.GetRelativePath(Repository.Root, path).Replace('\\', '/');
        Text = File.ReadAllText(path);
        string[] parts = Path.Split('/');
        Project = parts[1];
        Folder = parts.Length > 3 ? parts[2] : string.Empty;
    }

    public static IReadOnlyList<SourceFile> All { get; } =
    [
        .. Directory.EnumerateFiles(Repository.Path("src"), "*.cs", SearchOption.AllDirectories)
            .Where(p => !p.Split(System.IO.Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"))
            .Order(StringComparer.Ordinal)
            .Select(p => new SourceFile(p)),
    ];

    /// <summary>From the root of the checkout.</summary>
    public string Path { get; }

    public string Text { get; }

    public string Project { get; }

    /// <summary>The first folder below the project; empty for files at its root.</summary>
    public string Folder { get; }

    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public IEnumerable<string> Lines => Text.Split('\n');

    /// <summary>The namespaces of this solution that the code uses, by directive or spelled out; documentation comments do not count.</summary>
    public IEnumerable<string> UsedNamespaces =>
        Lines.Where(l => !l.TrimStart().StartsWith("//", StringComparison.Ordinal) && !l.StartsWith("namespace ", StringComparison.Ordinal))
            .SelectMany(l => Namespaces().Matches(l).Select(m => m.Value))
            .Distinct(StringComparer.Ordinal);

    [GeneratedRegex(@"\bIapt\.Belonging(\.[A-Z][A-Za-z]+)*")]
    private static partial Regex Namespaces();
}
