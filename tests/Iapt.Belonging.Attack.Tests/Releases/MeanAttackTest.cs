using Iapt.Belonging.Attack.Tests.Waves;
using Iapt.Belonging.Audit.Attacker;
using Iapt.Belonging.Audit.Releases;
using Iapt.Belonging.Disclosure;

namespace Iapt.Belonging.Attack.Tests.Releases;

/// <summary>What a small group answered: can its mean be narrowed by somebody who knows exactly how many people are in every cell?</summary>
public class MeanAttackTest
{
    private const int Minimum = 11;
    private const int TargetsARelease = 30;

    [Fact]
    [Trait("Bar", "SDC-03")]
    public async Task Means_OfSmallGroups_StayOpenByAQuarterOfTheScale()
    {
        int releases = Trials.Count(1_000, 40);
        int attacked = 0;
        int narrow = 0;
        for (int seed = 1; seed <= releases; seed++)
        {
            Population population = RandomPopulation.Draw(seed);
            Release release = await population.ReleaseAsync();
            ReleasedView view = Views.Of(population, release, seed % 3, out Func<Person, int> cellOf);
            using var attack = new ExactAttack(SumsOf(population, seed % 3, view, cellOf));
            foreach (int[] target in Views.DrawTargets(view, Minimum, TargetsARelease, new Random(seed)))
            {
                long people = target.Sum(c => view.Counts[c]);
                (long least, long most) = attack.Range(target);
                attacked++;

                // From one option to the next is a quarter of the scale, and one in the sum for each of the people.
                if (most - least >= people) continue;

                narrow++;
                Console.WriteLine($"  found {population.Wave.Id} question {seed % 3}: {people} people whose answers sum to {least} to {most} of {4 * people}");
            }
        }

        Trials.Print("SDC-03", attacked, $"small groups in {releases} generated releases, all sizes known");
        OpenBar.AtMost("SDC-03", narrow, 0, known: attacked * 0.0001);
    }

    private static Puzzle SumsOf(Population population, int question, ReleasedView view, Func<Person, int> cellOf)
    {
        long[] sums = new long[view.Cells.Count];
        foreach (Person p in population.People.Where(p => p.Answers[question] > 0)) sums[cellOf(p)] += p.Answers[question] - 1;
        return new Puzzle(sums, [.. view.Counts.Select(n => 4 * n)], view.Sets.Where(s => s.IsShown).Select(s => Shown(s, view)));
    }

    private static Statement Shown(ReleasedSet set, ReleasedView view)
    {
        (long low, long high) = Views.GridOfFive.Sums(set.Estimate, set.Cells.Sum(c => view.Counts[c]));
        return new Statement(set.Cells, low, high);
    }
}
