using Iapt.Belonging.Json;

namespace Iapt.Belonging.Surveys;

/// <summary>Reads the definition of a staff-in-post list, described by <c>docs/schemas/staff-list.schema.json</c>.</summary>
/// <threadsafety>Stateless; safe to call from several threads.</threadsafety>
public static class StaffListDefinitionReader
{
    /// <summary>The value of the member <c>format</c>.</summary>
    public const string Format = "belonging.staff-list/1";

    private static readonly WordList<bool> Formats = new((Format, true));
    private static readonly WordList<CountedAssignments> Counted = new(("primary", CountedAssignments.Primary), ("all", CountedAssignments.All));

    /// <summary>Reads a definition, strictly.</summary>
    /// <param name="utf8">The document, UTF-8.</param>
    /// <returns>The definition, or all problems.</returns>
    public static ReadResult<StaffListDefinition> Read(ReadOnlySpan<byte> utf8)
    {
        ReadResult<JsonTree> tree = JsonTreeReader.Read(utf8, JsonLimits.Default);
        if (!tree.IsValid) return new ReadResult<StaffListDefinition>(null, tree.Problems);

        List<Problem> problems = [.. tree.Problems];
        StaffListDefinition? definition = ReadDefinition(new JsonObjectReader(tree.Require(), problems));
        return new ReadResult<StaffListDefinition>(definition, problems);
    }

    private static StaffListDefinition? ReadDefinition(JsonObjectReader json)
    {
        json.RequiredWord("format", Formats);
        DateOnly? asOf = json.OptionalDate("asOf");
        if (asOf?.Year < 1950) json.Problems.Add(JsonProblems.NotInRange(json.Required("asOf")!.Place, "a day from 1950 on"));
        CountedAssignments? counted = json.OptionalWord("assignments", Counted);
        StaffColumns columns = json.Optional("columns") is JsonTree map ? ReadColumns(new JsonObjectReader(map, json.Problems)) : StaffColumns.Usual;
        json.Finish();
        return json.Problems.Exists(p => p.Severity == ProblemSeverity.Error) ? null : new StaffListDefinition(asOf, counted ?? CountedAssignments.Primary, columns);
    }

    private static StaffColumns ReadColumns(JsonObjectReader json)
    {
        string Named(string member, string usual) => WaveAnswersReader.ColumnName(json.Optional(member), json.Problems) ?? usual;
        StaffColumns usual = StaffColumns.Usual;
        var columns = new StaffColumns(
            Named("person", usual.Person),
            Named("team", usual.Team),
            Named("assignment", usual.Assignment),
            Named("position", usual.Position),
            Named("primary", usual.Primary),
            Named("fte", usual.Fte),
            Named("start", usual.Start),
            [.. json.OptionalMap("characteristics").Select(m => KeyValuePair.Create(m.Name!, WaveAnswersReader.ColumnName(m, json.Problems) ?? m.Name!))],
            [.. json.OptionalArray("ignored").Select(i => WaveAnswersReader.ColumnName(i, json.Problems)).OfType<string>()]);
        json.Finish();
        return columns;
    }
}
