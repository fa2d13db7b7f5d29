using Iapt.Belonging.Instruments;
using Iapt.Belonging.Surveys;
using Iapt.Belonging.Teams;
using Iapt.Belonging.Testing;
using NJsonSchema;

namespace Iapt.Belonging.Tests;

/// <summary>Schema, reader, examples and built-in documents agree.</summary>
public sealed class SchemaTests
{
    public static TheoryData<string, string> Documents { get; } = FindDocuments();

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Document_FitsItsSchemaAndIsRead(string schema, string path)
    {
        string text = await File.ReadAllTextAsync(Repository.Path(path.Split('/')));

        Assert.Empty((await SchemaAsync(schema)).Validate(text));
        Assert.Empty(Problems(schema, System.Text.Encoding.UTF8.GetBytes(text)));
    }

    [Theory]
    [InlineData("instrument", "\"referent\": \"me\"", "\"referent\": \"us\"")]
    [InlineData("instrument", "\"code\": 1,", "\"code\": \"1\",")]
    [InlineData("instrument", "\"minimumAnswered\"", "\"minimum\"")]
    [InlineData("instrument", "\"pulse/heard\", \"number\"", "\"Pulse\", \"number\"")]
    [InlineData("instrument", "\"rights\": \"Free to use (CC0). Not validated.\",", "")]
    [InlineData("instrument", "\"unit\": \"score\",", "\"unit\": \"score\", \"order\": \"up\",")]
    [InlineData("facts", "\"practice\"", "\"survey\"")]
    [InlineData("facts", "\"minimum\": 0", "\"minimum\": -1")]
    [InlineData("sources", "\"readAs\": \"full text\",", "")]
    [InlineData("sources", "\"expert-opinion\"", "\"hearsay\"")]
    [InlineData("benchmark", "\"units\": 10", "\"units\": 7")]
    [InlineData("benchmark", "\"quantiles\": [", "\"quantiles\": [1, ")]
    [InlineData("wave", "\"unit\": \"service\"", "\"unit\": \"squad\"")]
    [InlineData("wave", "\"kind\": \"new-way\"", "\"kind\": \"closed\"")]
    [InlineData("wave", "\"reason\": \"a new lead since January\"", "\"reason\": \"\"")]
    [InlineData("wave", "\"headcount\": 74", "\"headcount\": -1")]
    [InlineData("wave", "\"minimumAnswers\": 11", "\"minimumAnswers\": 4")]
    [InlineData("wave", "\"instrument\": \"belonging-1\",", "")]
    [InlineData("wave", "\"headcount\": 16", "\"headcount\": -16")]
    [InlineData("wave", "\"by\": \"the joint consultative committee\",", "")]
    [InlineData("wave", "\"retention\": \"2026-12-31\"", "\"retention\": \"a year\"")]
    [InlineData("wave", "\"actionOwner\"", "\"owner\"")]
    [InlineData("wave", "\"people\": 6", "\"people\": -6")]
    [InlineData("wave", "\"to\": \"local:steps-2-north\",\n      \"people\": 6", "\"people\": 6")]
    [InlineData("profiles", "\"kind\": \"host\"", "\"kind\": \"host\", \"notReady\": [\"noOwner\"]")]
    [InlineData("profiles", "\"kind\": \"host\"", "\"kind\": \"rumour\"")]
    [InlineData("profiles", "\"missing\": \"noData\"", "\"missing\": \"lost\"")]
    [InlineData("profiles", "\"stance\": \"supports\"", "\"stance\": \"supports\", \"words\": \"...\"")]
    [InlineData("staff-list", "\"primary\"", "\"main\"")]
    [InlineData("staff-list", "\"2026-03-31\"", "\"1926-03-31\"")]
    [InlineData("staff-list", "\"contracted_fte\"", "\"\"")]
    [InlineData("staff-list", "\"serial\"", "\"serial\", \"number\": \"n\"")]
    public async Task Example_Spoilt_IsRefusedByBoth(string schema, string from, string to)
    {
        string text = await File.ReadAllTextAsync(Repository.Path("docs", "examples", $"{schema}.json"));
        string spoilt = text.Replace(from, to, StringComparison.Ordinal);
        Assert.NotEqual(text, spoilt);

        Assert.NotEmpty((await SchemaAsync(schema)).Validate(spoilt));
        Assert.NotEmpty(Problems(schema, System.Text.Encoding.UTF8.GetBytes(spoilt)));
    }

    private static TheoryData<string, string> FindDocuments()
    {
        var data = new TheoryData<string, string>();
        foreach (string schema in new[] { "instrument", "facts", "sources", "benchmark", "wave", "profiles", "staff-list" }) data.Add(schema, $"docs/examples/{schema}.json");
        foreach (Instrument instrument in InstrumentCatalog.BuiltIn.Instruments) data.Add("instrument", $"src/Iapt.Belonging/Instruments/BuiltIn/{instrument.Id}.json");

        foreach (string file in Directory.EnumerateFiles(Repository.Path("src", "Iapt.Belonging", "Teams", "BuiltIn", "benchmarks")).Order(StringComparer.Ordinal))
        {
            data.Add("benchmark", $"src/Iapt.Belonging/Teams/BuiltIn/benchmarks/{Path.GetFileName(file)}");
        }

        data.Add("wave", "samples/demo/wave.json");
        data.Add("facts", "src/Iapt.Belonging/Teams/BuiltIn/facts.json");
        data.Add("edition-breaks", "src/Iapt.Belonging/Instruments/BuiltIn/nss-breaks.json");
        data.Add("sources", "src/Iapt.Belonging/sources.json");
        return data;
    }

    private static Task<JsonSchema> SchemaAsync(string name) => JsonSchema.FromFileAsync(Repository.Path("docs", "schemas", $"{name}.schema.json"));

    private static IEnumerable<Problem> Problems(string schema, byte[] utf8) => schema switch
    {
        "instrument" => InstrumentReader.Read(utf8, InstrumentCatalog.BuiltIn).Problems.Where(p => p.Severity == ProblemSeverity.Error),
        "edition-breaks" => EditionBreaksReader.Read(utf8, InstrumentCatalog.BuiltIn).Problems,
        "facts" => FactReader.Read(utf8).Problems,
        "sources" => SourceReader.Read(utf8).Problems,
        "wave" => WaveReader.Read(utf8).Problems,
        "profiles" => ProfilesReader.Read(utf8).Problems,
        "benchmark" => BenchmarkReader.Read(utf8).Problems,
        "staff-list" => StaffListDefinitionReader.Read(utf8).Problems,
        _ => throw new ArgumentOutOfRangeException(nameof(schema)),
    };
}
