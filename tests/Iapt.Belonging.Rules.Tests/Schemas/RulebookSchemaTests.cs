using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Xunit;
using Iapt.Belonging.Rules.Checking;
using Iapt.Belonging.Rules.Rulebooks;
using Iapt.Belonging.Rules.Tests.Reference;
using Iapt.Belonging.Testing;
using NJsonSchema;

namespace Iapt.Belonging.Rules.Tests.Schemas;

/// <summary>The published schema is the one made from the model, and says the same as the reader wherever a schema can say it.</summary>
public class RulebookSchemaTests
{
    // What no schema of one document can know: names, units, circles, and the control characters and lengths of ids that its patterns leave open.
    private static readonly string[] BeyondSchema =
    [
        "rule.unknown-ref", "rule.undefined-finding", "rule.not-released-fact", "rule.duplicate-id", "rule.cycle", "rule.unit", "rule.type", "rule.float-equality",
        "rule.too-deep", "rule.cost", "rule.moderates-itself", "rule.not-of-a-group", "rule.change-misfit", "rulebook.other-base", "rule.empty-list",
    ];

    private static readonly JsonSchema Published = JsonSchema.FromJsonAsync(RulebookSchema.Text()).GetAwaiter().GetResult();

    private static string Path => Repository.Path("docs", "schemas", "rulebook.schema.json");

    [Fact]
    public async Task Schema_Published_IsMadeFromTheModel()
    {
        if (Environment.GetEnvironmentVariable("BELONGING_UPDATE_EXAMPLES") == "yes") await File.WriteAllTextAsync(Path, RulebookSchema.Text());
        Assert.Equal(await File.ReadAllTextAsync(Path), RulebookSchema.Text());
    }

    [Property(MaxTest = 300)]
    public void Document_SpoiltAnywhere_SchemaAndReaderAgree(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        JsonNode document = JsonNode.Parse(RulebookWriter.Write(new RandomCase(seed.Item).Rulebook))!;
        Spoil(document, random);
        string text = document.ToJsonString();
        string[] codes = [.. RulebookReader.Read(Encoding.UTF8.GetBytes(text), Samples.Indicators).Problems.Where(p => p.Severity == ProblemSeverity.Error).Select(p => p.Code)];
        bool fits = Published.Validate(text).Count == 0;

        // What the schema refuses, the reader refuses too; what it lets pass, the reader refuses only for what a schema cannot know.
        if (!fits) Assert.NotEmpty(codes);
        else Assert.All(codes, c => Assert.Contains(c, BeyondSchema));
    }

    [Fact]
    public void Documents_SpoiltOverManySeeds_AreBothRefusedAndLetPass()
    {
        bool[] fits = [.. Enumerable.Range(0, 60).Select(seed =>
        {
            JsonNode document = JsonNode.Parse(RulebookWriter.Write(new RandomCase(seed).Rulebook))!;
            Spoil(document, new Random(seed));
            return Published.Validate(document.ToJsonString()).Count == 0;
        })];
        Assert.Equal(2, fits.Distinct().Count());
    }

    // One change somewhere: a member or an element taken out, doubled under another name, or given a value of another kind or from elsewhere.
    private static void Spoil(JsonNode document, Random random)
    {
        JsonNode[] nodes = [.. All(document).Where(n => n.Parent is not null)];
        JsonNode chosen = nodes[random.Next(nodes.Length)];
        JsonNode other = nodes[random.Next(nodes.Length)].DeepClone();
        switch (random.Next(5))
        {
            case 0 when chosen.Parent is JsonObject parent:
                parent.Remove(chosen.GetPropertyName());
                break;
            case 1 when chosen.Parent is JsonObject parent:
                string[] names = ["above", "moderates", "anyGroup", "severity", "group", "extends", "note", "when", "harm", "unknown"];
                parent[names[random.Next(names.Length)]] = other;
                break;
            case 2:
                JsonNode[] values = ["text", 3, 2.5, true, new JsonArray(), new JsonObject()];
                chosen.ReplaceWith(values[random.Next(values.Length)]);
                break;
            case 3:
                chosen.ReplaceWith(other);
                break;
            default:
                if (chosen.Parent is JsonArray list) list.Remove(chosen);
                break;
        }
    }

    private static IEnumerable<JsonNode> All(JsonNode node) => (node switch
    {
        JsonObject members => members.Select(m => m.Value),
        JsonArray items => items,
        _ => [],
    }).OfType<JsonNode>().SelectMany(All).Prepend(node);
}
