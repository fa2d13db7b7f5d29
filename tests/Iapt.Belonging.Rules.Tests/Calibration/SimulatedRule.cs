using Iapt.Belonging.Rules.Checking;
using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Rules.Findings;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Tests.Calibration;

/// <summary>One rule alone in an engine, the findings that it reads replaced by their rules: so that what holds is this rule and no other.</summary>
internal sealed class SimulatedRule
{
    private readonly TeamFindings findings;
    private readonly FindingId concludes;

    public SimulatedRule(Rulebook book, Rule rule)
    {
        Book = book;
        Rule = rule;
        concludes = FindingId.Parse($"risk/{rule.Id.Value.Replace('/', '-')}");
        Condition = BoundaryPoints.Expand(rule.When, BuiltInRulebooks.FindWithNeeded(book.Id));
        Rulebook alone = RulebookReader.Read(
            new RulebookDraft(RulebookId.Parse("alone"), "1.0", "One rule", "MIT", "The testers")
                .Defining(Samples.Define(concludes.Value, rule.Level))
                .With(Rule.Conclude(concludes).At(rule.Level).When(Condition).Because(Samples.Source).Named(rule.Id)),
            IndicatorCatalog.Standard).Require();
        findings = new BelongingEngine([alone]).NewFindings();
        Points = [.. new BoundaryPoints(SimulatedTeam.CanSimulate).Of(Condition).Where(p => Status(SimulatedTeam.Exact(p)) != FindingStatus.Indicated)];
    }

    public Rulebook Book { get; }

    public Rule Rule { get; }

    public Condition Condition { get; }

    /// <summary>Where the rule is just not true; none if no answers of people are in it.</summary>
    public IReadOnlyList<IReadOnlyDictionary<Subject, Setting>> Points { get; }

    public bool ReadsAService => ConditionWalk.All(Condition).OfType<Comparison>().Any(c => c.Subject is PercentileSubject);

    /// <summary>All built-in rules, each with its rulebook.</summary>
    public static IEnumerable<SimulatedRule> Each() => BuiltInRulebooks.Each.SelectMany(b => b.Rules.Select(r => new SimulatedRule(b, r)));

    public FindingStatus Status(TeamProfile profile)
    {
        findings.Evaluate(profile);
        return findings.Status(concludes);
    }

    /// <summary>How often the rule is indicated at a point at which it is not true.</summary>
    public double WrongAt(IReadOnlyDictionary<Subject, Setting> point, int trials, Random random)
    {
        int wrong = 0;
        for (int t = 0; t < trials; t++) wrong += Status(SimulatedTeam.Draw(point, random)) == FindingStatus.Indicated ? 1 : 0;
        return (double)wrong / trials;
    }

    /// <summary>A point anywhere around the limits: answers of people up to 15% of the scale to either side of one, the rest comfortably true or false.</summary>
    public IReadOnlyDictionary<Subject, Setting> Around(Random random)
    {
        var point = new Dictionary<Subject, Setting>();
        foreach (Comparison leaf in ConditionWalk.All(Condition).OfType<Comparison>())
        {
            if (SimulatedTeam.CanSimulate(leaf) && Settings.AtLimit(leaf, true).ToArray() is { Length: > 0 } limits)
            {
                SubjectScale scale = Settings.ScaleOf(leaf.Subject);
                double width = (scale.Maximum - scale.Minimum) * (leaf.Subject is GapSubject or ChangeSubject ? 0.5 : 1);
                point[leaf.Subject] = new(Math.Clamp(limits[random.Next(limits.Length)].Truth + (width * 0.15 * ((2 * random.NextDouble()) - 1)), scale.Minimum, scale.Maximum), true);
            }
            else if (Settings.Comfortable(leaf, random.Next(4) > 0).Cast<Setting?>().FirstOrDefault() is Setting setting)
            {
                point[leaf.Subject] = setting;
            }
        }

        return point;
    }
}
