using System.Collections.Immutable;
using Iapt.Belonging.Json;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Factors;

/// <summary>Reads what a factor is.</summary>
/// <remarks>
/// A factor that is measured needs a topic and a source; one that is vocabulary only has nothing but its definition, and so needs all of it.
/// </remarks>
internal static class FactorDefinitionReader
{
    /// <summary>Reads the members of a factor, except its measurements.</summary>
    /// <param name="reader">The factor.</param>
    /// <param name="isMeasured">Whether it has measurements.</param>
    /// <returns>The definition, or null if anything needed is not there.</returns>
    public static FactorDefinition? Read(JsonObjectReader reader, bool isMeasured)
    {
        List<Problem> problems = reader.Problems;
        IndicatorId? id = reader.RequiredId<IndicatorId>("id");
        string? topic = isMeasured ? reader.RequiredText("topic", 500) : reader.OptionalText("topic", 500);
        Citation? source = CitationJson.Read(isMeasured ? reader.Required("source") : reader.Optional("source"), problems);
        string? name = isMeasured ? reader.OptionalText("name", 100) : reader.RequiredText("name", 100);
        string? text = isMeasured ? reader.OptionalText("definition", 500) : reader.RequiredText("definition", 500);
        ImmutableArray<Level> levels = Words(reader, "levels", FactorWords.Levels, isMeasured);
        FactorArea? area = isMeasured ? reader.OptionalWord("area", FactorWords.Areas) : reader.RequiredWord("area", FactorWords.Areas);
        ImmutableArray<BelongingTheme> themes = Words(reader, "themes", FactorWords.Themes, isMeasured);
        ImmutableArray<Citation> because = [.. List(reader, "because", isMeasured).Select(c => CitationJson.Read(c, problems)).OfType<Citation>()];
        DefinitionBasis? basis = isMeasured ? reader.OptionalWord("basis", FactorWords.Bases) : reader.RequiredWord("basis", FactorWords.Bases);
        (IndicatorId? measuredAs, bool isOpposite) = MeasuredAs(reader.Optional("measuredAs"), problems);
        source ??= because.FirstOrDefault();
        if (id is null || source is null || (topic ?? name) is not string line) return null;

        return new(id, name ?? line, line, text ?? line, levels, area, themes, source, because.IsEmpty ? [source] : because, basis ?? DefinitionBasis.Operationalised, measuredAs, isOpposite);
    }

    private static ImmutableArray<T> Words<T>(JsonObjectReader reader, string name, WordList<T> words, bool isMeasured)
        where T : struct => [.. List(reader, name, isMeasured).Select(w => JsonRead.Word(w, reader.Problems, words)).OfType<T>().Distinct().Order()];

    // Each list holds at least one thing: an empty one says nothing that leaving it out would not.
    private static IReadOnlyList<JsonTree> List(JsonObjectReader reader, string name, bool isMeasured)
    {
        IReadOnlyList<JsonTree> list = isMeasured ? reader.OptionalArray(name) : reader.RequiredArray(name);
        if (list.Count == 0 && reader.Optional(name) is { Kind: JsonKind.Array } empty) reader.Problems.Add(FactorProblems.Empty(empty.Place));
        return list;
    }

    private static (IndicatorId? Factor, bool IsOpposite) MeasuredAs(JsonTree? tree, List<Problem> problems)
    {
        if (tree is null) return (null, false);

        var reader = new JsonObjectReader(tree, problems);
        IndicatorId? factor = reader.RequiredId<IndicatorId>("factor");
        bool isOpposite = reader.OptionalBoolean("opposite") ?? false;
        reader.Finish();
        return (factor, isOpposite);
    }
}
