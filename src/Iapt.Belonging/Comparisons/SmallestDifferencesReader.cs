using Iapt.Belonging.Json;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Comparisons;

/// <summary>Reads the smallest differences that matter from JSON; all problems, with their places.</summary>
public static class SmallestDifferencesReader
{
    private static readonly WordList<int> Formats = new(("belonging.smallest-differences/1", 1));

    private static readonly WordList<IndicatorUnit> Units = new(
        ("score", IndicatorUnit.Score), ("proportion", IndicatorUnit.Proportion), ("ratio", IndicatorUnit.Ratio), ("count", IndicatorUnit.Count));

    /// <summary>Reads smallest differences.</summary>
    /// <param name="utf8">The document, as in <c>docs/schemas/smallest-differences.schema.json</c>.</param>
    /// <param name="indicators">The indicators that are known.</param>
    /// <returns>The differences, or all that is wrong with the document.</returns>
    public static ReadResult<SmallestDifferences> Read(ReadOnlySpan<byte> utf8, IndicatorCatalog indicators)
    {
        ArgumentNullException.ThrowIfNull(indicators);
        ReadResult<JsonTree> document = JsonTreeReader.Read(utf8, JsonLimits.Default);
        return document.Value is JsonTree tree ? Read(tree, indicators) : new(null, document.Problems);
    }

    private static ReadResult<SmallestDifferences> Read(JsonTree tree, IndicatorCatalog indicators)
    {
        List<Problem> problems = [];
        var reader = new JsonObjectReader(tree, problems);
        reader.RequiredWord("format", Formats);
        var differences = new List<SmallestDifference>();
        foreach (JsonTree item in reader.RequiredArray("differences"))
        {
            if (ReadOne(item, indicators, problems) is not SmallestDifference one) continue;
            if (differences.Exists(d => IsForTheSame(d, one))) problems.Add(ComparisonProblems.Duplicate(item.Place));
            else differences.Add(one);
        }

        reader.Finish();
        return new(problems.Count > 0 ? null : new SmallestDifferences(differences), problems);
    }

    private static SmallestDifference? ReadOne(JsonTree tree, IndicatorCatalog indicators, List<Problem> problems)
    {
        int before = problems.Count;
        var reader = new JsonObjectReader(tree, problems);
        IndicatorId? id = reader.OptionalId<IndicatorId>("indicator");
        IndicatorUnit? measuredIn = reader.OptionalWord("measuredIn", Units);
        AnalysisUnit? unit = reader.RequiredWord("unit", TeamWords.Units);
        double? difference = reader.RequiredNumber("difference");
        string? basis = reader.RequiredText("basis", 1_000);
        Citation? source = CitationJson.Read(reader.Required("source"), problems);
        reader.Finish();
        if (reader.IsObject && reader.Has("indicator") == reader.Has("measuredIn")) problems.Add(ComparisonProblems.IndicatorOrUnit(tree.Place));
        if (difference <= 0) problems.Add(ComparisonProblems.NotPositive(reader.Optional("difference")!.Place));
        if (id is not null) CheckIndicator(reader.Optional("indicator")!.Place, id, indicators, problems);
        if (problems.Count > before) return null;

        return new SmallestDifference(id, measuredIn, unit!.Value, difference!.Value, basis!, source!);
    }

    private static void CheckIndicator(Place place, IndicatorId id, IndicatorCatalog indicators, List<Problem> problems)
    {
        if (indicators.Find(id) is not Indicator indicator) problems.Add(ComparisonProblems.UnknownIndicator(place, id, NearestName.Find(id.Value, indicators.Indicators.Select(i => i.Id.Value))));
        else if (!ComparedIndicators.MayCompare(indicator)) problems.Add(ComparisonProblems.NeverCompared(place, id));
    }

    private static bool IsForTheSame(SmallestDifference one, SmallestDifference other) =>
        one.Unit == other.Unit && one.Indicator == other.Indicator && one.MeasuredIn == other.MeasuredIn;
}
