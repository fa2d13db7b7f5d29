using Iapt.Belonging.Attack.Tests.Waves;
using Iapt.Belonging.Audit.Releases;
using Iapt.Belonging.Surveys;
using Iapt.Belonging.Teams;
using Iapt.Belonging.Testing;

namespace Iapt.Belonging.Attack.Tests.Releases;

/// <summary>Hiding everything is no answer: how much is left to see.</summary>
public class UtilityTest
{
    private const int Minimum = 11;

    [Fact]
    [Trait("Bar", "SDC-05")]
    public async Task GeneratedTrusts_LargeGroupsAndTeams_AreNearlyAllShown()
    {
        const int trusts = 200;
        (int Shown, int All) large = (0, 0);
        (int Shown, int All) teams = (0, 0);
        for (int seed = 1; seed <= trusts; seed++)
        {
            Population population = Trust(seed);
            ReleasedView view = Views.Of(population, await population.ReleaseAsync(), 0);
            foreach (ReleasedSet set in view.Sets)
            {
                long n = set.Cells.Sum(c => view.Counts[c]);
                long others = view.Cells.In([set.Named.Unit]).Sum(c => view.Counts[c]) - n;
                if (n >= 30 && (set.Named.Group is null || others >= Minimum)) large = (large.Shown + (set.IsShown ? 1 : 0), large.All + 1);
                if (n >= Minimum && set.Named.Group is null) teams = (teams.Shown + (set.IsShown ? 1 : 0), teams.All + 1);
            }
        }

        Trials.Print("SDC-05", large.All + teams.All, $"groups of 30 or more and units of {Minimum} or more in {trusts} generated trusts");
        OpenBar.AtLeast("SDC-05", (double)large.Shown / large.All, 0.95, known: 0.905);
        Bar.AtLeast("SDC-05-teams", (double)teams.Shown / teams.All, 0.85);
    }

    /// <summary>Services of 3 to 5 levels of grade and two other characteristics; teams of 8 to 60, of whom about 65% answer.</summary>
    private static Population Trust(int seed)
    {
        var random = new Random(seed);
        Characteristic[] characteristics = [new("band", ["a", "b", "c"]), new("sex", ["a", "b"]), new("site", ["a", "b", "c"])];
        RegisteredGroup[] groups =
        [
            .. characteristics.SelectMany(c => c.Codes.Select(code => new RegisteredGroup(GroupId.Parse($"{c.Id}={code}"), [code]))),
        ];
        var units = new List<(string Unit, int Headcount)> { ("trust", 0) };
        var people = new List<Person>();
        for (int d = 0; d < 4; d++)
        {
            int ofDivision = 0;
            for (int t = 0; t < 5; t++)
            {
                int headcount = random.Next(8, 61);
                ofDivision += headcount;
                units.Add(($"t{d}{t}:d{d}", headcount));
                for (int i = 0; i < headcount; i++)
                {
                    bool answers = random.NextDouble() < 0.65;
                    int[] codes = [.. characteristics.Select(c => (int)(random.NextDouble() * random.NextDouble() * c.Codes.Length))];
                    people.Add(new Person($"t{d}{t}-{i}", $"t{d}{t}", codes, RandomPopulation.Answers(random, answers ? 0.03 : 1)));
                }
            }

            units.Add(($"d{d}:trust", ofDivision));
        }

        units[0] = ("trust", people.Count);
        return new Population(Population.WaveOf($"trust-{seed}", units, characteristics, groups), people);
    }
}
