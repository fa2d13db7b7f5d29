namespace Iapt.Belonging;

/// <summary>Finds the known name that somebody most likely meant.</summary>
internal static class NearestName
{
    /// <summary>The known name with the fewest typing slips (letters added, left out, changed or swapped), if they are few for its length.</summary>
    /// <returns>The name, the first in ordinal order among equals; or null.</returns>
    public static string? Find(string text, IEnumerable<string> known)
    {
        string? nearest = null;
        int fewest = 1 + Math.Max(1, Math.Min(text.Length, 60) / 3);
        foreach (string name in known.Order(StringComparer.Ordinal))
        {
            if (text.Length > Identifier<TeamId>.MaximumLength || Math.Abs(name.Length - text.Length) >= fewest) continue;

            int slips = Slips(text, name);
            if (slips >= fewest) continue;

            fewest = slips;
            nearest = name;
        }

        return nearest;
    }

    /// <summary>The distance of Damerau and Levenshtein in its restricted form: no part is changed twice.</summary>
    internal static int Slips(string a, string b)
    {
        int[] before = new int[b.Length + 1];
        int[] last = new int[b.Length + 1];
        int[] row = new int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++) last[j] = j;

        for (int i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int change = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(last[j] + 1, row[j - 1] + 1), last[j - 1] + change);
                bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
                if (swapped) row[j] = Math.Min(row[j], before[j - 2] + 1);
            }

            (before, last, row) = (last, row, before);
        }

        return last[b.Length];
    }
}
