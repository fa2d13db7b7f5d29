using System.Globalization;
using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Findings;
using Iapt.Belonging.Testing;

namespace Iapt.Belonging.Rules.Tests.Calibration;

/// <summary>How often rules are wrong where it is hardest: docs/knowledge/calibration.md says what is simulated and what came out.</summary>
public sealed class CalibrationTests
{
    private const double MostWrong = 0.05;

    // What is nearly too much is looked at again, with fresh numbers and more of them: the worst of hundreds of points is else the unluckiest.
    private const double LookAgain = 0.035;
    private const int Again = 10;

    [Fact]
    public void CAL_01_RulesAtTheirBoundary_AreSeldomWronglyIndicated()
    {
        const int seed = 1101;
        int trials = Bar.IsFull ? 600 : 150;
        (SimulatedRule Rule, double Wrong)[] worst = [.. SimulatedRule.Each().AsParallel().AsOrdered().WithDegreeOfParallelism(2)
            .Where(r => r.Points.Count > 0)
            .Select(rule => (rule, rule.Points.Select((p, i) => Wrong(rule, p, trials, seed + (1_000 * i))).Max()))];

        (SimulatedRule rule, double wrong) = worst.MaxBy(w => w.Wrong);
        Console.WriteLine($"seed {seed}, {trials} teams a point, {worst.Length} rules, {worst.Sum(w => w.Rule.Points.Count)} points");
        foreach ((SimulatedRule r, double w) in worst.OrderByDescending(w => w.Wrong).Take(Bar.IsFull ? worst.Length : 5)) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {w:0.0000} {r.Rule.Id}"));
        foreach (var book in worst.GroupBy(w => w.Rule.Book.Id)) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  worst of {book.Key}: {book.Max(b => b.Wrong):0.0000}"));
        Assert.NotEmpty(rule.Rule.Id.Value);
        Bar.AtMost("CAL-01", wrong, MostWrong);
    }

    /// <summary>
    /// Rules without points read no answers of people; every other one must have a boundary, or nothing was tried. Where the findings that a rule joins share inputs, no one point may lie at
    /// the limit of all: but what joins findings is wrong no more often than each of them, and these are tried by themselves.
    /// </summary>
    [Fact]
    public void CAL_01_EveryRuleThatReadsAnswers_HasABoundary()
    {
        SimulatedRule[] rules = [.. SimulatedRule.Each()];

        Assert.Empty(rules.Where(r => r.Points.Count == 0 && !JoinsFindingsAndFacts(r.Rule.When) && ConditionWalk.All(r.Condition).OfType<Comparison>().Any(SimulatedTeam.CanSimulate)).Select(r => r.Rule.Id));
        Assert.Contains(rules, r => r.Points.Count > 1);
    }

    private static bool JoinsFindingsAndFacts(Condition condition) =>
        condition is AllCondition all && all.Of.All(c => c is FindingCondition { AtLeast: null } || (c is Comparison fact && !SimulatedTeam.CanSimulate(fact)));

    /// <summary>A limit that is taken by the point and not by the interval is wrong half of the time: the simulation sees it.</summary>
    [Fact]
    public void CAL_01_WhereOnlyPointsDecided_ItWouldFail()
    {
        SimulatedRule rule = SimulatedRule.Each().First(r => r.Rule.Id.Value == "remtulla-2021/open-culture");
        var random = new Random(3);
        int held = Enumerable.Range(0, 400).Count(_ => rule.Status(SimulatedTeam.Draw(rule.Points[0], random)) >= FindingStatus.Tentative);

        Assert.InRange(held / 400.0, 0.2, 0.8);
    }

    /// <summary>How often what is called tentative, and what is called indicated, is true, where truths lie around the limits. No mark: that depends on where teams really are.</summary>
    [Fact]
    public void Tentative_AroundTheLimits_IsRightSoOften()
    {
        const int seed = 1102;
        int trials = Bar.IsFull ? 300 : 40;
        var rates = SimulatedRule.Each().AsParallel().AsOrdered().WithDegreeOfParallelism(2).Where(r => r.Points.Count > 0)
            .Select((rule, i) => (rule.Book.Id, Counts: Around(rule, rule.ReadsAService ? Math.Max(10, trials / 10) : trials, new Random(seed + i)))).ToList();

        Console.WriteLine($"seed {seed}, {trials} teams a rule");
        foreach (var book in rates.GroupBy(r => r.Id))
        {
            (int tentative, int tentativeTrue) = (book.Sum(b => b.Counts.Tentative), book.Sum(b => b.Counts.TentativeTrue));
            (int indicated, int indicatedTrue) = (book.Sum(b => b.Counts.Indicated), book.Sum(b => b.Counts.IndicatedTrue));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {book.Key}: tentative {tentative}, true {Share(tentativeTrue, tentative)}; indicated {indicated}, true {Share(indicatedTrue, indicated)}"));
        }

        int all = rates.Sum(r => r.Counts.Indicated), right = rates.Sum(r => r.Counts.IndicatedTrue);
        Assert.True(all > 0 && right >= 0.95 * all, $"of {all} indicated {right} are true");
    }

    private static double Wrong(SimulatedRule rule, IReadOnlyDictionary<Subject, Setting> point, int trials, int seed)
    {
        // Thirty teams have to be asked for one: fewer trials, and more where it matters.
        int first = rule.ReadsAService ? Math.Max(40, trials / 10) : trials;
        double wrong = rule.WrongAt(point, first, new Random(seed));
        return wrong < LookAgain ? wrong : rule.WrongAt(point, first * Again, new Random(seed + 7));
    }

    private static (int Tentative, int TentativeTrue, int Indicated, int IndicatedTrue) Around(SimulatedRule rule, int trials, Random random)
    {
        (int tentative, int tentativeTrue, int indicated, int indicatedTrue) = (0, 0, 0, 0);
        for (int t = 0; t < trials; t++)
        {
            IReadOnlyDictionary<Subject, Setting> point = rule.Around(random);
            bool isTrue = rule.Status(SimulatedTeam.Exact(point)) == FindingStatus.Indicated;
            switch (rule.Status(SimulatedTeam.Draw(point, random)))
            {
                case FindingStatus.Tentative:
                    tentative++;
                    tentativeTrue += isTrue ? 1 : 0;
                    break;
                case FindingStatus.Indicated:
                    indicated++;
                    indicatedTrue += isTrue ? 1 : 0;
                    break;
            }
        }

        return (tentative, tentativeTrue, indicated, indicatedTrue);
    }

    private static string Share(int some, int all) => all == 0 ? "none" : (some / (double)all).ToString("0.000", CultureInfo.InvariantCulture);
}
