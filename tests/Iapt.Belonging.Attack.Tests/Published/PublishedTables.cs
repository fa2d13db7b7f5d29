using System.Globalization;
using System.Text.Json;

namespace Iapt.Belonging.Attack.Tests.Published;

/// <summary>The published tables on which tools of disclosure control are compared; see the README beside them.</summary>
internal static class PublishedTables
{
    /// <summary>Where the two tables are that may not be copied here; null without them.</summary>
    public static string? NotCopied { get; } = Candidates().FirstOrDefault(Directory.Exists);

    public static PublishedTable Z1 { get; } = PublishedTable.Crossed("z1", Rows("z1"), "ant", new Margin("region"), new Margin("hovedint"));

    public static PublishedTable Z2 { get; } = PublishedTable.Crossed("z2", Rows("z2"), "ant", new Margin("region", "fylke", "kostragr"), new Margin("hovedint"));

    public static PublishedTable Z3 { get; } =
        PublishedTable.Crossed("z3", Rows("z3"), "ant", new Margin("region", "fylke", "kostragr"), new Margin("hovedint"), new Margin("mnd", "mnd2"));

    /// <summary>The year as a whole; with the months it has 14,160 published cells.</summary>
    public static PublishedTable Sosial { get; } = PublishedTable.Crossed("sosialFiktiv", Summed(Rows("sosialFiktiv"), "mnd", "mnd2"), "ant", new Margin("region", "fylke", "kostragr"), new Margin("hovedint"));

    public static PublishedTable SosialByMonth { get; } =
        PublishedTable.Crossed("sosialFiktiv-months", Rows("sosialFiktiv"), "ant", new Margin("region", "fylke", "kostragr"), new Margin("hovedint"), new Margin("mnd", "mnd2"));

    /// <summary>Sex, age, marital, household and family status, each at two levels, in twos.</summary>
    public static PublishedTable D53 { get; } = Pairs(Rows("d53"), "sex", "age_l age_m", "lms_l lms_h", "hst_l hst_m", "fst_l fst_m");

    public static PublishedTable Regions { get; } = Hierarchy("turnover_nuts_size", "NUTS", code => code.Length == 4);

    public static PublishedTable Activities { get; } = Hierarchy("turnover_act_size", "ACTIVITY", code => !char.IsAsciiDigit(code[0]));

    public static IEnumerable<PublishedTable> Copied => [Z1, Z2, Z3, Sosial, D53, Regions, Activities];

    /// <summary>The one with the cells that its publisher hid.</summary>
    public static (PublishedTable Table, string[] Hidden) FourByFour()
    {
        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(Path.Combine(NotCopied!, "sdctable-4x4.json")));
        (string[] names, long[] cells) = Cells(json);
        IEnumerable<(string, int[])> lines = Sets(json, "lines", names).Append(("all", [.. Enumerable.Range(0, cells.Length)]));
        return (new PublishedTable("sdctable-4x4", cells, names.Select((n, i) => (n, (int[])[i])).Concat(lines)), Hidden(json));
    }

    /// <summary>The one with the cells that its publisher hid.</summary>
    public static (PublishedTable Table, string[] Hidden) Linked()
    {
        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(Path.Combine(NotCopied!, "linked-8-regions.json")));
        (string[] names, long[] cells) = Cells(json);
        return (new PublishedTable("linked-8", cells, names.Select((n, i) => (n, (int[])[i])).Concat(Sets(json, "groups", names))), Hidden(json));
    }

    private static PublishedTable Pairs(List<Dictionary<string, string>> rows, params string[] margins)
    {
        Margin[] all = [.. margins.Select(m => new Margin(m.Split(' ')))];
        var groups = new Dictionary<string, int[]>(StringComparer.Ordinal);
        long[] cells = [];
        foreach ((Margin a, Margin b) in all.SelectMany((a, i) => all.Skip(i + 1).Select(b => (a, b))))
        {
            PublishedTable pair = PublishedTable.Crossed("pair", rows, "freq", a, b);
            cells = pair.Cells;
            foreach ((_, int[] set) in pair.Groups) groups.TryAdd(string.Join(',', set), set);
        }

        return new PublishedTable("d53", cells, groups.Values.Where(g => g.Length > 0).Select((g, i) => ($"g{i}", g)));
    }

    // Lines that are totals are told by their code; they hold the lines that follow from them, found by their numbers.
    private static PublishedTable Hierarchy(string file, string column, Func<string, bool> isTotal)
    {
        List<Dictionary<string, string>> rows = Rows(file);
        List<Dictionary<string, string>> finest = [.. rows.Where(r => r["SIZE"] != "Total" && r[column] != "Total" && !isTotal(r[column]))];
        foreach (Dictionary<string, string> row in finest) row["part"] = column == "NUTS" ? row[column][..4] : Section(row[column]);
        foreach (Dictionary<string, string> row in finest) row["wider"] = column == "NUTS" ? "all" : Wider(row["part"]);
        return PublishedTable.Crossed(file, finest, "N_OBS", new Margin(column, "part", "wider"), new Margin("SIZE"));
    }

    // NACE revision 2: the section of a division.
    private static string Section(string division) => int.Parse(division, CultureInfo.InvariantCulture) switch
    {
        <= 3 => "A",
        <= 9 => "B",
        <= 33 => "C",
        35 => "D",
        <= 39 => "E",
        <= 43 => "F",
        <= 47 => "G",
        <= 53 => "H",
        <= 56 => "I",
        <= 63 => "J",
        <= 66 => "K",
        68 => "L",
        <= 75 => "M",
        <= 82 => "N",
        84 => "O",
        85 => "P",
        <= 88 => "Q",
        <= 93 => "R",
        _ => "S",
    };

    private static string Wider(string section) => section switch
    {
        "A" => "AZ",
        "B" or "C" or "D" or "E" => "BE",
        "F" => "FZ",
        "G" or "H" or "I" => "GI",
        "J" => "JZ",
        "K" => "KZ",
        "L" => "LZ",
        "M" or "N" => "MN",
        "O" or "P" or "Q" => "OQ",
        _ => "RU",
    };

    private static List<Dictionary<string, string>> Rows(string name)
    {
        string[][] lines = [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Published", "Tables", name + ".csv")).Select(l => l.Split(',').Select(c => c.Trim('"')).ToArray())];
        return [.. lines.Skip(1).Select(l => lines[0].Zip(l).ToDictionary(p => p.First, p => p.Second))];
    }

    private static List<Dictionary<string, string>> Summed(List<Dictionary<string, string>> rows, params string[] over) =>
    [
        .. rows.GroupBy(r => string.Join('|', r.Where(p => p.Key != "ant" && !over.Contains(p.Key)).Select(p => p.Value))).Select(g => new Dictionary<string, string>(g.First())
        {
            ["ant"] = g.Sum(r => long.Parse(r["ant"], CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture),
        }),
    ];

    private static (string[] Names, long[] Cells) Cells(JsonDocument json)
    {
        JsonProperty[] cells = [.. json.RootElement.GetProperty("cells").EnumerateObject()];
        return ([.. cells.Select(c => c.Name)], [.. cells.Select(c => c.Value.GetInt64())]);
    }

    private static IEnumerable<(string, int[])> Sets(JsonDocument json, string property, string[] names) =>
        [.. json.RootElement.GetProperty(property).EnumerateObject().Select(l => (l.Name, (int[])[.. l.Value.EnumerateArray().Select(n => Array.IndexOf(names, n.GetString()))]))];

    private static string[] Hidden(JsonDocument json) => [.. json.RootElement.GetProperty("suppressed").EnumerateArray().Select(n => n.GetString()!)];

    private static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable("BELONGING_SHARED") is { Length: > 0 } named) yield return Path.Combine(named, "data", "sdc-published");

        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            yield return Path.Combine(folder.FullName, "shared", "data", "sdc-published");
        }
    }
}
