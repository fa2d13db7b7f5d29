using Iapt.Belonging.Rules.Checking;
using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Tests;

/// <summary>A small catalogue, small rulebooks and small profiles that tests are written with.</summary>
internal static class Samples
{
    public static readonly MethodId Method = MethodId.Parse("mean/test");

    public static readonly Citation Source = new(SourceId.Parse("test-2026"), "p. 1");

    public static readonly IndicatorCatalog Indicators = new(
    [
        Of("survey/voice", IndicatorUnit.Score, 0, 10, IndicatorOrigin.Survey),
        Of("survey/respect", IndicatorUnit.Score, 0, 10, IndicatorOrigin.Survey),
        Of("survey/agree", IndicatorUnit.Proportion, 0, 1, IndicatorOrigin.Survey),
        Of("people/turnover", IndicatorUnit.Proportion, 0, 1, IndicatorOrigin.PeopleFact),
        Of("people/likelihood", IndicatorUnit.Ratio, 0, 100, IndicatorOrigin.PeopleFact),
        Of("practice/meetings", IndicatorUnit.Count, 0, 20, IndicatorOrigin.Practice),
        Of("practice/chair", IndicatorUnit.Flag, 0, 1, IndicatorOrigin.Practice, question: "Is there a chair?"),
        Of("practice/notes", IndicatorUnit.Category, 0, 2, IndicatorOrigin.Practice, ["never", "sometimes", "always"]),
    ]);

    public static FindingId Finding(string id) => FindingId.Parse(id);

    public static FindingDefinition Define(string id, Level level = Level.Team) => new(
        Finding(id), id.Split('/')[1].Replace('-', ' '), level, "What it means.", "Staff report something.", "What do we think of it?", Source);

    /// <summary>A rule that names itself after its finding.</summary>
    public static RuleDraft Concluding(string finding, Condition when, Level level = Level.Team) => Rule.Conclude(Finding(finding)).At(level).When(when).Because(Source);

    public static RulebookDraft Draft(params RuleDraft[] rules) => new RulebookDraft(RulebookId.Parse("test-book"), "1.0", "A test", "MIT", "The testers")
        .Defining(rules.Select(r => r.Concludes).Distinct().Select(f => Define(f.Value)))
        .With(rules);

    public static Rulebook Book(params RuleDraft[] rules) => RulebookReader.Read(Draft(rules), Indicators).Require();

    public static TeamProfile Profile(params (string Subject, Estimate Estimate)[] estimates) => Profile(null, AnalysisUnit.Team, estimates);

    public static TeamProfile Profile(Response? response, AnalysisUnit unit, params (string Subject, Estimate Estimate)[] estimates) => new(
        TeamId.Parse("local:team"),
        new DateOnly(2026, 3, 1),
        Origin.Host,
        new TeamContext(unit, "Team"),
        response,
        estimates.Select(e => KeyValuePair.Create(Subject.Parse(e.Subject), e.Estimate)));

    public static Estimate Measured(double value, double lower, double upper) => Estimate.Measured(value, lower, upper, Method, new SizeBand(20, 29));

    public static Estimate Band(double lower, double upper) => Estimate.Band(lower, upper, Method, new SizeBand(20, 29));

    public static Estimate Bare(double value) => Estimate.WithoutInterval(value, Method);

    private static Indicator Of(string id, IndicatorUnit unit, double minimum, double maximum, IndicatorOrigin origin, string[]? codes = null, string? question = null) => new(
        IndicatorId.Parse(id), $"topic of {id}", unit, minimum, maximum, Polarity.HigherIsBetter, origin, Referent.MyTeam, CompositionModel.Additive, Source, codes, question);
}
