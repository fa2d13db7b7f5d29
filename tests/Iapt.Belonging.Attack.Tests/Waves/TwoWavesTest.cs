using System.Globalization;
using Iapt.Belonging.Attack.Tests.Releases;
using Iapt.Belonging.Disclosure;
using Iapt.Belonging.Surveys;
using Iapt.Belonging.Teams;
using Iapt.Belonging.Testing;

namespace Iapt.Belonging.Attack.Tests.Waves;

/// <summary>Two waves between which one person came or went while everybody else answered as before: what did that person answer?</summary>
/// <remarks>The worst case on purpose: the attacker knows how many people answered in both waves and that nobody changed their mind.</remarks>
public class TwoWavesTest
{
    private const int Question = Questions.Voice;

    private static readonly byte[] Key = [.. Enumerable.Range(1, ReleaseRegister.ShortestKey).Select(i => (byte)i)];

    /// <summary>How the people of a team change between two waves, and how often the answer of the one who changed is proven.</summary>
    [Theory]
    [InlineData("leaver")]
    [InlineData("joiner")]
    [InlineData("late")]
    [InlineData("mover")]
    [Trait("Bar", "SDC-07")]
    public async Task OneChange_BetweenTwoWaves_ProvesNoAnswer(string change)
    {
        int trials = Trials.Count(10_000, 1_000);
        (int proven, int nearlyProven) = await AttackAsync(change, trials);

        Trials.Print($"SDC-07-{change}", trials, "teams of 11 to 60 with one change each; sizes known, everybody else answers as before");
        Trials.Figure($"SDC-07-{change}-two-left", (double)nearlyProven / trials, "with at most two candidate answers left (target 0.05)");
        Bar.AtMost($"SDC-07-{change}", proven, 0);
    }

    /// <summary>Not covered, and so a figure: the same people answer both times, one of them leaves one question out the second time, and everybody answers as before.</summary>
    [Fact]
    [Trait("Bar", "SDC-07")]
    public async Task OneQuestionSkipped_InTheSecondWave_IsPrinted()
    {
        int trials = Trials.Count(10_000, 1_000);
        var random = new Random(16);
        List<(string Name, int[] Answers)> before = [.. Enumerable.Range(0, trials).Select(t => ($"t{t}", (int[])[.. Answers(random, random.Next(13, 61)), random.Next(5)]))];
        List<(string Name, int[] Answers)> after = [.. before.Select(t => (t.Name, t.Answers[..^1]))];
        Population now = Means.Of("second", before);
        HashSet<string> skippers = [.. before.Select(t => $"{t.Name}-{t.Answers.Length - 1}")];
        now = now with { Wave = LaterWave(before), People = [.. now.People.Select(p => skippers.Contains(p.Id) ? p with { Answers = [.. p.Answers.Select((a, q) => q == Question ? 0 : a)] } : p)] };
        var register = new ReleaseRegister(Key);
        Release first = await Means.Of("first", before).ReleaseAsync(register);
        Release second = await now.ReleaseAsync(register);

        int shown = Enumerable.Range(0, trials).Count(t => !second.Profile($"local:t{t}")[Subject.Of(Questions.IdOf(Question))].IsMissing);
        int[] candidates = [.. Enumerable.Range(0, trials).Select(t => Possible(before[t], after[t], first, second).Count())];
        Trials.Print("SDC-07-skipped", trials, "teams of 14 to 61 of which one person skips a question in the second wave; sizes known, everybody else answers as before");
        Trials.Figure("SDC-07-skipped", (double)candidates.Count(c => c == 1) / trials, "of the answers are proven; not covered");
        Trials.Figure("SDC-07-skipped-two-left", (double)candidates.Count(c => c <= 2) / trials, "with at most two candidate answers left");
        Assert.Equal(trials, shown);
        Assert.All(Enumerable.Range(0, trials), t => Assert.Contains(before[t].Answers[^1], Possible(before[t], after[t], first, second)));
    }

    /// <summary>A team that is too small to be shown becomes part of one that is shown in both waves.</summary>
    [Fact]
    [Trait("Bar", "SDC-07")]
    public async Task Merger_OfASmallTeam_LeavesItsMeanOpenByAQuarterOfTheScale()
    {
        int trials = Trials.Count(10_000, 1_000);
        var random = new Random(7);
        (int[] Large, int[] Small)[] pairs = [.. Enumerable.Range(0, trials).Select(_ => (Answers(random, random.Next(11, 61)), Answers(random, random.Next(1, 11))))];
        var register = new ReleaseRegister(Key);
        List<(string, int[])> before = [.. pairs.SelectMany((p, t) => new[] { ($"t{t}", p.Large), ($"u{t}", p.Small) })];
        List<(string, int[])> after = [.. pairs.Select((p, t) => ($"t{t}", (int[])[.. p.Large, .. p.Small]))];
        Release first = await Means.Of("first", before).ReleaseAsync(register);
        Release second = await (Means.Of("second", after) with { Wave = LaterWave(after) }).ReleaseAsync(register);

        int narrowed = 0;
        for (int t = 0; t < trials; t++)
        {
            (long Low, long High) large = Sums(first, $"t{t}", pairs[t].Large.Length);
            (long Low, long High) both = Sums(second, $"t{t}", pairs[t].Large.Length + pairs[t].Small.Length);
            long least = Math.Max(0, both.Low - large.High);
            long most = Math.Min(4 * pairs[t].Small.Length, both.High - large.Low);
            narrowed += most - least < pairs[t].Small.Length ? 1 : 0;
        }

        Trials.Print("SDC-07-merger", trials, "hidden teams of 1 to 10 that become part of a shown team of 11 to 60; sizes known, everybody answers as before");
        Bar.AtMost("SDC-07-merger", narrowed, 0);
    }

    /// <summary>Hiding everything is no answer: how many units that could be shown by themselves are shown again in a second wave.</summary>
    /// <param name="name">What is typical of the services.</param>
    /// <param name="turnover">Which part of the staff is replaced between the waves.</param>
    /// <param name="often">How likely those answer who mostly do, half of the staff.</param>
    /// <param name="seldom">How likely the others answer.</param>
    [Theory]
    [InlineData("year", 0.2, 0.95, 0.35)]
    [InlineData("half-year", 0.1, 0.95, 0.35)]
    [InlineData("many-answer", 0.1, 0.98, 0.85)]
    [Trait("Bar", "SDC-07")]
    public async Task Turnover_OfOrdinaryServices_LeavesUnitsThatAreShownAgain(string name, double turnover, double often, double seldom)
    {
        int services = Trials.Count(200, 40);
        int shownAlone = 0;
        int shownAgain = 0;
        int tooFew = 0;
        for (int seed = 1; seed <= services; seed++)
        {
            (Population first, Population second) = Service(seed, turnover, often, seldom);
            var register = new ReleaseRegister(Key);
            Release before = await first.ReleaseAsync(register);
            Release alone = await second.ReleaseAsync();
            Release again = await second.ReleaseAsync(register);
            tooFew += FewestBehind(first, before, second, again) < DisclosurePolicy.StandardMinimum ? 1 : 0;
            shownAlone += alone.Profiles.Length - alone.HiddenTeams.Length;
            shownAgain += again.Profiles.Length - again.HiddenTeams.Length;
        }

        Trials.Print($"SDC-07-{name}", shownAlone, $"units of {services} services of five teams of 10 to 60 that would be shown if theirs were the first wave");
        Trials.Figure($"SDC-07-{name}-shown-again", (double)shownAgain / shownAlone, string.Create(CultureInfo.InvariantCulture, $"shown in the second wave, {turnover:0%} replaced between them and {(often + seldom) / 2:0%} answering"));
        Bar.AtMost($"SDC-07-{name}", tooFew, 0);
        Assert.True(shownAgain > 0, "nothing is shown again");
    }

    /// <summary>The fewest people that a sum of shown totals of the first wave, less a sum of shown totals of the second, rests on if nobody changes their mind.</summary>
    private static int FewestBehind(Population first, Release before, Population second, Release after)
    {
        Dictionary<string, string?> past = first.People.ToDictionary(p => p.Id, p => LowestShown(before, p.Team));
        Dictionary<string, string?> now = second.People.ToDictionary(p => p.Id, p => LowestShown(after, p.Team));
        string[] then = [.. past.Values.OfType<string>().Distinct()];
        string[] later = [.. now.Values.OfType<string>().Distinct()];
        (int Past, int Now, int People)[] people =
        [
            .. past.Keys.Union(now.Keys).CountBy(id => (Array.IndexOf(then, past.GetValueOrDefault(id)), Array.IndexOf(later, now.GetValueOrDefault(id)))).Select(c => (c.Key.Item1, c.Key.Item2, c.Value)),
        ];
        int fewest = int.MaxValue;
        for (int of = 0; of < 1 << (then.Length + later.Length); of++)
        {
            bool In(int at) => at >= 0 && (of >> at & 1) == 1;
            int behind = people.Sum(p => In(p.Past) != In(p.Now < 0 ? -1 : then.Length + p.Now) ? p.People : 0);
            if (behind > 0) fewest = Math.Min(fewest, behind);
        }

        return fewest;
    }

    /// <summary>The smallest shown unit in which somebody of a team is counted.</summary>
    private static string? LowestShown(Release release, string team)
    {
        TeamId id = Population.IdOf(team);
        IEnumerable<TeamProfile> shown = release.Profiles.Where(p => !release.HiddenTeams.Contains(p.Team));
        return (shown.FirstOrDefault(p => p.Team == id) ?? shown.FirstOrDefault(p => p.Context.Members.Contains(id)) ?? shown.FirstOrDefault(p => p.Team == Population.IdOf("svc")))?.Team.Value;
    }

    private static (Population First, Population Second) Service(int seed, double turnover, double often, double seldom)
    {
        var random = new Random(seed);
        (string Unit, int Headcount)[] teams = [.. Enumerable.Range(0, 5).Select(t => ($"t{t}", random.Next(10, 61)))];
        List<Person>[] people = [[], []];
        foreach ((string unit, int headcount) in teams)
        {
            for (int i = 0; i < headcount; i++)
            {
                double answers = random.Next(2) == 0 ? often : seldom;
                string later = random.NextDouble() < turnover ? $"{unit}-new-{i}" : $"{unit}-{i}";
                if (random.NextDouble() < answers) people[0].Add(Person.Saying($"{unit}-{i}", unit, 1 + random.Next(5)));
                if (random.NextDouble() < answers) people[1].Add(Person.Saying(later, unit, 1 + random.Next(5)));
            }
        }

        (string, int)[] units = [("svc", teams.Sum(t => t.Headcount)), .. teams.Select(t => ($"{t.Unit}:svc", t.Headcount))];
        return (
            new Population(Population.WaveOf("first", units), people[0]),
            new Population(Population.WaveOf("second", units, opened: Population.Opened.AddYears(1)), people[1]));
    }

    private static async Task<(int Proven, int NearlyProven)> AttackAsync(string change, int trials)
    {
        var random = new Random(change.Length + trials);
        var before = new List<(string, int[])>();
        var after = new List<(string, int[])>();
        for (int t = 0; t < trials; t++)
        {
            int[] stay = Answers(random, random.Next(11, 61));
            int[] withOne = [.. stay, random.Next(5)];
            bool leaves = change is "leaver" or "mover";
            before.Add(($"t{t}", leaves ? withOne : stay));
            after.Add(($"t{t}", leaves ? stay : withOne));
            if (change == "mover") Join(before, after, $"u{t}", withOne[^1], random);
        }

        var register = new ReleaseRegister(Key);
        Release first = await Means.Of("first", before).ReleaseAsync(register);
        Population later = Means.Of("second", after) with { Wave = LaterWave(after) };
        if (change == "mover") later = later with { People = [.. later.People.Select(p => AsBefore(p, before))] };
        Release second = await later.ReleaseAsync(register);
        int[] candidates = [.. Enumerable.Range(0, trials).Select(t => Candidates(change, t, before, after, first, second))];
        return (candidates.Count(c => c == 1), candidates.Count(c => c <= 2));
    }

    /// <summary>Whoever moved to a team keeps the pseudonym: the last of <c>u1</c> was the last of <c>t1</c>.</summary>
    private static Person AsBefore(Person person, List<(string Name, int[] Answers)> before)
    {
        int pair = int.Parse(person.Team.AsSpan(1), CultureInfo.InvariantCulture);
        bool moved = person.Id == $"u{pair}-{before[(2 * pair) + 1].Answers.Length}";
        return moved ? person with { Id = $"t{pair}-{before[2 * pair].Answers.Length - 1}" } : person;
    }

    private static int[] Answers(Random random, int people)
    {
        int centre = random.Next(1, 5);
        return [.. Enumerable.Range(0, people).Select(_ => Math.Clamp(centre + random.Next(-1, 2), 0, 4))];
    }

    private static void Join(List<(string, int[])> before, List<(string, int[])> after, string team, int answer, Random random)
    {
        int[] others = [.. Enumerable.Range(0, random.Next(11, 61)).Select(_ => random.Next(5))];
        before.Add((team, others));
        after.Add((team, [.. others, answer]));
    }

    private static Wave LaterWave(List<(string Name, int[] Answers)> teams) =>
        Population.WaveOf("second", teams.Select(t => (t.Name, t.Answers.Length)), opened: Population.Opened.AddYears(1));

    private static int Candidates(string change, int t, List<(string Name, int[] Answers)> before, List<(string Name, int[] Answers)> after, Release first, Release second)
    {
        int at = change == "mover" ? 2 * t : t;
        IEnumerable<int> possible = Possible(before[at], after[at], first, second);
        if (change == "mover") possible = possible.Intersect(Possible(before[at + 1], after[at + 1], first, second));
        return possible.Count();
    }

    /// <summary>The answers that the one who changed can have given.</summary>
    private static IEnumerable<int> Possible((string Name, int[] Answers) before, (string Name, int[] Answers) after, Release first, Release second)
    {
        (long Low, long High) a = Sums(first, before.Name, before.Answers.Length);
        (long Low, long High) b = Sums(second, after.Name, after.Answers.Length);
        if (before.Answers.Length > after.Answers.Length) (a, b) = (b, a);
        return Enumerable.Range(0, 5).Where(answer => answer >= b.Low - a.High && answer <= b.High - a.Low);
    }

    /// <summary>What a release says of the sum of a team's answers.</summary>
    private static (long Low, long High) Sums(Release release, string team, int people)
    {
        Estimate estimate = release.Profile($"local:{team}")[Subject.Of(Questions.IdOf(Question))];
        return estimate.IsMissing ? (0, 4 * people) : Views.GridOfFive.Sums(estimate, people);
    }
}
