using System.Globalization;
using Iapt.Belonging.Disclosure;
using Iapt.Belonging.Surveys;
using Iapt.Belonging.Teams;
using Iapt.Belonging.Testing;
using Iapt.Belonging.Tests.Statistics;
using Iapt.Belonging.Tests.Surveys;

namespace Iapt.Belonging.Tests.Disclosure;

/// <summary>As released, after rounding, with the spread of the whole service and numbers of people as bands, 95% intervals hold the truth at least 95 times in 100.</summary>
public sealed class ReleasedCoverageTests
{
    private const double Nominal = 0.95;

    public static TheoryData<int, int, int> Bands { get; } = new()
    {
        { 5, 5, 14 }, { 11, 11, 14 }, { 11, 15, 19 }, { 11, 20, 29 }, { 11, 30, 49 }, { 11, 50, 99 }, { 11, 100, 199 }, { 11, 200, 499 },
    };

    /// <summary>Teams that differ in their mean, and so in their spread too.</summary>
    [Theory, MemberData(nameof(Bands))]
    public async Task Release_OfTeamsInABand_CoversWhatItSays(int minimum, int from, int to)
    {
        int teams = (Bar.IsFull ? 4_000 : 600) * 15 / Math.Max(15, from);
        int seed = 2000 + from;
        Console.WriteLine($"seed {seed}, {teams} teams");
        InventedTeam[] invented = InventedTeam.Draw(new Random(seed), Math.Max(teams, 40), from, to);
        Survey survey = await InventedTeam.ReadAsync(invented, minimum);
        var register = new ReleaseRegister();
        register.Open(survey.Wave, new PolicyDecision("nobody: a simulation", "the floor is tried too"));
        Release release = new BelongingScorer().Score(survey, register);

        string band = $"{from}-{to}";
        Bar.AtLeast($"MEAS-RELEASED-ITEM-{band}", Held(release, invented, "sample/voice", t => t.Mean), Nominal);
        Bar.AtLeast($"MEAS-RELEASED-MEAN-{band}", Held(release, invented, "sample/team", t => t.Mean), Nominal);
        Bar.AtLeast($"MEAS-RELEASED-SHARE-{band}", Held(release, invented, "sample/good-day", t => t.GoodDays), Nominal);
        if (from < 2 * minimum) return;

        Bar.AtLeast($"MEAS-RELEASED-GAP-{band}", Held(release, invented, "gap:sample/team[band=4-5][band=7+]", _ => 0), Nominal);
        Bar.AtLeast($"MEAS-RELEASED-SHAREGAP-{band}", Held(release, invented, "gap:sample/good-day[band=4-5][band=7+]", _ => 0), Nominal);
    }

    /// <summary>Teams that fall into two camps among teams that do not: the spread of the service is too narrow for them, and from 30 answers they are told as what they are.</summary>
    [Theory]
    [InlineData(30, 49)]
    [InlineData(50, 99)]
    [InlineData(11, 29)]
    public async Task Release_OfSplitTeams_CoversWhatItSaysFromThirtyAnswers(int from, int to)
    {
        int seed = 3000 + from;
        Console.WriteLine($"seed {seed}");
        var random = new Random(seed);
        InventedTeam[] split = InventedTeam.Draw(random, 200, from, to, isSplit: true);
        InventedTeam[] others = [.. InventedTeam.Draw(random, 2_000, from, to).Select((t, i) => t.As($"o{i}"))];
        Release release = new BelongingScorer().Score(await InventedTeam.ReadAsync([.. split, .. others], 11), new ReleaseRegister());

        // Below 30 answers nothing may tell that a team is split, so its interval is too narrow; docs/measuring/means.md says so.
        Bar.AtLeast($"MEAS-RELEASED-SPLIT-{from}-{to}", Held(release, split, "sample/voice", t => t.Mean), from < 30 ? 0.9 : Nominal);
    }

    private static double Held(Release release, InventedTeam[] teams, string subject, Func<InventedTeam, double> truth)
    {
        (Estimate Estimate, double Truth)[] shown =
            [.. teams.Select(t => (release.Profile(t.Id)[Subject.Parse(subject)], truth(t))).Where(e => !e.Item1.IsMissing)];
        Assert.True(shown.Length >= teams.Length / 10, $"{subject}: only {shown.Length} of {teams.Length} shown");
        return shown.Count(e => e.Estimate.Lower <= e.Truth && e.Truth <= e.Estimate.Upper) / (double)shown.Length;
    }

    private sealed record InventedTeam(string Id, double Mean, double GoodDays, string[][] Rows)
    {
        private static readonly string[] Codes = ["4", "5", "7", "8a"];

        public static InventedTeam[] Draw(Random random, int teams, int from, int to, bool isSplit = false) =>
            [.. Enumerable.Range(0, teams).Select(t => DrawOne(random, $"t{t}", random.Next(from, to + 1), isSplit))];

        /// <summary>The same team under another name.</summary>
        public InventedTeam As(string name) =>
            this with { Id = $"local:{name}", Rows = [.. Rows.Select((r, i) => (string[])[$"{name}-{i}", $"local:{name}", .. r[2..]])] };

        public static async Task<Survey> ReadAsync(InventedTeam[] teams, int minimum)
        {
            Wave wave = Samples.Wave(
                new DisclosurePolicy(minimum),
                [("svc", null, 2 * teams.Sum(t => t.Rows.Length)), .. teams.Select(t => (t.Id["local:".Length..], (string?)"svc", 2 * t.Rows.Length))]);
            return (await Samples.ReadAsync(wave, teams.SelectMany(t => t.Rows))).Require();
        }

        private static InventedTeam DrawOne(Random random, string id, int people, bool isSplit)
        {
            double shift = (random.NextDouble() - 0.5) * 1.6;
            var population = new Population([.. Population.Agreeing.Select(c => c + shift)], 3);
            double goodDays = 0.05 + (0.9 * random.NextDouble());
            IEnumerable<string[]> rows = Enumerable.Range(0, people).Select(i =>
            {
                int[] options = isSplit ? random.Next(2) == 0 ? [0, 0, 0] : [4, 4, 4] : population.Answer(random);
                string answers = string.Join(' ', options.Select(a => (a + 1).ToString(CultureInfo.InvariantCulture)));
                string good = random.NextDouble() < goodDays ? "1" : "0";
                return Samples.Row($"{id}-{i}", id, Codes[random.Next(Codes.Length)], $"{answers} . . . . {good} .");
            });
            return new InventedTeam($"local:{id}", isSplit ? 5 : population.Mean(), goodDays, [.. rows]);
        }
    }
}
