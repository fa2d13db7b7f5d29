using System.Text;
using System.Text.Json.Nodes;
using Iapt.Belonging.Rules.Interventions;
using Iapt.Belonging.Rules.Rulebooks;
using Iapt.Belonging.Testing;

namespace Iapt.Belonging.Rules.Tests.Interventions;

public sealed class InterventionReaderTests
{
    public static TheoryData<string, string, string> Faults { get; } = new()
    {
        { "/id", "\"Not an id\"", "id.invalid-character" },
        { "/name", "\"\"", "text.empty" },
        { "/level", "\"person\"", "json.not-one-of" },
        { "/owner", "\"nobody\"", "json.not-one-of" },
        { "/addresses", "[\"facilitator/open-culture\"]", "intervention.wrong-kind" },
        { "/builds", "[\"barrier/hierarchy\"]", "intervention.wrong-kind" },
        { "/domain", "\"messy\"", "json.not-one-of" },
        { "/evidence", "\"strong\"", "json.type" },
        { "/because", "[]", "intervention.empty" },
        { "/because", "[{ \"source\": \"nobody-1900\" }]", "intervention.unknown-source" },
        { "/effort", "3", "json.type" },
        { "/reversible", "\"yes\"", "json.type" },
        { "/cautions", "[]", "intervention.empty" },
        { "/cautions", "[{ \"text\": \"Take care.\", \"basis\": \"rumour\" }]", "json.not-one-of" },
        { "/conflicts", "[{ \"with\": \"nothing-known\", \"because\": \"Both need the same hour.\" }]", "intervention.unknown-conflict" },
        { "/measures", "[\"nss/no-such-thing\"]", "intervention.unknown-indicator" },
        { "/measures", "[]", "intervention.empty" },
        { "/reviewAfterWeeks", "0", "number.out-of-range" },
        { "/firstSteps", "[\"Begin.\"]", "intervention.steps" },
        { "/surprise", "1", "json.unknown-member" },
        { "/description", "null", "json.missing-member" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Read_OneFault_IsToldWithItsPlace(string pointer, string value, string code)
    {
        ReadResult<InterventionCatalog> result = Read(Sample(pointer[1..], value));

        Assert.False(result.IsValid);
        Problem problem = Assert.Single(result.Problems);
        Assert.Equal(code, problem.Code);
        Assert.StartsWith("/interventions/0", problem.Place.Pointer, StringComparison.Ordinal);
        Assert.True(problem.Place.Line > 1);
    }

    [Fact]
    public void Read_SeveralFaults_AreAllTold()
    {
        JsonNode document = Sample("level", "\"person\"");
        document["interventions"]![0]!["effort"] = "huge";
        document["interventions"]![0]!["measures"] = new JsonArray("nss/no-such-thing");

        Assert.Equal(["intervention.unknown-indicator", "json.not-one-of", "json.not-one-of"], Read(document).Problems.Select(p => p.Code).Order());
    }

    [Fact]
    public void Read_NothingAnswered_IsRefused()
    {
        JsonNode document = Sample("addresses", "[]");
        document["interventions"]![0]!["builds"] = new JsonArray();

        Assert.Equal("intervention.answers-nothing", Assert.Single(Read(document).Problems).Code);
    }

    [Fact]
    public void Read_SameIdTwice_IsRefused()
    {
        JsonNode document = Sample("effort", "\"low\"");
        document["interventions"]!.AsArray().Add(document["interventions"]![0]!.DeepClone());

        Assert.Equal("intervention.duplicate-id", Assert.Single(Read(document).Problems).Code);
    }

    [Fact]
    public void Read_AnotherFormat_IsRefused()
    {
        JsonNode document = Sample("effort", "\"low\"");
        document["format"] = "belonging.interventions/2";

        Assert.Equal("json.not-one-of", Assert.Single(Read(document).Problems).Code);
    }

    [Fact]
    public void Read_WholeIntervention_KeepsEveryPart()
    {
        Intervention read = Assert.Single(Read(Sample("prerequisites", "[\"Everyone agrees.\"]")).Require().Interventions);

        Assert.Equal("after-action-review", read.Id.Value);
        Assert.Equal("Everyone agrees.", Assert.Single(read.Prerequisites));
        Assert.Equal((EvidenceStrength.SystematicReview, EvidenceScope.Intervention, EvidenceResult.Favourable), (read.Evidence, read.AppliesTo, read.Found));
        Assert.Equal(3, read.FirstSteps.Length);
        Assert.Equal(8, read.ReviewAfterWeeks);
        Assert.Contains(read.Cautions, c => c.Basis == RuleBasis.Stated);
    }

    private static JsonNode Sample(string member, string value)
    {
        JsonNode all = JsonNode.Parse(File.ReadAllText(Repository.Path("src", "Iapt.Belonging.Rules", "Interventions", "BuiltIn", "psychological-safety.json")))!;
        JsonNode one = all["interventions"]!.AsArray().First(i => (string)i!["id"]! == "after-action-review")!.DeepClone();
        one[member] = JsonNode.Parse(value);
        return new JsonObject { ["format"] = "belonging.interventions/1", ["interventions"] = new JsonArray(one) };
    }

    private static ReadResult<InterventionCatalog> Read(JsonNode document)
    {
        string text = document.ToJsonString(new System.Text.Json.JsonSerializerOptions { WriteIndented = true });
        return InterventionReader.Read(Encoding.UTF8.GetBytes(text), IndicatorCatalog.Standard, SourceCatalog.BuiltIn);
    }
}
