using Iapt.Belonging.Attack.Tests.Waves;
using Iapt.Belonging.Surveys;

namespace Iapt.Belonging.Attack.Tests.Releases;

/// <summary>The finest cells of a population: a lowest team and a code of every characteristic. Everything released is about sets of them.</summary>
internal sealed class Cells
{
    private readonly Population population;
    private readonly string[] lowest;
    private readonly int[] codes;
    private readonly int perTeam;

    public Cells(Population population)
    {
        this.population = population;
        Wave wave = population.Wave;
        lowest = [.. wave.Teams.Where(t => !wave.Teams.Any(o => o.Parent == t.Id)).Select(t => t.Name!)];
        codes = [.. wave.Characteristics.Select(c => c.Codes.Length)];
        perTeam = codes.Aggregate(1, (product, c) => product * c);
    }

    public int Count => lowest.Length * perTeam;

    public int Of(Person person)
    {
        int cell = Array.IndexOf(lowest, person.Team);
        for (int c = 0; c < codes.Length; c++) cell = (cell * codes[c]) + person.Codes[c];
        return cell;
    }

    /// <summary>How many people in each cell fulfil something.</summary>
    public long[] Tally(Func<Person, bool> counts)
    {
        long[] tally = new long[Count];
        foreach (Person person in population.People.Where(counts)) tally[Of(person)]++;
        return tally;
    }

    public int[] In(WaveTeam unit) => In(unit, null);

    /// <summary>The cells of a unit, or of a group in it.</summary>
    public int[] In(WaveTeam unit, RegisteredGroup? group)
    {
        bool[] teams = [.. lowest.Select(t => IsIn(t, unit))];
        return [.. Enumerable.Range(0, Count).Where(cell => teams[cell / perTeam] && (group is null || Has(cell, group)))];
    }

    public int TeamOf(int cell) => cell / perTeam;

    private bool Has(int cell, RegisteredGroup group)
    {
        int rest = cell % perTeam;
        for (int c = codes.Length - 1; c >= 0; c--, rest /= c >= 0 ? codes[c + 1] : 1)
        {
            Characteristic characteristic = population.Wave.Characteristics[c];
            if (characteristic.Id == group.Id.Characteristic) return group.Codes.Contains(characteristic.Codes[rest % codes[c]]);
        }

        throw new InvalidOperationException("a group of no characteristic");
    }

    private bool IsIn(string team, WaveTeam unit)
    {
        for (WaveTeam? at = population.Wave.Teams.Single(t => t.Name == team); at is not null; at = population.Wave.Teams.FirstOrDefault(t => t.Id == at.Parent))
        {
            if (at.Id == unit.Id) return true;
        }

        return false;
    }
}
