using System.Globalization;
using Iapt.Belonging.Json;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Instruments;

/// <summary>Reads response scales and their options.</summary>
internal static class ScaleReading
{
    private static readonly WordList<IndicatorUnit> Units = new(("score", IndicatorUnit.Score), ("proportion", IndicatorUnit.Proportion));

    private static readonly WordList<int> Orders = new(("rising", 1), ("reversed", -1), ("unordered", 0));

    /// <summary>Reads scales; those of an earlier edition are there already.</summary>
    public static Dictionary<string, ResponseScale> ReadAll(IReadOnlyList<JsonTree> trees, IEnumerable<ResponseScale> inherited, List<Problem> problems)
    {
        Dictionary<string, ResponseScale> scales = inherited.ToDictionary(s => s.Id, StringComparer.Ordinal);
        foreach (JsonTree tree in trees)
        {
            if (Read(tree, problems) is not ResponseScale scale) continue;
            if (!scales.TryAdd(scale.Id, scale)) problems.Add(InstrumentProblems.DuplicateId(tree.Place, scale.Id));
        }

        return scales;
    }

    private static ResponseScale? Read(JsonTree tree, List<Problem> problems)
    {
        int before = problems.Count;
        var reader = new JsonObjectReader(tree, problems);
        string? id = reader.RequiredText("id", 100);
        IndicatorUnit? unit = reader.RequiredWord("unit", Units);
        int order = reader.OptionalWord("order", Orders) ?? 1;
        IReadOnlyList<JsonTree> list = reader.RequiredArray("options");
        List<ResponseOption> options = ReadOptions(list, unit == IndicatorUnit.Proportion ? 1 : 10, problems);
        if (list.Count == 0 && reader.Has("options")) problems.Add(InstrumentProblems.BadScale(tree.Place, "no options", "at least one option"));
        else if (problems.Count == before) CheckOrder(tree, order, options, problems);
        reader.Finish();
        if (id is null) return null;

        // A scale with an error keeps its name, so that items are not told that it is not there; the instrument is refused in any case.
        return new ResponseScale(id, unit ?? IndicatorUnit.Score, options.Count > 0 ? options : [new ResponseOption(1, null)]);
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

    // The order of the codes is what an answer file shows: agreeing more and scoring less is a slip unless it is said.
    private static void CheckOrder(JsonTree tree, int order, List<ResponseOption> options, List<Problem> problems)
    {
        double[] scores = [.. options.Where(o => o.Score is not null).OrderBy(o => o.Code).Select(o => o.Score!.Value)];
        if (scores.Distinct().Count() < 2)
        {
            problems.Add(InstrumentProblems.BadScale(tree.Place, "no two different scores", "a scale that can tell answers apart"));
            return;
        }

        IEnumerable<double> steps = scores.Skip(1).Zip(scores, (next, score) => next - score);
        if (order == 0 || steps.All(s => s * order >= 0)) return;

        problems.Add(InstrumentProblems.BadScale(
            tree.Place,
            order > 0 ? "scores that fall while codes rise" : "scores that rise with their codes",
            "scores that rise with their codes; or `\"order\": \"reversed\"` if they fall, `\"unordered\"` if they do neither"));
    }

    private static string Twice(int code) => string.Create(CultureInfo.InvariantCulture, $"the code {code}, which is there already");
}
