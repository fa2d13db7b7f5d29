using System.Globalization;
using Iapt.Belonging.Disclosure;
using Iapt.Belonging.Surveys;
using Iapt.Belonging.Tests.Surveys;

namespace Iapt.Belonging.Tests.Disclosure;

/// <summary>Invented services with random answers, made from a seed.</summary>
internal sealed class RandomWaves
{
    private static readonly string[] Bands = ["4", "5", "6", "7", "8a", "."];

    private RandomWaves(Wave wave, List<string[]> rows)
    {
        Wave = wave;
        Rows = rows;
    }

    public Wave Wave { get; }

    public List<string[]> Rows { get; }

    /// <summary>Everybody of the lowest teams answers, but for some cells.</summary>
    public static RandomWaves Draw(int seed, params (string Id, string? Parent, int Headcount)[] teams)
    {
        var random = new Random(seed);
        Wave wave = Samples.Wave(teams);
        var rows = new List<string[]>();
        foreach ((string id, _, int headcount) in teams.Where(t => !Array.Exists(teams, o => o.Parent == t.Id)))
        {
            for (int i = 0; i < headcount; i++) rows.Add(Samples.Row($"{id}-{i}", id, Bands[random.Next(Bands.Length)], Answers(random, 0.02)));
        }

        return new RandomWaves(wave, rows);
    }

    /// <summary>A service of any shape up to three levels, with answers missing at random.</summary>
    public static RandomWaves DrawAny(int seed)
    {
        var random = new Random(seed);
        var teams = new List<(string Id, string? Parent, int Headcount)> { ("svc", null, 1_000) };
        for (int i = random.Next(1, 8); i > 0; i--)
        {
            string parent = teams[random.Next(teams.Count)].Id;
            if (parent.Count(c => c == '.') >= 2) parent = "svc";
            teams.Add(($"{parent}.{i}", parent, 1_000));
        }

        double missing = random.NextDouble() * 0.4;
        var rows = new List<string[]>();
        foreach ((string id, _, _) in teams)
        {
            for (int i = random.Next(0, 40); i > 0; i--) rows.Add(Samples.Row($"{id}-{i}", id, Bands[random.Next(Bands.Length)], Answers(random, missing)));
        }

        return new RandomWaves(Samples.Wave([.. teams]), rows);
    }

    /// <summary>A service as no survey should be: headcounts of zero or below the answers, answers all alike or all missing, teams of nobody.</summary>
    public static RandomWaves DrawOdd(int seed)
    {
        RandomWaves usual = DrawAny(seed);
        var random = new Random(~seed);
        var headcounts = new Dictionary<string, int>(StringComparer.Ordinal);
        Wave wave = Samples.Wave([.. usual.Wave.Teams.Select(t => (t.Id.Value[6..], t.Parent?.Value[6..], Headcount(t)))]);
        List<string[]> rows = [.. usual.Rows.Where(_ => seed % 5 != 0)];
        int alike = random.Next(3);
        string[] answers = (alike == 0 ? ". . . . . . . . ." : "5 5 5 1 1 5 5 1 1").Split(' ');
        foreach (string[] row in rows.Where(_ => alike < 2))
        {
            for (int i = 3; i < row.Length; i++) row[i] = answers[i - 3] == "." ? string.Empty : answers[i - 3];
        }

        return new RandomWaves(wave, rows);

        // No more than in the unit above, which a release refuses; a unit above has the shorter name, so it comes first.
        int Headcount(WaveTeam team)
        {
            int any = random.Next(4) switch { 0 => 0, 1 => random.Next(1, 20), _ => 1_000 };
            return headcounts[team.Id.Value] = team.Parent is null ? any : Math.Min(any, headcounts[team.Parent.Value]);
        }
    }

    /// <summary>Facts of random numbers for random teams of a wave, 0 of 0 among them.</summary>
    public static async Task<FactTable> FactsAsync(RandomWaves wave, int seed)
    {
        var random = new Random(seed);
        string[] facts = ["people/turnover", "people/contracted-share", "people/headcount", "practice/chair-rotation", "practice/one-to-ones", "practice/named-chair", "structure/sites"];
        IEnumerable<string[]> rows =
            from team in wave.Wave.Teams
            from fact in facts
            where random.Next(3) > 0
            let of = random.Next(4) == 0 ? 0 : random.Next(1, 60)
            let isCount = fact is "people/headcount" or "structure/sites" or "practice/named-chair"
            select (string[])[team.Id.Value, "2026-03", fact, (isCount ? random.Next(2) : random.Next(of + 1)).ToString(CultureInfo.InvariantCulture), isCount ? "1" : of.ToString(CultureInfo.InvariantCulture)];
        return (await FactRowReader.ReadAsync(Samples.Table(["team", "period", "fact", "numerator", "denominator"], rows).CreateDataReader(), wave.Wave)).Require();
    }

    /// <summary>The same people answering the same questions, otherwise.</summary>
    public RandomWaves WithOtherAnswers(int seed)
    {
        var random = new Random(seed);
        List<string[]> rows = [.. Rows.Select(r => (string[])r.Clone())];
        foreach (string[] row in rows)
        {
            string[] other = Answers(random, 0).Split(' ');
            for (int i = 3; i < row.Length; i++)
            {
                // The steering question and the one it steers decide who has an answer; they stay.
                if (row[i].Length > 0 && i is not (7 or 8)) row[i] = other[i - 3];
            }
        }

        return new RandomWaves(Wave, rows);
    }

    public static async Task<Survey> ReadAsync(RandomWaves wave) => (await Samples.ReadAsync(wave.Wave, wave.Rows)).Require();

    public static async Task<Release> ReleaseAsync(RandomWaves wave, int? threads = null) =>
        new BelongingScorer(threads).Score(await ReadAsync(wave), new ReleaseRegister());

    private static string Answers(Random random, double missing)
    {
        string One(int codes, int first) =>
            random.NextDouble() < missing ? "." : (first + random.Next(codes)).ToString(CultureInfo.InvariantCulture);
        return string.Join(' ', One(5, 1), One(5, 1), One(5, 1), One(2, 0), One(3, 1), One(5, 1), One(5, 1), One(2, 0), One(2, 0));
    }
}
