using System.Globalization;

namespace Iapt.Belonging.Tests.Oracles;

/// <summary>The data sets that cases refer to and that may not be copied here; see the README of this folder.</summary>
internal static class OracleData
{
    internal static string? Folder { get; } = Candidates().FirstOrDefault(f => Directory.Exists(Path.Combine(f, "multilevel")));

    /// <summary>The named columns of the rows in which all of them are filled, by column.</summary>
    internal static Dictionary<string, string[]> Columns(string file, params string[] names)
    {
        string[][] rows = [.. File.ReadLines(Path.Combine(Folder!, file)).Select(line => line.Split(',').Select(cell => cell.Trim('"')).ToArray())];
        int[] at = [.. names.Select(name => Array.IndexOf(rows[0], name))];
        string[][] complete = [.. rows.Skip(1).Where(row => at.All(i => row[i] is not ("" or "NA")))];
        return names.Select((name, k) => (name, k)).ToDictionary(c => c.name, c => complete.Select(row => row[at[c.k]]).ToArray());
    }

    internal static double[] AsNumbers(this IEnumerable<string> cells) => [.. cells.Select(c => double.Parse(c, CultureInfo.InvariantCulture))];

    private static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable("BELONGING_SHARED") is { Length: > 0 } named) yield return Path.Combine(named, "data");

        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            yield return Path.Combine(folder.FullName, "shared", "data");
        }
    }
}
