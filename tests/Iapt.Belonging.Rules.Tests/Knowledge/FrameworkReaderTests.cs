using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Iapt.Belonging.Rules.Interventions;
using Iapt.Belonging.Rules.Knowledge;
using Iapt.Belonging.Rules.Rulebooks;
using Iapt.Belonging.Testing;
using NJsonSchema;

namespace Iapt.Belonging.Rules.Tests.Knowledge;

public sealed class FrameworkReaderTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static TheoryData<string> Files { get; } = [.. Directory.GetFiles(Folder(), "*.json").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    // Where, what is put there, the code, and whether the schema can tell too.
    public static TheoryData<string, string, string, bool> Faults { get; } = new()
    {
        { "/format", "\"belonging.framework/2\"", "json.not-one-of", true },
        { "/id", "\"Not an id\"", "id.invalid-character", true },
        { "/title", "\"\"", "text.empty", true },
        { "/group", "\"other\"", "json.not-one-of", true },
        { "/summary", "null", "json.missing-member", true },
        { "/use", "7", "json.type", true },
        { "/because", "[]", "framework.empty", true },
        { "/because/0", "{ \"source\": \"grint-2009\" }", "framework.unknown-source", false },
        { "/rulebooks", "[]", "framework.empty", true },
        { "/rulebooks", "[\"remtulla-2022\"]", "framework.unknown-rulebook", false },
        { "/parts", "[]", "framework.empty", true },
        { "/parts/1/id", "\"adaptive-challenge\"", "framework.duplicate-part", false },
        { "/parts/0/label", "null", "json.missing-member", true },
        { "/parts/0/kind", "\"thing\"", "json.not-one-of", true },
        { "/parts/0/basis", "\"guessed\"", "json.not-one-of", true },
        { "/parts/0/because", "null", "json.missing-member", true },
        { "/parts/0/findings", "[]", "framework.empty", true },
        { "/parts/0/findings", "[\"barrier/hierarchie\"]", "framework.unknown-finding", false },
        { "/parts/0/interventions", "[\"classify-a-problem\"]", "framework.unknown-intervention", false },
        { "/parts/0/note", "\"\"", "text.empty", true },
        { "/parts/0/surprise", "1", "json.unknown-member", true },
        { "/cautions/0/basis", "\"rumour\"", "json.not-one-of", true },
        { "/surprise", "1", "json.unknown-member", true },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task BuiltIn_File_FitsItsSchemaAndIsRead(string file)
    {
        string text = await File.ReadAllTextAsync(Path.Combine(Folder(), file));
        if (file.StartsWith("interactions-left-out.", StringComparison.Ordinal))
        {
            Assert.NotEmpty(LeftOutReader.Read(Encoding.UTF8.GetBytes(text)).Require());
            return;
        }

        Assert.Empty((await SchemaAsync()).Validate(text));
        ReadResult<Framework> read = FrameworkReader.Read(Encoding.UTF8.GetBytes(text));
        Assert.Empty(read.Problems.Where(p => p.Severity == ProblemSeverity.Error));
        Assert.Equal(Path.GetFileNameWithoutExtension(file), read.Require().Id.Value);
        Assert.NotNull(FrameworkCatalog.BuiltIn.Find(read.Require().Id));
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Read_OneFault_IsToldWithItsPlace(string pointer, string value, string code, bool isOfSchema)
    {
        string spoilt = Spoilt(pointer, value);

        ReadResult<Framework> read = FrameworkReader.Read(Encoding.UTF8.GetBytes(spoilt));

        Problem problem = Assert.Single(read.Problems, p => p.Severity == ProblemSeverity.Error);
        Assert.Equal(code, problem.Code);
        // What is missing is told at what it is missing from, and an unknown name is not repeated.
        Assert.StartsWith(pointer[..pointer.LastIndexOf('/')], problem.Place.Pointer, StringComparison.Ordinal);
        Assert.True(problem.Place.Line >= 1);
        Assert.False(read.IsValid);
        Assert.Equal(isOfSchema, (await SchemaAsync()).Validate(spoilt).Count > 0);
    }

    [Fact]
    public void Read_MisspeltNames_AreToldTogetherWithTheNearest()
    {
        JsonNode document = Sample();
        document["parts"]![0]!["findings"] = new JsonArray("barrier/hierarchie");
        document["parts"]![1]!["interventions"] = new JsonArray("classify-the-problems");
        document["rulebooks"] = new JsonArray("remtula-2021");

        ReadResult<Framework> read = Read(document.ToJsonString());

        Problem[] errors = [.. read.Problems.Where(p => p.Severity == ProblemSeverity.Error)];
        Assert.Equal(["framework.unknown-finding", "framework.unknown-intervention", "framework.unknown-rulebook"], errors.Select(p => p.Code).Order());
        Assert.Contains(errors, p => p.Expected.Contains("`barrier/hierarchy`", StringComparison.Ordinal));
        Assert.Contains(errors, p => p.Expected.Contains("`classify-the-problem`", StringComparison.Ordinal));
        Assert.Contains(errors, p => p.Expected.Contains("`remtulla-2021`", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_UnknownFactor_IsRefusedWithTheNearestName()
    {
        JsonNode document = Sample();
        document["parts"]![0]!["factors"] = new JsonArray("factor/psychological-safty");

        ReadResult<Framework> read = Read(document.ToJsonString());

        Problem problem = Assert.Single(read.Problems, p => p.Place.Pointer!.StartsWith("/parts/0/factors", StringComparison.Ordinal));
        Assert.Equal(("framework.unknown-factor", ProblemSeverity.Error), (problem.Code, problem.Severity));
        Assert.Contains("`factor/psychological-safety`", problem.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OtherCatalogues_AreThoseThatCount()
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(Sample().ToJsonString());

        Assert.True(FrameworkReader.Read(utf8, SourceCatalog.BuiltIn, InterventionCatalog.BuiltIn, [BuiltInRulebooks.Remtulla2021]).IsValid);
        Assert.Contains(FrameworkReader.Read(utf8, SourceCatalog.BuiltIn, InterventionCatalog.BuiltIn, []).Problems, p => p.Code == "framework.unknown-finding");
        Assert.Contains(FrameworkReader.Read(utf8, new SourceCatalog([]), InterventionCatalog.BuiltIn, [BuiltInRulebooks.Remtulla2021]).Problems, p => p.Code == "framework.unknown-source");
    }

    [Fact]
    public void Read_WholeFramework_KeepsEveryPartInTheOrderOfTheSource()
    {
        Framework framework = FrameworkCatalog.BuiltIn.Find(FrameworkId.Parse("adaptive-challenge"))!;

        Assert.Equal(FrameworkGroup.AdaptiveChallenge, framework.Group);
        Assert.Equal(["simple", "complicated", "complex", "chaotic"], framework.Parts.Select(p => p.Id.Value).Where(p => p is "simple" or "complicated" or "complex" or "chaotic"));
        FrameworkPart part = framework.Find(FrameworkPartId.Parse("not-from-on-high"))!;
        Assert.Equal((FrameworkPartKind.Element, RuleBasis.Stated), (part.Kind, part.Basis));
        Assert.Equal("barrier/authoritarian-leadership", Assert.Single(part.Findings).Value);
        Assert.Equal(["facilitate-novel-response", "safe-to-fail-portfolio"], part.Interventions.Select(i => i.Value));
        Assert.Contains(part.Because, c => c.ToString() == "iapt-2022, para 27");
        Assert.NotNull(part.Note);
        Assert.NotEmpty(framework.Cautions);
        Assert.Null(framework.Find(FrameworkPartId.Parse("nothing")));
    }

    [Theory]
    [InlineData("{ \"format\": \"belonging.left-out/1\", \"leftOut\": [{ \"interaction\": \"a\", \"because\": \"b\" }, { \"interaction\": \"a\", \"because\": \"c\" }] }", "interaction.duplicate")]
    [InlineData("{ \"format\": \"belonging.left-out/1\", \"leftOut\": [{ \"interaction\": \"a\" }] }", "json.missing-member")]
    [InlineData("{ \"format\": \"belonging.left-out/1\" }", "json.missing-member")]
    [InlineData("{ \"format\": \"belonging.left-out/1\", \"leftOut\": [], \"more\": 1 }", "json.unknown-member")]
    public void ReadLeftOut_OneFault_IsTold(string text, string code) => Assert.Equal(code, Assert.Single(LeftOutReader.Read(Encoding.UTF8.GetBytes(text)).Problems).Code);

    private static string Spoilt(string pointer, string value)
    {
        JsonNode document = Sample();
        string[] path = pointer[1..].Split('/');
        JsonNode at = path[..^1].Aggregate(document, (node, name) => node is JsonArray array ? array[int.Parse(name, System.Globalization.CultureInfo.InvariantCulture)]! : node[name]!);
        if (at is JsonArray items) items[0] = JsonNode.Parse(value);
        else if (value == "null") at.AsObject().Remove(path[^1]);
        else at[path[^1]] = JsonNode.Parse(value);
        return document.ToJsonString(Indented);
    }

    private static JsonNode Sample() => JsonNode.Parse(File.ReadAllText(Path.Combine(Folder(), "adaptive-challenge.json")))!;

    private static ReadResult<Framework> Read(string text) => FrameworkReader.Read(Encoding.UTF8.GetBytes(text));

    private static string Folder() => Repository.Path("src", "Iapt.Belonging.Rules", "Knowledge", "BuiltIn");

    private static Task<JsonSchema> SchemaAsync() => JsonSchema.FromFileAsync(Repository.Path("docs", "schemas", "framework.schema.json"));
}
