using System.Text;
using Iapt.Belonging.Rules.Checking;
using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Rules.Findings;
using Iapt.Belonging.Rules.Rulebooks;
using static Iapt.Belonging.Rules.Conditions.When;
using static Iapt.Belonging.Rules.Tests.Samples;

namespace Iapt.Belonging.Rules.Tests.Rulebooks;

/// <summary>A rulebook that extends another one: what is changed is applied, kept and shown.</summary>
public class OverlayTests
{
    private static readonly Rulebook Base = Book(
        Concluding("barrier/one", Indicator("survey/voice").Below(5) & AtLeast(1, Indicator("practice/notes").OneOf("never", "sometimes"), !Indicator("practice/chair").Is(true))),
        Concluding("barrier/two", Accounts(Finding("barrier/one"), 2) | AnyGroup("band", OfGroup("survey/voice").Between(1, 4))),
        Concluding("risk/three", Finding(Finding("barrier/one"))));

    public static TheoryData<string, Constant[], string> Limits { get; } = new()
    {
        { "one /all/0/below", [4], "\"below\": 4" },
        { "one /all/1/count/atLeast", [2], "\"atLeast\": 2" },
        { "one /all/1/count/of/0/oneOf", ["never"], "\"oneOf\": [\n" },
        { "one /all/1/count/of/1/not/is", [false], "\"is\": false" },
        { "two /any/0/atLeast", [3], "\"atLeast\": 3" },
        { "two /any/1/anyGroup/when/between", [2, 3.5], "3.5" },
    };

    public static TheoryData<string, string, string> Wrong { get; } = new()
    {
        // members, code, pointer
        { """ "extends": { "rulebook": "test-bok", "version": "1.0" }, """, "rule.unknown-ref", "/extends/rulebook" },
        { """ "extends": { "rulebook": "test-book", "version": "1.1" }, """, "rulebook.other-base", "/extends" },
        { """ "extends": { "rulebook": "test-book", "version": "1.0", "hash": "sha256:00" }, """, "rulebook.other-base", "/extends" },
        { """ "extends": { "rulebook": "test-book" }, """, "json.missing-member", "/extends" },
        { """ "extends": "test-book", """, "json.type", "/extends" },
        { """ "off": [], """, "json.missing-member", "" },
        { Extends + """ "off": [{ "rule": "test-book/tow", "because": "so" }], """, "rule.unknown-ref", "/off/0/rule" },
        { Extends + """ "off": [{ "rule": "test-book/two" }], """, "rule.no-reason", "/off/0" },
        { Extends + """ "off": [{ "rule": "test-book/one", "because": "so" }], """, "rule.change-misfit", "/off/0" },
        { Extends + """ "off": [{ "rule": "test-book/two", "because": "so" }, { "rule": "test-book/two", "because": "so" }], """, "rule.change-misfit", "/off/1" },
        { Extends + """ "changes": [{ "rule": "test-book/one", "at": "/all/0/above", "to": 4, "because": "so" }], """, "rule.change-misfit", "/changes/0/at" },
        { Extends + """ "changes": [{ "rule": "test-book/one", "at": "/all/00/below", "to": 4, "because": "so" }], """, "rule.change-misfit", "/changes/0/at" },
        { Extends + """ "changes": [{ "rule": "test-book/one", "at": "/all/2/below", "to": 4, "because": "so" }], """, "rule.change-misfit", "/changes/0/at" },
        { Extends + """ "changes": [{ "rule": "test-book/one", "at": "/all", "to": 4, "because": "so" }], """, "rule.change-misfit", "/changes/0/at" },
        { Extends + """ "changes": [{ "rule": "test-book/one", "at": "/all/0/below", "to": 5, "because": "so" }], """, "rule.change-misfit", "/changes/0/to" },
        { Extends + """ "changes": [{ "rule": "test-book/one", "at": "/all/0/below", "to": 4 }], """, "rule.no-reason", "/changes/0" },
        { Extends + """ "changes": [{ "rule": "test-book/one", "at": "/all/0/below", "to": [4], "because": "so" }], """, "rule.type", "/changes/0/to" },
        { Extends + """ "changes": [{ "rule": "test-book/one", "at": "/all/0/below", "to": "four", "because": "so" }], """, "rule.type", "/changes/0" },
        { Extends + """ "changes": [{ "rule": "test-book/one", "at": "/all/1/count/atLeast", "to": 1.5, "because": "so" }], """, "number.out-of-range", "/changes/0/to" },
        { Extends + """ "changes": [{ "rule": "test-book/one", "at": "/all/0/below", "to": 4, "because": "so" }, { "rule": "test-book/one", "at": "/all/0/below", "to": 3, "because": "so" }], """, "rule.change-misfit", "/changes/1" },
        { Extends + """ "off": [{ "rule": "test-book/two", "because": "so" }], "changes": [{ "rule": "test-book/two", "at": "/any/0/atLeast", "to": 4, "because": "so" }], """, "rule.change-misfit", "/changes/0" },
    };

    private const string Extends = """ "extends": { "rulebook": "test-book", "version": "1.0" }, """;

    [Theory]
    [MemberData(nameof(Limits))]
    public void Change_OfALimit_IsAppliedAndKept(string at, Constant[] to, string written)
    {
        RuleId rule = RuleId.Parse("test-book/" + at.Split(' ')[0]);
        Rulebook overlay = Read(Draft().Changing(rule, at.Split(' ')[1], "ours differ", to)).Require();
        RuleChange change = Assert.Single(overlay.Overlay!.Changes);
        Assert.Equal(to, change.To);
        Assert.NotEqual(change.From, change.To);
        Assert.Equal(change, Assert.Single(overlay.Rules.Single(r => r.Id == rule).Changes));
        Assert.All(overlay.Rules.Where(r => r.Id != rule), r => Assert.Empty(r.Changes));
        Assert.Contains(written, Encoding.UTF8.GetString(CanonicalOf(overlay.Rules.Single(r => r.Id == rule))), StringComparison.Ordinal);
        Assert.NotEqual(Base.Rules.Single(r => r.Id == rule).When, overlay.Rules.Single(r => r.Id == rule).When);
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Read_Wrong_TellsWhatAndWhere(string members, string code, string pointer)
    {
        ReadResult<Rulebook> read = RulebookReader.Read(Encoding.UTF8.GetBytes(Json(members)), Indicators, beside: [Base]);
        Problem problem = Assert.Single(read.Problems);
        Assert.Equal((code, pointer), (problem.Code, problem.Place.Pointer));
        Assert.False(read.IsValid);
    }

    [Fact]
    public void Read_UnknownRuleAndBase_SuggestTheNearest()
    {
        string Expected(string members) => RulebookReader.Read(Encoding.UTF8.GetBytes(Json(members)), Indicators, beside: [Base]).Problems.Single().Expected;
        Assert.Contains("did you mean `test-book`?", Expected(""" "extends": { "rulebook": "test-bok", "version": "1.0" }, """), StringComparison.Ordinal);
        Assert.Contains("`test-book/two`", Expected(Extends + """ "off": [{ "rule": "test-book/tow", "because": "so" }], """), StringComparison.Ordinal);
        Assert.Contains(Base.Stamp.Hash, Expected(""" "extends": { "rulebook": "test-book", "version": "0.9" }, """), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OwnRuleAndFindingThatAreThereAlready_AreRefused()
    {
        ReadResult<Rulebook> read = Read(Draft().Defining(Define("barrier/one")).With(Concluding("barrier/one", Indicator("survey/respect").Below(5)).Named(RuleId.Parse("test-book/one"))));
        Assert.Equal(["rule.duplicate-id", "rule.duplicate-id"], read.Problems.Select(p => p.Code));
    }

    [Fact]
    public void Read_OwnRuleThatClosesACircleThroughWhatIsTakenOver_IsRefused()
    {
        ReadResult<Rulebook> read = Read(Draft().With(Concluding("barrier/one", Finding(Finding("risk/three")))));
        Assert.Equal(("rule.cycle", "/rules/0/when"), (read.Problems.Single().Code, read.Problems.Single().Place.Pointer));
    }

    [Fact]
    public void Read_ChangeThatMakesARuleImpossible_IsWarnedOfWhereItIsChanged()
    {
        ReadResult<Rulebook> read = Read(Draft().Changing(RuleId.Parse("test-book/one"), "/all/0/below", "ours differ", 0));
        Assert.Equal(("rule.contradiction", "/changes/0"), (read.Problems.Single().Code, read.Problems.Single().Place.Pointer));
        Assert.True(read.IsValid);
    }

    [Fact]
    public void Read_HarmSwitchedOff_IsTakenAndWarnedOf()
    {
        ReadResult<Rulebook> Off(Rulebook of, string rule) => RulebookReader.Read(
            new RulebookDraft(RulebookId.Parse("local"), "1", "A test", "MIT", "Us").Extending(of).SwitchingOff(RuleId.Parse(rule), "we look for it elsewhere"), IndicatorCatalog.Standard);
        ReadResult<Rulebook> read = Off(BuiltInRulebooks.Harm, "harm/violence/some");
        Problem problem = Assert.Single(read.Problems);
        Assert.Equal(("rule.harm-off", "/off/0", ProblemSeverity.Warning), (problem.Code, problem.Place.Pointer, problem.Severity));
        Assert.Contains("risk/violence", problem.Found, StringComparison.Ordinal);
        Assert.True(read.IsValid);
        Assert.Empty(Off(BuiltInRulebooks.Remtulla2021, "remtulla-2021/hierarchy").Problems);
    }

    [Fact]
    public void Read_LimitOfHarmChanged_IsTakenAndWarnedOf()
    {
        ReadResult<Rulebook> Changed(Rulebook of, string rule, string at, double to) => RulebookReader.Read(
            new RulebookDraft(RulebookId.Parse("local"), "1", "A test", "MIT", "Us").Extending(of).Changing(RuleId.Parse(rule), at, "we see it otherwise", to), IndicatorCatalog.Standard);
        ReadResult<Rulebook> read = Changed(BuiltInRulebooks.Harm, "harm/violence/some", "/any/0/below", 7);

        Problem problem = Assert.Single(read.Problems, p => p.Code == "rule.harm-changed");
        Assert.Equal(("/changes/0", ProblemSeverity.Warning), (problem.Place.Pointer, problem.Severity));
        Assert.Contains("risk/violence", problem.Found, StringComparison.Ordinal);
        Assert.True(read.IsValid);
        Assert.Empty(Changed(BuiltInRulebooks.Remtulla2021, "remtulla-2021/hierarchy", "/all/0/atOrAbove", 4).Problems);
    }

    [Fact]
    public void Write_Overlay_IsReadBackTheSame()
    {
        Rulebook overlay = Full();
        byte[] written = RulebookWriter.Write(overlay);
        Rulebook again = RulebookReader.Read(written, Indicators, beside: [Base]).Require();
        Assert.Equal(written, RulebookWriter.Write(again));
        Assert.Equal(overlay.Stamp.Hash, again.Stamp.Hash);
        Assert.Equal(overlay.Rules.Select(r => r.When), again.Rules.Select(r => r.When));
        Assert.Contains(Base.Stamp.Hash, Encoding.UTF8.GetString(written), StringComparison.Ordinal);
        Assert.Equal(Base.Stamp.Hash, again.Overlay!.Extends.Hash);
    }

    [Fact]
    public void Analyse_Overlay_ShowsWhatWasChangedByWhomAndWhy()
    {
        Analysis analysis = new BelongingEngine([Full()], Indicators).Analyse(Profile(("survey/voice", Estimate.Exact(4.5)), ("survey/respect", Estimate.Exact(5)), ("practice/chair", Estimate.Exact(0))));
        Assert.Equal(FindingStatus.NotIndicated, analysis.Find(Finding("barrier/one"))!.Status);
        Assert.Null(analysis.Find(Finding("barrier/two")));
        Assert.Contains(
            "Changed locally in local, by A. Analyst: the limit /all/0/below of the rule test-book/one is 4 instead of 5, because: ours differ",
            analysis.Explain(Finding("barrier/one"))!.Judgement);
        string json = Encoding.UTF8.GetString(AnalysisJson.Write(analysis));
        Assert.Contains("\"from\": 5", json, StringComparison.Ordinal);
        Assert.Contains("nobody listens here", json, StringComparison.Ordinal);
        Assert.Contains(Base.Stamp.Hash, json, StringComparison.Ordinal);
        Assert.Equal("test-book", analysis.Overlays[RulebookId.Parse("local")].Extends.Id.Value);
    }

    [Fact]
    public async Task Analysis_OfAnOverlay_FitsTheSchema()
    {
        NJsonSchema.JsonSchema schema = await NJsonSchema.JsonSchema.FromFileAsync(Iapt.Belonging.Testing.Repository.Path("docs", "schemas", "analysis.schema.json"));
        Analysis analysis = new BelongingEngine([Full()], Indicators).Analyse(Profile(("survey/voice", Estimate.Exact(4.5))));
        Assert.Empty(schema.Validate(Encoding.UTF8.GetString(AnalysisJson.Write(analysis))));
    }

    [Fact]
    public void Read_OverlayOfAnOverlay_KeepsBothChanges()
    {
        RulebookDraft second = new RulebookDraft(RulebookId.Parse("ward"), "1", "A test", "MIT", "B. Sister").Extending(Full()).Changing(RuleId.Parse("test-book/one"), "/all/0/below", "lower still", 3);
        Rulebook ward = RulebookReader.Read(second, Indicators, beside: [Base, Full()]).Require();
        Assert.Equal([("local", 4d), ("ward", 3d)], ward.Rules.Single(r => r.Id.Value == "test-book/one").Changes.Select(c => (c.In.Value, c.To[0].Number!.Value)));
        Assert.DoesNotContain(ward.Rules, r => r.Id.Value == "test-book/two");
    }

    [Fact]
    public void Engine_OverlayBesideWhatItExtends_IsRefused() =>
        Assert.Contains("is used instead of it", Assert.Throws<ArgumentException>(() => new BelongingEngine([Base, Full()], Indicators)).Message, StringComparison.Ordinal);

    [Fact]
    public void Engine_OverlayOfABuiltInRulebook_WordsFindingsAsThatOneDoes()
    {
        Rulebook built = BuiltInRulebooks.Remtulla2021ByEdmondson;
        Rulebook local = RulebookReader.Read(new RulebookDraft(RulebookId.Parse("local"), "1", "A test", "MIT", "Us").Extending(built), IndicatorCatalog.Standard).Require();
        TeamProfile profile = Profile(("structure/band-spread", Estimate.Exact(5)));
        Analysis own = new BelongingEngine([local]).Analyse(profile), plain = new BelongingEngine([built]).Analyse(profile);
        Assert.Equal(plain.Findings.Select(f => (f.Definition.Says, f.Status)), own.Findings.Select(f => (f.Definition.Says, f.Status)));
    }

    [Fact]
    public async Task Example_OfThePageOnRules_IsReadWithoutAProblem()
    {
        string page = await File.ReadAllTextAsync(Iapt.Belonging.Testing.Repository.Path("docs", "rules.md"));
        string members = page.Split("```json\n").Single(b => b.StartsWith("\"extends\"", StringComparison.Ordinal)).Split("```")[0];
        ReadResult<Rulebook> read = RulebookReader.Read(Encoding.UTF8.GetBytes(Json(members)), IndicatorCatalog.Standard);
        Assert.Empty(read.Problems);
        Assert.Equal((1, 1), (read.Require().Overlay!.Changes.Length, read.Require().Overlay!.Off.Length));
    }

    [Fact]
    public void Example_OfGroupsOnThePageOnRules_IsReadWithoutAProblem()
    {
        string page = File.ReadAllText(Iapt.Belonging.Testing.Repository.Path("docs", "rules.md"));
        string when = page.Split("```json\n").Single(b => b.StartsWith("{ \"anyGroup\"", StringComparison.Ordinal)).Split("```")[0];
        string json = Checking.Document.With(when).Replace("survey/voice", "nss/safe-to-speak-up", StringComparison.Ordinal);
        Assert.Empty(RulebookReader.Read(Encoding.UTF8.GetBytes(json), IndicatorCatalog.Standard).Problems);
    }

    private static Rulebook Full() => Read(Draft()
        .Changing(RuleId.Parse("test-book/one"), "/all/0/below", "ours differ", 4)
        .SwitchingOff(RuleId.Parse("test-book/two"), "nobody listens here")
        .With(Concluding("barrier/one", Indicator("survey/respect").Below(3)))).Require();

    private static RulebookDraft Draft() => new RulebookDraft(RulebookId.Parse("local"), "1", "A test", "MIT", "A. Analyst").Extending(Base);

    private static ReadResult<Rulebook> Read(RulebookDraft draft) => RulebookReader.Read(draft, Indicators, beside: [Base]);

    private static byte[] CanonicalOf(Rule rule) => Iapt.Belonging.Json.CanonicalJson.Write(w => ConditionWriter.Write(w, rule.When));

    private static string Json(string members) => $$"""
        { "format": "belonging.rulebook/1", "id": "local", "version": "1", "title": "A test", "authors": ["Us"], "licence": "MIT",{{members}}"sources": [], "findings": [], "rules": [] }
        """;
}
