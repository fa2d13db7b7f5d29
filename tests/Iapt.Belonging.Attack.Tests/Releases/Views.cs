using Iapt.Belonging.Attack.Tests.Waves;
using Iapt.Belonging.Audit.Answers;
using Iapt.Belonging.Audit.Releases;
using Iapt.Belonging.Disclosure;

namespace Iapt.Belonging.Attack.Tests.Releases;

/// <summary>Releases of populations as the attacker sees them.</summary>
internal static class Views
{
    /// <summary>What a released mean of a question of five options says.</summary>
    public static Grid GridOfFive { get; } = new(new ScoreSteps(10, 0, 0.25, 1, 0.75, 4, false));

    /// <summary>What is read of a question, units that are shown together or not.</summary>
    public static ReleasedView Of(Population population, Release release, int question, bool withJoined = false) => Of(population, release, question, out _, withJoined);

    /// <summary>The same, and the cell of everybody.</summary>
    public static ReleasedView Of(Population population, Release release, int question, out Func<Person, int> cellOf, bool withJoined = false)
    {
        var cells = new Cells(population.Wave, Cells.LowestOf(population.Wave), population.Wave.Characteristics.Select(c => CharacteristicParts.ByCode(c)));
        Dictionary<string, TeamId> teams = population.Wave.Teams.ToDictionary(t => t.Name!, t => t.Id);
        cellOf = person => cells.Of(teams[person.Team], c => person.Codes[population.Wave.Characteristics.IndexOf(c)]);
        long[] counts = new long[cells.Count];
        foreach (Person person in population.People.Where(p => p.Answers[question] > 0)) counts[cellOf(person)]++;
        return new ReleasedView(population.Wave, release, cells, NamedSet.Of(population.Wave, release, cells, withJoined), Questions.IdOf(question), counts);
    }

    /// <summary>Draws targets; sets that follow from what is registered come before single cells, of which there are many.</summary>
    public static List<int[]> DrawTargets(ReleasedView view, int minimum, int most, Random random)
    {
        SmallSet[] structural = [.. Targets.Structural(view)];
        SmallSet[] single = [.. Targets.Single(view)];
        random.Shuffle(structural);
        random.Shuffle(single);
        return [.. Targets.Small(view, minimum, structural.Concat(single)).Take(most).Select(t => t.Cells)];
    }
}
