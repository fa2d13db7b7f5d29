using Iapt.Belonging.Disclosure.Cells;
using Iapt.Belonging.Testing;

namespace Iapt.Belonging.Tests.Disclosure.Cells;

/// <summary>Published tables of counts with their margins, as tools of disclosure control are compared on them. Their licence stands beside them.</summary>
internal static class Published
{
    /// <summary>Regions, with the groupings of regions, by kind of help; in the largest also by months. Margins that hold the same cells count twice, as where they were first measured.</summary>
    public static CellSystem Read(string table)
    {
        string[][] rows = [.. File.ReadLines(Repository.Path("tests", "Iapt.Belonging.Attack.Tests", "Published", "Tables", $"{table}.csv")).Skip(1).Select(l => l.Replace("\"", "").Split(','))];
        int[][] margins = rows[0].Length switch { 3 => [[0], [1]], 5 => [[0, 1, 2], [3]], _ => [[0, 1, 2], [3], [4, 5]] };
        var groups = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        for (int cell = 0; cell < rows.Length; cell++)
        {
            foreach (string group in GroupsOf(rows[cell], margins))
            {
                if (!groups.TryGetValue(group, out List<int>? cells)) groups.Add(group, cells = []);
                cells.Add(cell);
            }
        }

        return new CellSystem([.. rows.Select(r => int.Parse(r[^1]))], [.. groups.Values.Select(g => g.ToArray())], zerosAreKnown: true);
    }

    private static IEnumerable<string> GroupsOf(string[] row, int[][] margins)
    {
        IEnumerable<string> names = [""];
        foreach (int[] margin in margins) names = names.SelectMany(n => margin.Select(c => $"{c}:{row[c]}").Append("all").Select(part => $"{n}|{part}"));
        return [.. names];
    }
}
