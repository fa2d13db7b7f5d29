namespace Iapt.Belonging.Rules.Checking;

/// <summary>Finds the known names that a misspelt one was probably meant to be.</summary>
internal sealed class NearestNames(IEnumerable<string> known)
{
    private const int Most = 3;

    // Most rulebooks misspell nothing.
    private readonly Lazy<List<string>> sorted = new(() => [.. known.Order(StringComparer.Ordinal)]);
    private int asked;

    /// <summary>Up to three known names, nearest first; none if nothing is near, or if far too many were looked up.</summary>
    public IReadOnlyCollection<string> To(string name)
    {
        if (++asked > RuleLimits.Suggestions) return [];

        int allowed = Math.Max(2, name.Length / 4);
        return [.. sorted.Value
            .Where(k => Math.Abs(k.Length - name.Length) <= allowed)
            .Select(k => (Name: k, Distance: Distance(k, name)))
            .Where(k => k.Distance <= allowed)
            .OrderBy(k => k.Distance)
            .Take(Most)
            .Select(k => k.Name)];
    }

    // Levenshtein's distance, with two rows.
    private static int Distance(string from, string to)
    {
        int[] above = [.. Enumerable.Range(0, to.Length + 1)];
        int[] row = new int[to.Length + 1];
        for (int i = 1; i <= from.Length; i++)
        {
            row[0] = i;
            for (int j = 1; j <= to.Length; j++)
            {
                int change = above[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                row[j] = Math.Min(change, Math.Min(above[j], row[j - 1]) + 1);
            }

            (above, row) = (row, above);
        }

        return above[to.Length];
    }
}
