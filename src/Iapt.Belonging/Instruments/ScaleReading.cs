using System.Globalization;
using Iapt.Belonging.Json;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Instruments;

/// <summary>Reads response scales and their options.</summary>
internal static class ScaleReading
{
    private static readonly WordList<IndicatorUnit> Units = new(("score", IndicatorUnit.Score), ("proportion", IndicatorUnit.Proportion));

    public static ResponseScale? Read(JsonTree tree, List<Problem> problems)
    {
        int before = problems.Count;
        var reader = new JsonObjectReader(tree, problems);
        string? id = reader.RequiredText("id", 100);
        IndicatorUnit? unit = reader.RequiredWord("unit", Units);
        IReadOnlyList<JsonTree> list = reader.RequiredArray("options");
        List<ResponseOption> options = ReadOptions(list, unit == IndicatorUnit.Proportion ? 1 : 10, problems);
        if (list.Count == 0 && reader.Has("options")) problems.Add(InstrumentProblems.BadScale(tree.Place, "no options", "at least one option"));
        reader.Finish();
        return problems.Count == before ? new ResponseScale(id!, unit!.Value, options) : null;
    }

    /// <summary>Reads options, each code once; a score that is absent makes the answer count as missing.</summary>
    public static List<ResponseOption> ReadOptions(IReadOnlyList<JsonTree> trees, double maximum, List<Problem> problems)
    {
        var options = new List<ResponseOption>();
        foreach (JsonTree tree in trees)
        {
            var reader = new JsonObjectReader(tree, problems);
            int? code = reader.RequiredInteger("code", 0, 99);
            double? score = reader.OptionalNumber("score", 0, maximum);
            reader.Finish();
            if (code is not int known) continue;
            if (options.Exists(o => o.Code == known)) problems.Add(InstrumentProblems.BadScale(tree.Place, Twice(known), "each code once"));
            else options.Add(new ResponseOption(known, score));
        }

        return options;
    }

    private static string Twice(int code) => string.Create(CultureInfo.InvariantCulture, $"the code {code}, which is there already");
}
