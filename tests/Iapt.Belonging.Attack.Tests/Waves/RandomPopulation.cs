using Iapt.Belonging.Surveys;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Attack.Tests.Waves;

/// <summary>Draws services: two or three levels of units, two to five characteristics, groups that nest and overlap, and answers of which some are missing.</summary>
internal static class RandomPopulation
{
    private const int MostCellsInATeam = 48;

    public static Population Draw(int seed)
    {
        var random = new Random(seed);
        List<(string Unit, int Headcount)> teams = Teams(random);
        Characteristic[] characteristics = Characteristics(random);
        int[] weights = [.. characteristics.Select(_ => random.Next(3))];
        double response = 0.6 + (0.38 * random.NextDouble());
        double missing = 0.1 * random.NextDouble();
        var people = new List<Person>();
        foreach ((string unit, int headcount) in teams.Where(t => IsLowest(t.Unit, teams)))
        {
            for (int i = 0; i < headcount; i++)
            {
                int[] codes = [.. characteristics.Select((c, k) => Code(random, c.Codes.Length, weights[k]))];
                bool answers = random.NextDouble() < response;
                people.Add(new Person($"{Name(unit)}-{i}", Name(unit), codes, Answers(random, answers ? missing : 1)));
            }
        }

        IEnumerable<(string Unit, int Headcount)> summed = teams.Select(t => (t.Unit, people.Count(p => IsIn(p.Team, Name(t.Unit), teams))));
        return new Population(Population.WaveOf($"drawn-{seed}", summed, characteristics, characteristics.SelectMany(c => Groups(random, c))), people);
    }

    public static int[] Answers(Random random, double missing)
    {
        int One(int options) => random.NextDouble() < missing ? 0 : 1 + random.Next(options);
        return [One(5), One(5), One(5), One(2), One(5), One(3)];
    }

    private static List<(string Unit, int Headcount)> Teams(Random random)
    {
        var units = new List<(string, int)> { ("svc", 0) };
        bool hasMiddle = random.Next(2) == 0;
        if (hasMiddle) units.AddRange([("east:svc", 0), ("west:svc", 0)]);
        int teams = random.Next(2, 9);
        for (int i = 0; i < teams; i++)
        {
            // Every size that matters: single people, just below and above the minimum, and clearly above.
            int headcount = random.Next(4) switch { 0 => random.Next(1, 12), 1 => random.Next(11, 20), 2 => random.Next(15, 40), _ => random.Next(30, 70) };
            string parent = hasMiddle ? random.Next(5) switch { 0 => "svc", 1 or 2 => "east", _ => "west" } : "svc";
            units.Add(($"t{i}:{parent}", headcount));
        }

        return [.. units.Where(u => u.Item2 > 0 || units.Exists(t => t.Item1.EndsWith($":{Name(u.Item1)}", StringComparison.Ordinal)))];
    }

    private static Characteristic[] Characteristics(Random random)
    {
        int count = random.Next(2, 6);
        var sizes = new List<int>();
        for (int left = MostCellsInATeam, i = count; i > 0; i--)
        {
            int most = Math.Min(5, (int)Math.Floor(left / Math.Pow(2, i - 1)));
            sizes.Add(random.Next(2, most + 1));
            left /= sizes[^1];
        }

        return [.. sizes.Select((size, i) => new Characteristic($"c{i}", Enumerable.Range(0, size).Select(k => $"{(char)('a' + k)}")))];
    }

    /// <summary>Each code by itself or not; runs of codes, which nest and overlap.</summary>
    private static IEnumerable<RegisteredGroup> Groups(Random random, Characteristic of)
    {
        for (int first = 0; first < of.Codes.Length; first++)
        {
            for (int last = first; last < of.Codes.Length; last++)
            {
                if (last - first + 1 == of.Codes.Length || random.NextDouble() > 0.6) continue;

                yield return new RegisteredGroup(GroupId.Parse($"{of.Id}={of.Codes[first]}-{of.Codes[last]}"), of.Codes[first..(last + 1)]);
            }
        }
    }

    private static int Code(Random random, int codes, int weight)
    {
        // The heavier, the more people have the first codes, so that some groups are small.
        double u = random.NextDouble();
        for (int w = 0; w < weight; w++) u *= random.NextDouble();
        return (int)(u * codes);
    }

    private static string Name(string unit) => unit.Split(':')[0];

    private static bool IsLowest(string unit, List<(string Unit, int)> units) => !units.Exists(u => u.Unit.EndsWith($":{Name(unit)}", StringComparison.Ordinal));

    private static bool IsIn(string team, string unit, List<(string Unit, int)> units)
    {
        for (string? at = team; at is not null; at = units.Find(u => Name(u.Unit) == at).Unit?.Split(':').ElementAtOrDefault(1))
        {
            if (at == unit) return true;
        }

        return false;
    }
}
