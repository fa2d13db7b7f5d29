using System.Globalization;
using Iapt.Belonging.Comparisons;
using Iapt.Belonging.Rules.Findings;
using Iapt.Belonging.Statistics.Distributions;
using Iapt.Belonging.Testing;

namespace Iapt.Belonging.Rules.Tests.Calibration;

/// <summary>Whether teams that do not differ are left in peace, small ones as well as large ones, and whether one that does is found: docs/knowledge/calibration.md.</summary>
public sealed class ComparisonFairnessTests
{
    // So many standard deviations of people.
    private const double Below = 0.8;
    private const int PeopleOfBar = 25;

    private static readonly double[] Deviations = [1.6, 1.9, 2.2];

    private static int Services => Bar.IsFull ? 1_000 : 60;

    // The null services are drawn once for both bars.
    private static readonly Lazy<IReadOnlyList<SimulatedServices.Seen>> Alike = new(() =>
    {
        Console.WriteLine($"seeds 1201 to 1203, {Services} services of {SimulatedServices.Teams} teams");
        return [.. Deviations.AsParallel().AsOrdered().WithDegreeOfParallelism(2).SelectMany((d, i) =>
        {
            var services = new SimulatedServices(1201 + i, d);
            return Enumerable.Range(0, (Services + i) / Deviations.Length).SelectMany(_ => services.Draw()).ToList();
        })];
    });

    [Fact]
    public void FAIR_01_TeamsThatDoNotDiffer_AreSeldomCalledDifferent()
    {
        IReadOnlyList<SimulatedServices.Seen> teams = Alike.Value;
        double any = Share(teams, t => t.Statuses.Any(s => s == FindingStatus.Indicated));
        double one = teams[0].Statuses.Select((_, f) => Share(teams, t => t.Statuses[f] == FindingStatus.Indicated)).Max();
        double number = Share(teams, t => t.Share.Upper < 0.25);

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {teams.Count} teams; indicated in one finding at most {one:0.00000}, in any of {teams[0].Statuses.Length} {any:0.00000}; one number alone {number:0.00000}"));
        // Of a few thousand teams five more or less are chance.
        Bar.AtMost("FAIR-01", any, Bar.IsFull ? 0.002 : 0.005);
    }

    [Fact]
    public void FAIR_02_SmallTeams_AreNotCalledDifferentMoreOftenThanLargeOnes()
    {
        IReadOnlyList<SimulatedServices.Seen> teams = Alike.Value;
        int[] sizes = [.. teams.Select(t => t.People).Order()];
        (int small, int large) = (sizes[sizes.Length / 4], sizes[sizes.Length * 3 / 4]);
        foreach ((string name, Func<SimulatedServices.Seen, bool> isCalled) in new (string, Func<SimulatedServices.Seen, bool>)[]
        {
            ("indicated", t => t.Statuses.Any(s => s == FindingStatus.Indicated)), ("one number alone", t => t.Share.Upper < 0.25),
        })
        {
            (double o, double l, double u) = Odds(teams, t => t.People <= small, t => t.People >= large, isCalled);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name}: odds {o:0.00} ({l:0.00} to {u:0.00})"));
        }

        // Of 60,000 teams that do not differ about a hundred are indicated: too few for odds. So the same two of three numbers are read at the line that one team in twenty passes.
        double[] second = [.. teams.Select(t => t.Distances.Take(3).Order().ElementAt(1))];
        double line = second.Order().ElementAt(second.Length / 20);
        var passes = teams.Zip(second).Where(t => t.Second < line).Select(t => t.First).ToHashSet(ReferenceEqualityComparer.Instance);
        (double odds, double lower, double upper) = Odds(teams, t => t.People <= small, t => t.People >= large, passes.Contains);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  two of three numbers beyond the line of one in twenty ({line:0.00}): odds {odds:0.000} ({lower:0.000} to {upper:0.000}), {small} people or fewer against {large} or more"));
        if (Bar.IsFull) Assert.True(lower >= 0.8 && upper <= 1.25, $"odds {lower:0.000} to {upper:0.000}");
        Bar.Between("FAIR-02", odds, Bar.IsFull ? 0.8 : 0.5, Bar.IsFull ? 1.25 : 2);
    }

    [Fact]
    public void FAIR_03_ATeamThatDiffers_IsFound()
    {
        const int seed = 1301;
        int services = Bar.IsFull ? 120 : 40;
        int[] sizes = Bar.IsFull ? [13, 18, PeopleOfBar, 40] : [18, PeopleOfBar];
        (double Deviation, double Wrong)[] spreads = [.. Deviations.AsParallel().AsOrdered().WithDegreeOfParallelism(2).Select(d => (d, Bar.IsFull ? WrongOfOneFinding(d) : 0.0006))];
        Power[] powers = [.. spreads.SelectMany(d => sizes.Select(n => (d.Deviation, d.Wrong, People: n))).AsParallel().AsOrdered().WithDegreeOfParallelism(2)
            .Select((x, i) => PowerAt(x.Deviation, x.Wrong, x.People, x.People == PeopleOfBar ? 3 * services : services, seed + i))];

        Console.WriteLine($"seed {seed} and following, {services} services a point, and three times as many with {PeopleOfBar} people");
        foreach (Power p in powers)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  deviation {p.Deviation}, {p.People} people, {Below} below: found {p.Found:0.000}; best test of one exact number {p.Best:0.000}, of three {p.BestOfThree:0.000}, at error {p.Wrong:0.00000}"));
        }

        // Few services say little about each size and spread alone.
        Bar.AtLeast("FAIR-03-of-best", Bar.IsFull ? powers.Min(p => p.Found / p.Best) : powers.Average(p => p.Found / p.Best), 0.9);
        Bar.AtLeast("FAIR-03", powers.Where(p => p.People == PeopleOfBar).Average(p => p.Found), 0.8);
    }

    /// <summary>The steps that comparisons reckon with are those in which means leave.</summary>
    [Fact]
    public void Steps_OfReleasedNumbers_AreThoseOfTheDoor()
    {
        Assert.All(Enumerable.Range(13, 60), people => Assert.Equal(
            Disclosure.Rounding.Step(Disclosure.SizeBands.Of(people, AskedItem.FewestShown)),
            Disclosure.SizeBands.Of(people, AskedItem.FewestShown).From < ReleasedNumber.FineFrom ? ReleasedNumber.CoarseStep : ReleasedNumber.FineStep));
    }

    private static Power PowerAt(double deviation, double wrong, int people, int services, int seed)
    {
        var drawn = new SimulatedServices(seed, deviation);
        double found = Enumerable.Range(0, services).Count(_ => drawn.Draw(people, Below, 3)[0].Statuses.Any(s => s == FindingStatus.Indicated)) / (double)services;
        double errors = Below * Math.Sqrt(people), line = StandardNormal.UpperQuantile(wrong);
        return new Power(deviation, people, wrong, found, StandardNormal.Cumulative(errors - line), StandardNormal.Cumulative((errors / Math.Sqrt((1 + (2 * AskedItem.Shared)) / 3)) - line));
    }

    private static double WrongOfOneFinding(double deviation)
    {
        var services = new SimulatedServices(1401, deviation);
        List<SimulatedServices.Seen> teams = [.. Enumerable.Range(0, 150).SelectMany(_ => services.Draw(numbers: 3))];
        return Math.Max(1e-4, Share(teams, t => t.Statuses.Any(s => s == FindingStatus.Indicated)));
    }

    private static double Share(IReadOnlyList<SimulatedServices.Seen> teams, Func<SimulatedServices.Seen, bool> isCalled) => teams.Count(isCalled) / (double)teams.Count;

    private static (double Odds, double Lower, double Upper) Odds(
        IReadOnlyList<SimulatedServices.Seen> teams, Func<SimulatedServices.Seen, bool> small, Func<SimulatedServices.Seen, bool> large, Func<SimulatedServices.Seen, bool> isCalled)
    {
        double a = teams.Count(t => small(t) && isCalled(t)) + 0.5, b = teams.Count(t => small(t) && !isCalled(t)) + 0.5;
        double c = teams.Count(t => large(t) && isCalled(t)) + 0.5, d = teams.Count(t => large(t) && !isCalled(t)) + 0.5;
        double log = Math.Log(a * d / (b * c)), half = 1.96 * Math.Sqrt((1 / a) + (1 / b) + (1 / c) + (1 / d));
        return (Math.Exp(log), Math.Exp(log - half), Math.Exp(log + half));
    }

    private sealed record Power(double Deviation, int People, double Wrong, double Found, double Best, double BestOfThree);
}
