using System.Text;
using System.Text.Json.Nodes;
using Iapt.Belonging.Comparisons;
using Iapt.Belonging.Equity;
using Iapt.Belonging.Factors;
using Iapt.Belonging.Instruments;
using Iapt.Belonging.Surveys;
using Iapt.Belonging.Teams;
using Iapt.Belonging.Testing;
using NJsonSchema;

namespace Iapt.Belonging.Tests.Docs;

/// <summary>The published schemas name every member that the readers ask for, and no other.</summary>
public sealed class SchemaMembersTests
{
    public static TheoryData<string, string> Documents { get; } = new()
    {
        { "instrument", "Instruments/BuiltIn/belonging-1.json" },
        { "instrument", "Instruments/BuiltIn/edmondson-1999.json" },
        { "instrument", "Instruments/BuiltIn/ihi-2017.json" },
        { "instrument", "Instruments/BuiltIn/nqps-2022.json" },
        { "instrument", "Instruments/BuiltIn/nss-2024.json" },
        { "instrument", "Instruments/BuiltIn/nss-2022.json" },
        { "instrument", "Instruments/BuiltIn/nss-2021.json" },
        { "edition-breaks", "Instruments/BuiltIn/nss-breaks.json" },
        { "factors", "Factors/BuiltIn/factors.json" },
        { "code-lists", "Surveys/BuiltIn/code-lists.json" },
        { "facts", "Teams/BuiltIn/facts.json" },
        { "smallest-differences", "Comparisons/BuiltIn/smallest-differences.json" },
        { "equality-standards", "Equity/BuiltIn/equality-standards.json" },
    };

    /// <summary>Leaving out any member, or adding one, is refused by both or by neither; so the schema lists what the reader asks for.</summary>
    [Theory]
    [MemberData(nameof(Documents))]
    public async Task BuiltIn_Document_ChangedByOneMember_IsTakenByBothOrByNeither(string schema, string document)
    {
        JsonSchema published = await SchemaAsync(schema);
        JsonNode root = JsonNode.Parse(await TextAsync(document))!;
        Assert.Empty(published.Validate(root.ToJsonString()));
        var differences = new List<string>();
        foreach (JsonObject place in FirstOfEachShape(root))
        {
            foreach (string name in place.Select(m => m.Key).Append("unheardOf").ToArray())
            {
                JsonNode? kept = place[name];
                if (name == "unheardOf") place[name] = 1;
                else place.Remove(name);

                bool fits = published.Validate(root.ToJsonString()).Count == 0;
                bool reads = Reads(schema, Encoding.UTF8.GetBytes(root.ToJsonString()));

                // What else goes wrong in a document that lost a member (a name that nothing has any more) no schema can see.
                if (!fits && reads) differences.Add($"{place.GetPath()}.{name}: the schema refuses it, the reader does not");
                if (fits && name == "unheardOf") differences.Add($"{place.GetPath()}: the schema takes any member");
                place.Remove(name);
                if (kept is not null) place[name] = kept;
            }
        }

        Assert.Empty(differences);
    }

    private static async Task<JsonSchema> SchemaAsync(string name) => await JsonSchema.FromFileAsync(Repository.Path("docs", "schemas", $"{name}.schema.json"));

    private static Task<string> TextAsync(string document) => File.ReadAllTextAsync(Repository.Path(["src", "Iapt.Belonging", .. document.Split('/')]));

    private static bool Reads(string schema, byte[] utf8) => schema switch
    {
        "instrument" => InstrumentReader.Read(utf8).IsValid,
        "edition-breaks" => EditionBreaksReader.Read(utf8, InstrumentCatalog.BuiltIn).IsValid,
        "factors" => FactorModelReader.Read(utf8, IndicatorCatalog.Measured).IsValid,
        "equality-standards" => EqualityStandardsReader.Read(utf8).IsValid,
        "code-lists" => CodeListReader.Read(utf8).IsValid,
        "facts" => FactReader.Read(utf8).IsValid,
        "smallest-differences" => SmallestDifferencesReader.Read(utf8, IndicatorCatalog.Standard).IsValid,
        _ => throw new ArgumentOutOfRangeException(nameof(schema)),
    };

    // One object for each path without positions and each set of members: the rest is more of the same.
    private static IEnumerable<JsonObject> FirstOfEachShape(JsonNode root) => Objects(root)
        .GroupBy(o => $"{System.Text.RegularExpressions.Regex.Replace(o.GetPath(), @"\[\d+\]", "[]")} {string.Join(',', o.Select(m => m.Key))}")
        .Select(g => g.First())
        .ToArray();

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(m => Objects(m.Value)).Prepend(o),
        JsonArray a => a.SelectMany(Objects),
        _ => [],
    };
}
