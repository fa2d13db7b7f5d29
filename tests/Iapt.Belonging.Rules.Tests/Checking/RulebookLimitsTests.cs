using System.Text;
using Iapt.Belonging.Rules.Checking;
using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Tests.Checking;

/// <summary>Every limit of a rulebook can be set by a host, and holds just beyond it and not at it.</summary>
public class RulebookLimitsTests
{
    private const string Deep = """{ "not": { "not": { "not": { "indicator": "survey/voice", "below": 5 } } } }""";

    private static readonly string Costly = $$"""{ "indicator": "practice/meetings", "oneOf": [{{string.Join(", ", Enumerable.Range(0, 30))}}] }""";

    public static TheoryData<string, RulebookLimits, RulebookLimits, string> Limits => new()
    {
        { Document.Valid, new() { MaximumBytes = Document.Valid.Length }, new() { MaximumBytes = Document.Valid.Length - 1 }, "input.too-large" },
        { Document.With(Deep), new() { MaximumDepth = 4 }, new() { MaximumDepth = 3 }, "rule.too-deep" },
        { Document.Valid, new() { MaximumRules = 2 }, new() { MaximumRules = 1 }, "input.too-many" },
        { Document.With(Costly), new() { MaximumCostOfRule = 30 }, new() { MaximumCostOfRule = 29 }, "rule.cost" },
        { Document.With(Costly), new() { MaximumCost = 31 }, new() { MaximumCost = 30 }, "rule.cost" },
    };

    public static TheoryData<string, int> Bounds => new()
    {
        { nameof(RulebookLimits.MaximumBytes), 256 * 1024 * 1024 },
        { nameof(RulebookLimits.MaximumDepth), 64 },
        { nameof(RulebookLimits.MaximumRules), 100_000 },
        { nameof(RulebookLimits.MaximumCostOfRule), 1_000_000 },
        { nameof(RulebookLimits.MaximumCost), 100_000_000 },
        { nameof(RulebookLimits.MaximumSteps), 100_000_000 },
    };

    [Theory]
    [MemberData(nameof(Limits))]
    public void Read_AtALimit_IsTakenAndBeyondItRefused(string json, RulebookLimits at, RulebookLimits beyond, string code)
    {
        Assert.True(Read(json, RulebookLimits.Default).IsValid);
        Assert.True(Read(json, at).IsValid);
        ReadResult<Rulebook> refused = Read(json, beyond);
        Assert.False(refused.IsValid);
        Assert.Contains(code, refused.Problems.Select(p => p.Code));
    }

    [Fact]
    public void Read_DeeperThanTheLibraryWouldTake_IsTakenWhereAHostSaysSo()
    {
        string json = Document.With(string.Concat(Enumerable.Repeat("{ \"not\": ", 63)) + Document.When + new string('}', 63));
        Assert.Equal("rule.too-deep", Assert.Single(Read(json, RulebookLimits.Default).Problems).Code);
        Assert.Contains("at most 24", Read(json, RulebookLimits.Default).Problems.Single().Expected, StringComparison.Ordinal);
        Assert.True(Read(json, new() { MaximumDepth = 64 }).IsValid);
        Assert.Contains("at most 63", Read(json, new() { MaximumDepth = 63 }).Problems.Single().Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_DraftBeyondALimit_IsRefused()
    {
        RulebookDraft draft = Samples.Draft(Samples.Concluding("barrier/one", !!When.Indicator("survey/voice").Below(5)));
        Assert.True(RulebookReader.Read(draft, Samples.Indicators, limits: new() { MaximumDepth = 3 }).IsValid);
        Assert.Equal("rule.too-deep", Assert.Single(RulebookReader.Read(draft, Samples.Indicators, limits: new() { MaximumDepth = 2 }).Problems).Code);
    }

    [Fact]
    public void Read_WithFewSteps_SaysWhatIsNotDecided()
    {
        string json = Document.With("""{ "all": [ { "any": [ { "indicator": "survey/voice", "below": 5 }, { "indicator": "survey/respect", "below": 5 } ] }, { "any": [ { "indicator": "survey/voice", "above": 6 }, { "indicator": "survey/respect", "above": 6 } ] } ] }""");
        Assert.Empty(Read(json, RulebookLimits.Default).Problems);
        Assert.Contains("check.undecided", Read(json, new() { MaximumSteps = 1 }).Problems.Select(p => p.Code));
    }

    [Fact]
    public void Check_OfAnEngine_KeepsTheLimitsOfItsHost()
    {
        var engine = new BelongingEngine(BuiltInRulebooks.Standard, limits: new() { MaximumBytes = 100 });
        Assert.Equal("input.too-large", Assert.Single(engine.Check(Encoding.UTF8.GetBytes(Document.Valid)).Problems).Code);
    }

    [Theory]
    [MemberData(nameof(Bounds))]
    public void Limit_OutsideOfItsBounds_IsRefused(string name, int most)
    {
        System.Reflection.PropertyInfo limit = typeof(RulebookLimits).GetProperty(name)!;
        void Set(int value) => limit.SetValue(new RulebookLimits(), value);
        Set(1);
        Set(most);
        foreach (int wrong in new[] { 0, -1, most + 1 })
        {
            Assert.IsType<ArgumentOutOfRangeException>(Assert.Throws<System.Reflection.TargetInvocationException>(() => Set(wrong)).InnerException);
        }
    }

    private static ReadResult<Rulebook> Read(string json, RulebookLimits limits) => RulebookReader.Read(Encoding.UTF8.GetBytes(json), Samples.Indicators, limits: limits);
}
