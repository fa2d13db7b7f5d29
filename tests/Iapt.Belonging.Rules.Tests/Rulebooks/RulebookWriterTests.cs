using System.Text;
using FsCheck;
using FsCheck.Xunit;
using Iapt.Belonging.Rules.Checking;
using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Rulebooks;
using Iapt.Belonging.Rules.Tests.Reference;
using Iapt.Belonging.Testing;
using NJsonSchema;
using static Iapt.Belonging.Rules.Conditions.When;

namespace Iapt.Belonging.Rules.Tests.Rulebooks;

/// <summary>One canonical form: written and read back it is the same, from JSON as from C#.</summary>
public class RulebookWriterTests
{
    [Property(MaxTest = 500)]
    public void WriteAndRead_RandomRulebook_IsTheSame(DoNotSize<int> seed)
    {
        Rulebook rulebook = new RandomCase(seed.Item).Rulebook;
        byte[] written = RulebookWriter.Write(rulebook);
        Rulebook read = RulebookReader.Read(written, Samples.Indicators).Require();
        Assert.Equal(written, RulebookWriter.Write(read));
        Assert.Equal(rulebook.Stamp.Hash, read.Stamp.Hash);
        Assert.Equal(rulebook.Rules.Select(r => r.When), read.Rules.Select(r => r.When));
        Assert.Equal(rulebook.Rules.Select(r => r.When.GetHashCode()), read.Rules.Select(r => r.When.GetHashCode()));
    }

    [Fact]
    public async Task Write_RandomRulebooks_FitTheSchema()
    {
        JsonSchema schema = await JsonSchema.FromFileAsync(Repository.Path("docs", "schemas", "rulebook.schema.json"));
        for (int seed = 0; seed < 100; seed++) Assert.Empty(schema.Validate(Encoding.UTF8.GetString(RulebookWriter.Write(new RandomCase(seed).Rulebook))));
    }

    [Fact]
    public void Builder_SameRuleAsInJson_GivesTheSameBytes()
    {
        Rulebook fromJson = RulebookReader.Read(File.ReadAllBytes(Repository.Path("docs", "examples", "rulebook.json")), IndicatorCatalog.Standard, SourceCatalog.BuiltIn).Require();
        var example = new Citation(SourceId.Parse("iapt-belonging"), "example");
        FindingId unheard = FindingId.Parse("barrier/hierarchy"), turningAway = FindingId.Parse("risk/example-turning-away");

        RulebookDraft draft = new RulebookDraft(RulebookId.Parse("example-service"), "1.0.0", "An example: every condition and every test of the language", "MIT", "The Iapt.Belonging contributors")
            .Defining(fromJson.Findings)
            .With(
                Rule.Conclude(turningAway).Named(RuleId.Parse("example-service/turning-away")).Moderating(unheard).At(Level.Organisation)
                    .When(Finding(unheard, Severity.Emerging) & Change("people/turnover", "wave-2025").Above(0.05) & Indicator("structure/band-spread").AtOrAbove(3))
                    .Because(example),
                Rule.Conclude(unheard).Named(RuleId.Parse("example-service/unheard-serious")).At(Level.Team)
                    .Graded(Severity.Serious, "It is low now and has been falling.")
                    .When(Indicator("nss/safe-to-speak-up").Between(0, 4) & Trend("nss/safe-to-speak-up").OneOf("steady", "worsening"))
                    .Because(example),
                Rule.Conclude(unheard).Named(RuleId.Parse("example-service/unheard")).At(Level.Team)
                    .When(Accounts(unheard, 2)
                        | AtLeast(
                            2,
                            Indicator("nss/safe-to-speak-up").Below(5),
                            Gap("nss/safe-to-speak-up", "band=2-5", "band=7+").AtOrBelow(-1),
                            AnyGroup("band", OfGroup("nss/safe-to-speak-up").Below(4) & GapTo("nss/safe-to-speak-up", "band=7+").Below(-1)),
                            AllGroups("band", OfGroup("nss/safe-to-speak-up").Below(6)),
                            Percentile("nss/can-suggest-improvements", "rest-of-service").Below(0.1),
                            !Indicator("practice/named-chair").Is(true)))
                    .Because(example)
                    .Noting("The numbers only illustrate."));
        Rulebook fromCode = RulebookReader.Read(draft, IndicatorCatalog.Standard, SourceCatalog.BuiltIn).Require();

        Assert.Equal(Encoding.UTF8.GetString(RulebookWriter.Write(fromJson)), Encoding.UTF8.GetString(RulebookWriter.Write(fromCode)));
        Assert.Equal(fromJson.Stamp.Hash, fromCode.Stamp.Hash);
    }

    [Fact]
    public void Builder_WithoutName_IsNamedAfterRulebookAndFinding() =>
        Assert.Equal("test-book/one", Samples.Book(Samples.Concluding("barrier/one", Indicator("survey/voice").Below(5))).Rules[0].Id.Value);

    [Fact]
    public void Builder_WithoutLevelConditionAndReason_TellsAllThree()
    {
        RulebookDraft draft = new RulebookDraft(RulebookId.Parse("test-book"), "1", "A test", "MIT", "Us").Defining(Samples.Define("barrier/one")).With(Rule.Conclude(Samples.Finding("barrier/one")));
        Assert.Equal(
            ["json.missing-member", "json.missing-member", "rule.no-reason"],
            RulebookReader.Read(draft, Samples.Indicators).Problems.Select(p => p.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Builder_FarTooDeep_IsAProblemAndNoCrash()
    {
        Condition condition = Indicator("survey/voice").Below(5);
        for (int i = 0; i < 100_000; i++) condition = !condition;
        Problem problem = Assert.Single(RulebookReader.Read(Samples.Draft(Samples.Concluding("barrier/one", condition)), Samples.Indicators).Problems);
        Assert.Equal(("rule.too-deep", "/rules/0/when"), (problem.Code, problem.Place.Pointer));
    }

    [Fact]
    public void Operators_SeveralInARow_MakeOneList()
    {
        Condition a = Indicator("survey/voice").Below(5), b = Indicator("survey/respect").Below(5), c = Indicator("practice/chair").Is(true);
        Assert.Equal(new AllCondition([a, b, c]), a & b & c);
        Assert.Equal(new AnyCondition([a, b, c]), a | (b | c));
        Assert.Equal(new AnyCondition([new AllCondition([a, b]), new NotCondition(c)]), (a & b) | !c);
        Assert.NotEqual(new AllCondition([a, b]), b & a);
    }
}
