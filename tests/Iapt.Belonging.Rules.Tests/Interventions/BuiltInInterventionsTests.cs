using Iapt.Belonging.Rules.Interventions;
using Iapt.Belonging.Rules.Recommendations;
using Iapt.Belonging.Rules.Rulebooks;
using Iapt.Belonging.Testing;
using NJsonSchema;

namespace Iapt.Belonging.Rules.Tests.Interventions;

public sealed class BuiltInInterventionsTests
{
    // Training, teaching and rehearsing: on their own seldom enough to change what people do.
    private static readonly string[] Teaching =
        ["facilitation-skills", "inclusive-leadership-programme", "learn-about-psychological-safety", "practise-speaking-up"];

    public static TheoryData<string> Names { get; } = [.. InterventionCatalog.BuiltIn.Interventions.Select(i => i.Id.Value)];

    public static TheoryData<string> Barriers { get; } =
        [.. Findings.Where(f => f is { Id.Kind: FindingKind.Barrier or FindingKind.Risk, IsHarm: false }).Select(f => f.Id.Value).Distinct()];

    public static TheoryData<string> Facilitators { get; } =
        [.. Findings.Where(f => f.Id.Kind is FindingKind.Facilitator or FindingKind.Strength).Select(f => f.Id.Value).Distinct()];

    public static TheoryData<string> Harms { get; } = ["risk/bullying-and-harassment", "risk/discrimination", "risk/sexual-misconduct", "risk/violence"];

    public static TheoryData<string> Files { get; } = [.. Directory.GetFiles(Folder, "*.json").Select(f => Path.GetFileName(f))];

    private static IEnumerable<FindingDefinition> Findings => BuiltInRulebooks.Each.SelectMany(b => b.Findings);

    private static string Folder => Repository.Path("src", "Iapt.Belonging.Rules", "Interventions", "BuiltIn");

    [Theory]
    [MemberData(nameof(Files))]
    public async Task BuiltIn_Document_FitsItsSchema(string file)
    {
        JsonSchema schema = await JsonSchema.FromFileAsync(Repository.Path("docs", "schemas", "interventions.schema.json"));

        Assert.Empty(schema.Validate(await File.ReadAllTextAsync(Path.Combine(Folder, file))));
    }

    [Theory]
    [MemberData(nameof(Barriers))]
    public void For_Barrier_HasThreeAndAPebbleAndABoulder(string barrier)
    {
        Intervention[] found = [.. InterventionCatalog.BuiltIn.For(FindingId.Parse(barrier))];

        Assert.True(found.Length >= 3, $"{found.Length} interventions");
        Assert.Contains(found, Picking.IsPebble);
        Assert.Contains(found, Picking.IsBoulder);
    }

    [Theory]
    [MemberData(nameof(Facilitators))]
    public void For_Facilitator_HasOne(string facilitator) => Assert.NotEmpty(InterventionCatalog.BuiltIn.For(FindingId.Parse(facilitator)));

    [Theory]
    [InlineData("even-out-hybrid-meetings")]
    [InlineData("hybrid-start-plan")]
    [InlineData("remote-check-in-rhythm")]
    [InlineData("virtual-touchpoints")]
    public void BuiltIn_MadeForWorkAtADistance_BuildsNothingThatATeamMayLackWithoutIt(string id)
    {
        string[] atADistance = ["facilitator/intentional-connection", "strength/distance-bridged"];

        Assert.Empty(InterventionCatalog.BuiltIn.Interventions.Single(i => i.Id.Value == id).Builds.Select(b => b.Value).Except(atADistance));
    }

    [Theory]
    [MemberData(nameof(Harms))]
    public void For_Harm_HasThreeWithASeniorOwnerAndNoProbe(string harm)
    {
        Intervention[] found = [.. InterventionCatalog.BuiltIn.For(FindingId.Parse(harm))];

        Assert.True(found.Length >= 3, $"{found.Length} interventions");
        Assert.All(found, i => Assert.Equal(Owner.SeniorOwner, i.Owner));
        Assert.All(found, i => Assert.True(i.Domain is ProblemDomain.Clear or ProblemDomain.Complicated));
        Assert.All(found, i => Assert.StartsWith("harm/", i.Id.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void For_Harm_NamesTheRoutes()
    {
        string text = InterventionCatalog.BuiltIn.Find(InterventionId.Parse("harm/routes-and-support"))!.Description;

        Assert.All(["Freedom to Speak Up Guardian", "HR", "occupational health", "trade union"], route => Assert.Contains(route, text, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void BuiltIn_Harm_IsOnlyAnsweredByTheHarmRoad(string name)
    {
        Intervention intervention = Find(name);
        bool isHarm = name.StartsWith("harm/", StringComparison.Ordinal);

        Assert.Equal(isHarm, intervention.Owner == Owner.SeniorOwner);
        Assert.Equal(isHarm, intervention.Addresses.Any(f => ((IEnumerable<object[]>)Harms).Any(h => (string)h[0] == f.Value)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void BuiltIn_Text_IsWhole(string name)
    {
        Intervention intervention = Find(name);
        string[] sentences = [intervention.Description, intervention.DomainReason, .. intervention.FirstSteps, .. intervention.Cautions.Select(c => c.Text)];

        Assert.All(sentences, s => Assert.True(char.IsUpper(s[0]) && s[^1] is '.' or '?', s));
        Assert.NotEqual('.', intervention.Name[^1]);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void BuiltIn_OwnJudgement_IsCitedAsOurs(string name)
    {
        Intervention intervention = Find(name);
        bool citesOthers = intervention.Because.Any(c => c.Source.Value != "iapt-belonging");

        Assert.True(citesOthers, "rests on nothing but our judgement");
    }

    [Fact]
    public void BuiltIn_EvidenceGrade_IsNoBetterThanTheBestSource() => Assert.All(InterventionCatalog.BuiltIn.Interventions, i =>
    {
        EvidenceStrength best = i.Because.Min(c => SourceCatalog.BuiltIn.Find(c.Source)!.Strength);

        Assert.True(i.Evidence >= best, $"{i.Id} claims {i.Evidence}, its best source is {best}");
    });

    [Fact]
    public void BuiltIn_Teaching_IsNeverStrongAndSaysWhy() => Assert.All(Teaching.Select(Find), i =>
    {
        Assert.Equal(EvidenceGrade.Limited, i.Grade);
        Assert.Contains(i.Cautions, c => c.Text.Contains("eaching on its own", StringComparison.Ordinal) || c.Text.Contains("Effects differed", StringComparison.Ordinal));
    });

    [Fact]
    public void BuiltIn_AuthoritarianLeadership_HasAnswersForEachBranch()
    {
        Intervention[] found = [.. InterventionCatalog.BuiltIn.For(FindingId.Parse("barrier/authoritarian-leadership"))];

        // Either rulebook, and never both branches.
        Assert.Contains(found, i => i.OnlyIf is [{ Value: "remtulla-2021-edmondson/authoritarian-leadership/absent" }, { Value: "remtulla-2021/authoritarian-leadership/absent" }]);
        Assert.Contains(found, i => i.OnlyIf is [{ Value: "remtulla-2021-edmondson/authoritarian-leadership/controlling" }, { Value: "remtulla-2021/authoritarian-leadership/controlling" }]);
        Assert.All(found, i => Assert.True(i.OnlyIf.Select(r => r.Value[(r.Value.LastIndexOf('/') + 1)..]).Distinct().Count() <= 1));
    }

    [Fact]
    public void With_SameIdTwice_IsRefused() =>
        Assert.Throws<ArgumentException>(() => InterventionCatalog.BuiltIn.With([InterventionCatalog.BuiltIn.Interventions[0]]));

    [Fact]
    public void Find_UnknownName_IsNull() => Assert.Null(InterventionCatalog.BuiltIn.Find(InterventionId.Parse("ban-meetings")));

    private static Intervention Find(string name) => InterventionCatalog.BuiltIn.Find(InterventionId.Parse(name))!;
}
