namespace Iapt.Belonging.Attack.Tests.Published;

/// <summary>A table of counts: what is in its finest cells, and the sets of cells it publishes, each once.</summary>
internal sealed class PublishedTable
{
    public PublishedTable(string name, long[] cells, IEnumerable<(string Label, int[] Cells)> groups)
    {
        Name = name;
        Cells = cells;
        Groups = [.. groups.Select(g => (g.Label, (int[])[.. g.Cells.Order()]))];
        Sizes = [.. Groups.Select(g => g.Cells.Sum(c => cells[c]))];
    }

    public string Name { get; }

    public long[] Cells { get; }

    public (string Label, int[] Cells)[] Groups { get; }

    public long[] Sizes { get; }

    public IEnumerable<int> Positions => Enumerable.Range(0, Groups.Length);

    /// <summary>The table that the product of margins makes: every set of a margin with every set of every other.</summary>
    public static PublishedTable Crossed(string name, IReadOnlyList<Dictionary<string, string>> rows, string count, params Margin[] margins)
    {
        long[] cells = [.. rows.Select(r => long.Parse(r[count], System.Globalization.CultureInfo.InvariantCulture))];
        IEnumerable<(string Label, int[] Cells)> groups = [("", [.. Enumerable.Range(0, cells.Length)])];
        foreach (Margin margin in margins)
        {
            ILookup<string, int>[] by = [.. margin.Columns.Select(column => Enumerable.Range(0, rows.Count).ToLookup(i => rows[i][column]))];
            (string, HashSet<int>)[] sets = [.. by.SelectMany((l, i) => l.Select(g => ($"{margin.Columns[i]}={g.Key}", g.ToHashSet()))), ("all", [.. Enumerable.Range(0, cells.Length)])];
            groups = [.. groups.SelectMany(g => sets.Select(s => ($"{g.Label} {s.Item1}", (int[])[.. g.Cells.Where(s.Item2.Contains)])))];
        }

        return new PublishedTable(name, cells, groups);
    }
}
