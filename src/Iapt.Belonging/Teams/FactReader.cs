using Iapt.Belonging.Json;

namespace Iapt.Belonging.Teams;

/// <summary>Reads definitions of facts about teams (practice, structure, HR facts) from JSON; all problems, with their places.</summary>
/// <remarks>A fact is one number about a team. It is looked up, counted or computed from HR rows; nobody rates it.</remarks>
public static class FactReader
{
    private static readonly WordList<int> Formats = new(("belonging.facts/1", 1));

    /// <summary>Reads a list of facts.</summary>
    /// <param name="utf8">The document, as in <c>docs/schemas/facts.schema.json</c>.</param>
    /// <returns>A catalogue of the facts, or all that is wrong with the document.</returns>
    public static ReadResult<IndicatorCatalog> Read(ReadOnlySpan<byte> utf8)
    {
        ReadResult<JsonTree> document = JsonTreeReader.Read(utf8, JsonLimits.Default);
        return document.Value is JsonTree tree ? Read(tree) : new(null, document.Problems);
    }

    private static ReadResult<IndicatorCatalog> Read(JsonTree tree)
    {
        List<Problem> problems = [];
        var reader = new JsonObjectReader(tree, problems);
        reader.RequiredWord("format", Formats);
        var facts = new Dictionary<IndicatorId, Indicator>();
        foreach (JsonTree item in reader.RequiredArray("facts"))
        {
            if (ReadFact(item, problems) is not Indicator fact) continue;
            if (!facts.TryAdd(fact.Id, fact)) problems.Add(FactProblems.Duplicate(item.Place, fact.Id));
        }

        reader.Finish();
        return new(problems.Count > 0 ? null : new IndicatorCatalog(facts.Values), problems);
    }

    private static Indicator? ReadFact(JsonTree tree, List<Problem> problems)
    {
        var reader = new JsonObjectReader(tree, problems);
        IndicatorId? id = reader.RequiredId<IndicatorId>("id");
        string? topic = reader.RequiredText("topic", 500);
        IndicatorUnit? unit = reader.RequiredWord("unit", IndicatorWords.Units);
        (double Minimum, double Maximum)? range = ReadRange(reader, unit);
        Polarity? polarity = reader.RequiredWord("polarity", IndicatorWords.Polarities);
        IndicatorOrigin? origin = ReadOrigin(reader);
        Citation? source = CitationJson.Read(reader.Required("source"), problems);
        string[]? categories = ReadCategories(reader, unit, range);
        string? question = reader.OptionalText("question", 1_000);
        string? formula = reader.OptionalText("formula", 1_000);
        AnalysisUnit? lowest = reader.OptionalWord("lowestUnit", TeamWords.Units);
        reader.Finish();
        if (id is null || topic is null || unit is null || range is null || polarity is null || origin is null || source is null || categories is null) return null;

        return new Indicator(
            id, topic, unit.Value, range.Value.Minimum, range.Value.Maximum, polarity.Value, origin.Value, Referent.TheWork, CompositionModel.Fact,
            source, categories, question, lowestUnit: lowest ?? AnalysisUnit.Team, formula: formula);
    }

    private static (double Minimum, double Maximum)? ReadRange(JsonObjectReader reader, IndicatorUnit? unit)
    {
        double most = unit is IndicatorUnit.Proportion or IndicatorUnit.Flag ? 1 : unit is IndicatorUnit.Score ? 10 : double.MaxValue;
        double? minimum = reader.RequiredNumber("minimum", 0, most);
        double? maximum = reader.RequiredNumber("maximum", 0, most);
        if (minimum is not double from || maximum is not double to) return null;
        if (from <= to) return (from, to);

        reader.Problems.Add(FactProblems.RangeReversed(reader.Place));
        return null;
    }

    private static IndicatorOrigin? ReadOrigin(JsonObjectReader reader)
    {
        IndicatorOrigin? origin = reader.RequiredWord("origin", IndicatorWords.Origins);
        if (origin is not IndicatorOrigin.Survey) return origin;

        reader.Problems.Add(FactProblems.Survey(reader.Required("origin")!.Place));
        return null;
    }

    private static string[]? ReadCategories(JsonObjectReader reader, IndicatorUnit? unit, (double Minimum, double Maximum)? range)
    {
        var categories = new List<string>();
        foreach (JsonTree item in reader.OptionalArray("categories"))
        {
            if (JsonRead.Text(item, reader.Problems, 100) is string category) categories.Add(category);
        }

        bool fits = (unit == IndicatorUnit.Category) == (categories.Count > 0);
        bool isNumbered = categories.Count == 0 || range is null || range == (0, categories.Count - 1);
        if (unit is null || (fits && isNumbered)) return [.. categories];

        reader.Problems.Add(FactProblems.Categories(reader.Place));
        return null;
    }
}
