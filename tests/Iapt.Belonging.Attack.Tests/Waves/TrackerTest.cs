using Iapt.Belonging.Attack.Tests.Releases;
using Iapt.Belonging.Audit.Attacker;
using Iapt.Belonging.Audit.Releases;
using Iapt.Belonging.Testing;

namespace Iapt.Belonging.Attack.Tests.Waves;

/// <summary>Denning's trackers: small groups out of answers about large ones. First against a minimum group size alone, then against the product.</summary>
public class TrackerTest
{
    private const int Minimum = 11;
    private const int Groups = 249;

    [Fact]
    [Trait("Bar", "SDC-08")]
    public async Task Trackers_RecoverEveryGroupFromAThreshold_AndNoneFromReleases()
    {
        int attacked = 0;
        int fromThreshold = 0;
        int fromReleases = 0;
        for (int seed = 1; attacked < Groups; seed++)
        {
            Population population = RandomPopulation.Draw(10_000 + seed);
            if (population.People.Count(p => p.Answers[0] > 0) < 4 * Minimum) continue;

            ReleasedView view = Views.Of(population, await population.ReleaseAsync(), 0);
            using var attack = new ExactAttack(new Puzzle(view.Counts, [.. view.Counts.Select(_ => 1_000L)], view.SizesKnown()));
            foreach (ReleasedSet set in view.Sets.Where(s => s.Cells.Sum(c => view.Counts[c]) is > 0 and < Minimum).Take(Groups - attacked))
            {
                attacked++;
                fromThreshold += Track(view, set) == set.Cells.Sum(c => view.Counts[c]) ? 1 : 0;
                fromReleases += attack.IsExact(set.Cells) ? 1 : 0;
            }
        }

        Trials.Print("SDC-08", attacked, "small registered groups");
        Assert.Equal(Groups, fromThreshold);
        Trials.Figure("SDC-08-threshold-alone", fromThreshold, $"of {attacked} recovered by a general tracker");
        Bar.AtMost("SDC-08", fromReleases, 0);
    }

    // Answers any question about at least the minimum and at most all but the minimum of people.
    private static long? Ask(ReleasedView view, Func<int, bool> who)
    {
        long all = view.Counts.Sum();
        long n = Enumerable.Range(0, view.Counts.Length).Where(who).Sum(c => view.Counts[c]);
        return n >= Minimum && all - n >= Minimum ? n : null;
    }

    // A general tracker T is large, and so are those outside it: q(group) = q(group or T) + q(group or not T) - q(T) - q(not T).
    private static long? Track(ReleasedView view, ReleasedSet set)
    {
        long all = view.Counts.Sum();
        long reached = 0;
        int last = 0;
        while (reached + view.Counts[last] < all / 2) reached += view.Counts[last++];
        var group = set.Cells.ToHashSet();
        return Ask(view, c => group.Contains(c) || c < last) + Ask(view, c => group.Contains(c) || c >= last) - Ask(view, c => c < last) - Ask(view, c => c >= last);
    }
}
