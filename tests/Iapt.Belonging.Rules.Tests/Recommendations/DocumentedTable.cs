using Iapt.Belonging.Testing;

namespace Iapt.Belonging.Rules.Tests.Recommendations;

/// <summary>A table of <c>docs/recommendations.md</c>, read as a reader would: the first line that fits counts.</summary>
internal sealed class DocumentedTable
{
    private readonly string[][] lines;

    private DocumentedTable(string[][] lines) => this.lines = lines;

    public static DocumentedTable Below(string headline)
    {
        string[] text = File.ReadAllLines(Repository.Path("docs", "recommendations.md"));
        string[][] lines =
        [
            .. text.SkipWhile(l => l != headline).SkipWhile(l => !l.StartsWith('|')).Skip(2).TakeWhile(l => l.StartsWith('|'))
                .Select(l => l.Trim('|').Split('|', StringSplitOptions.TrimEntries)),
        ];
        Assert.NotEmpty(lines);
        return new DocumentedTable(lines);
    }

    public string Decide(params string[] cells)
    {
        string[] line = lines.First(l => cells.Index().All(c => Fits(l[c.Index], c.Item)));
        return line[^1];
    }

    /// <summary>The first line of which the cells fit.</summary>
    public string[] Line(Func<string[], bool> fits) => lines.First(fits);

    private static bool Fits(string cell, string value) => cell == "any" || cell.Split(" or ").Contains(value);
}
