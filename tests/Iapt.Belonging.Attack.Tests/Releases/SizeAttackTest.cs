using Iapt.Belonging.Attack.Tests.Attacker;
using Iapt.Belonging.Attack.Tests.Waves;
using Iapt.Belonging.Disclosure;
using Iapt.Belonging.Testing;

namespace Iapt.Belonging.Attack.Tests.Releases;

/// <summary>How many people are in a small group: can it be proven, or narrowed, from a release of generated services?</summary>
public class SizeAttackTest
{
    private const int Minimum = 11;
    private const int TargetsARelease = 60;

    /// <summary>The worst case: everybody's number that is shown is known exactly.</summary>
    [Fact]
    [Trait("Bar", "SDC-01")]
    public async Task ExactSizes_OfShownNumbersKnown_ProveNoSmallGroup()
    {
        Outcome outcome = await AttackAsync(1_000, view => [.. view.SizesKnown()], view => view.Cells.Tally(_ => false).Select(_ => 1_000L).ToArray());

        Trials.Print("SDC-01", outcome.Targets, $"targets in {outcome.Releases} generated releases, {outcome.Shown} shown numbers, sizes known");
        Trials.Figure("SDC-02-sizes-known", outcome.Narrowed, "targets narrowed if every size that is shown were known exactly");
        Bar.AtMost("SDC-01", outcome.Exact, 0);
    }

    [Fact]
    [Trait("Bar", "SDC-02")]
    public async Task PublishedBands_NarrowNoSmallGroup()
    {
        Outcome outcome = await AttackAsync(1_000, view => [.. view.SizesAsPublished()], Headcounts);

        Trials.Print("SDC-02", outcome.Targets, $"targets in {outcome.Releases} generated releases, {outcome.Shown} shown numbers, as published, headcounts known");
        Bar.AtMost("SDC-02-exact", outcome.Exact, 0);
        OpenBar.AtMost("SDC-02", outcome.Narrowed, 0, known: outcome.Targets * 0.0005);
    }

    // What is known of a cell without the release: no more people than its team has.
    private static long[] Headcounts(ReleasedView view) =>
        [.. Enumerable.Range(0, view.Cells.Count).Select(c => (long)view.Population.Wave.Teams.Where(t => view.Cells.In(t).Contains(c)).Min(t => t.Headcount))];

    private static async Task<Outcome> AttackAsync(int full, Func<ReleasedView, Statement[]> published, Func<ReleasedView, long[]> most)
    {
        int releases = Trials.Count(full, 40);
        var outcome = new Outcome(releases, 0, 0, 0, 0);
        for (int seed = 1; seed <= releases; seed++)
        {
            Population population = RandomPopulation.Draw(seed);
            Release release = await population.ReleaseAsync();
            var view = new ReleasedView(population, release, seed % 3);
            List<int[]> targets = Targets.Draw(view, Minimum, TargetsARelease, new Random(seed));
            using var attack = new ExactAttack(new Puzzle(view.Counts, most(view), published(view)));
            outcome += new Outcome(0, view.Sets.Count(s => s.IsShown), targets.Count, 0, 0);
            foreach (int[] target in targets) outcome += Judge(attack, view, target, most(view));
        }

        return outcome;
    }

    // What headcounts tell by themselves is not the release's doing.
    private static Outcome Judge(ExactAttack attack, ReleasedView view, int[] target, long[] most)
    {
        long known = target.GroupBy(view.Cells.TeamOf).Sum(team => team.Max(c => most[c]));
        bool isNarrowed = !attack.CanBeAtMost(target, 1) || !attack.CanBeAtLeast(target, Math.Min(Minimum - 1, known));
        bool isExact = isNarrowed && known > 1 && attack.IsExact(target);
        if (isExact || isNarrowed)
        {
            string where = string.Join(' ', view.Sets.Where(s => s.Cells.SequenceEqual(target)).Select(s => $"{s.Unit.Id} {s.Group?.Id}"));
            Console.WriteLine($"  found {view.Population.Wave.Id} question {view.Question}: {target.Sum(c => view.Counts[c])} people {where}; {attack.Range(target)}");
        }

        return new Outcome(0, 0, 0, isExact ? 1 : 0, isNarrowed ? 1 : 0);
    }

    private sealed record Outcome(int Releases, int Shown, int Targets, int Exact, int Narrowed)
    {
        public static Outcome operator +(Outcome a, Outcome b) =>
            new(a.Releases + b.Releases, a.Shown + b.Shown, a.Targets + b.Targets, a.Exact + b.Exact, a.Narrowed + b.Narrowed);
    }
}
