using System.Collections.Immutable;
using Iapt.Belonging.Scoring;
using Iapt.Belonging.Statistics;
using Iapt.Belonging.Surveys;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Disclosure;

/// <summary>Releases facts. Those about how a team works go out as they are; those about people pass the same rules as answers.</summary>
/// <remarks>
/// How many people stand behind a fact is the denominator, or the headcount where that is less (a denominator may count days or posts). Proportions leave in the
/// steps and bands of means, with Wilson's interval from the fewest people of the band; ratios in the same steps, of unknown uncertainty; counts
/// to base 5. Flags and categories about people leave for units that are shown.
/// </remarks>
internal sealed class FactRelease(Wave wave, FactTable facts)
{
    private const int CountBase = 5;

    private static readonly MethodId RateMethod = MethodId.Parse("rate/wilson-rounded");
    private static readonly MethodId Ratio = MethodId.Parse("ratio/rounded");
    private static readonly MethodId Count = MethodId.Parse("count/base-5");

    private readonly int minimum = wave.Policy.MinimumAnswers;
    private readonly int toShow = PeopleToShow.Of(wave.Policy.MinimumAnswers);
    private readonly UnitSuppression units = new(wave.Tree);

    public void AddTo(ReleasedTeam[] teams)
    {
        foreach ((Indicator indicator, ImmutableArray<Fact> latest) in facts.LatestByIndicator())
        {
            if (indicator.Origin == IndicatorOrigin.Practice) AddPractice(teams, indicator, latest);
            else AddPeople(teams, indicator, latest);
        }
    }

    private void AddPractice(ReleasedTeam[] teams, Indicator indicator, ImmutableArray<Fact> latest)
    {
        foreach (Fact fact in latest)
        {
            teams[wave.Tree.Find(fact.Team.Value)].Estimates[Subject.Of(indicator.Id)] = fact.Denominator == 0
                ? Estimate.None(MissingReason.NotCalculable)
                : Estimate.Exact(fact.Numerator / fact.Denominator);
        }
    }

    private void AddPeople(ReleasedTeam[] teams, Indicator indicator, ImmutableArray<Fact> latest)
    {
        int[] people = new int[teams.Length];
        foreach (Fact fact in latest)
        {
            int team = wave.Tree.Find(fact.Team.Value);
            people[team] = PeopleBehind(fact, wave.Teams[team].Headcount);
        }

        // Twice, since each only hides: by those behind the fact, and by all staff, because a denominator may leave out some.
        bool[] enough = units.Decide(people, [.. people.Select(n => n >= toShow)], minimum);
        bool[] shown = units.Decide([.. wave.Teams.Select(t => t.Headcount)], enough, minimum);
        foreach (Fact fact in latest)
        {
            int team = wave.Tree.Find(fact.Team.Value);
            teams[team].Estimates[Subject.Of(indicator.Id)] = shown[team] ? Release(fact, people[team]) : Estimate.None(MissingReason.Suppressed);
        }
    }

    private static int PeopleBehind(Fact fact, int headcount) => fact.Indicator.Unit == IndicatorUnit.Proportion
        ? (int)Math.Min(Math.Floor(fact.Denominator), headcount)
        : headcount;

    private Estimate Release(Fact fact, int people)
    {
        if (fact.Denominator == 0) return Estimate.None(MissingReason.NotCalculable);

        SizeBand size = SizeBands.Of(people, toShow);
        double value = fact.Numerator / fact.Denominator;
        return fact.Indicator.Unit switch
        {
            IndicatorUnit.Count => ReleaseCount(value, fact.Indicator.Maximum),
            IndicatorUnit.Proportion => Rate(value, size),
            IndicatorUnit.Ratio => ReleaseRatio(value, size, 1),
            IndicatorUnit.Score => ReleaseRatio(value, size, fact.Indicator.Maximum),
            IndicatorUnit.Flag or IndicatorUnit.Category => Estimate.Exact(value, size),
            _ => throw new InvalidOperationException("a unit without a rule for its release"),
        };
    }

    private static Estimate ReleaseCount(double value, double maximum)
    {
        double rounded = Math.Round(value / CountBase, MidpointRounding.AwayFromZero) * CountBase;
        double reach = Math.Floor(CountBase / 2.0);
        double upper = Math.Min(rounded + reach, maximum);
        return rounded == 0 || rounded > maximum
            ? Estimate.Band(Math.Max(0, rounded - reach), upper, Count)
            : Estimate.Measured(rounded, rounded - reach, upper, Count);
    }

    internal static Estimate Rate(double value, SizeBand size)
    {
        RoundedMean rate = Rounding.Mean(value, 1, size, ScoreNeighbours.OfYesAndNo);
        double lower = Limits(rate.Low, size).Lower;
        double upper = Limits(rate.High, size).Upper;
        return rate.Value is double v ? Estimate.Measured(v, lower, upper, RateMethod, size) : Estimate.Band(lower, upper, RateMethod, size);
    }

    private static Interval Limits(double rate, SizeBand size)
    {
        // Whole people on either side of the rate: the wider of the two on each end.
        long below = (long)Math.Floor((rate * size.From) + 1e-9);
        long above = (long)Math.Ceiling((rate * size.From) - 1e-9);
        double lower = Proportions.Wilson(below, size.From, Confidence.NinetyFive).Value.Interval.Lower;
        double upper = Proportions.Wilson(above, size.From, Confidence.NinetyFive).Value.Interval.Upper;
        return new Interval(lower, upper);
    }

    private static Estimate ReleaseRatio(double value, SizeBand size, double scale)
    {
        double step = Rounding.Step(size) * scale;
        return Estimate.WithoutInterval(Math.Round(value / step, MidpointRounding.AwayFromZero) * step, Ratio, size);
    }
}
