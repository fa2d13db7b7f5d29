using Iapt.Belonging.Attack.Tests.Waves;
using Iapt.Belonging.Audit;
using Iapt.Belonging.Audit.Attacker;
using Iapt.Belonging.Audit.Releases;
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
        Outcome outcome = await AttackAsync(1_000, view => [.. view.SizesKnown()], view => [.. view.Counts.Select(_ => 1_000L)]);

        Trials.Print("SDC-01", outcome.Targets, $"targets in {outcome.Releases} generated releases, {outcome.Shown} shown numbers, sizes known");
        Trials.Figure("SDC-02-sizes-known", outcome.Narrowed, "targets narrowed if every size that is shown were known exactly");
        Bar.AtMost("SDC-01", outcome.Exact, 0);
    }

    [Fact]
    [Trait("Bar", "SDC-02")]
    public async Task PublishedBands_NarrowNoSmallGroup()
    {
        Outcome outcome = await AttackAsync(1_000, view => [.. view.SizesAsPublished()], view => view.Headcounts());

        Trials.Print("SDC-02", outcome.Targets, $"targets in {outcome.Releases} generated releases, {outcome.Shown} shown numbers, as published, headcounts known");
        Bar.AtMost("SDC-02-exact", outcome.Exact, 0);
        Bar.AtMost("SDC-02", outcome.Narrowed, 0);
    }

    /// <summary>Units that are shown together are shown too: where they had hardly more staff than a number takes, nearly all would have answered.</summary>
    [Fact]
    [Trait("Bar", "SDC-02")]
    public async Task PublishedBands_OfUnitsShownTogether_ProveNoSmallGroup()
    {
        Outcome outcome = await AttackAsync(1_000, view => [.. view.SizesAsPublished()], view => view.Headcounts(), withJoined: true);

        Trials.Print("SDC-02-together", outcome.Targets, $"targets in {outcome.Releases} generated releases, units shown together included, as published, headcounts known");
        Bar.AtMost("SDC-02-together-exact", outcome.Exact, 0);
        Bar.AtMost("SDC-02-together", outcome.Narrowed, 0);
    }

    private static async Task<Outcome> AttackAsync(int full, Func<ReleasedView, Statement[]> published, Func<ReleasedView, long[]> most, bool withJoined = false)
    {
        int releases = Trials.Count(full, 40);
        var outcome = new Outcome(releases, 0, 0, 0, 0);
        for (int seed = 1; seed <= releases; seed++)
        {
            Population population = RandomPopulation.Draw(seed);
            Release release = await population.ReleaseAsync();
            var view = Views.Of(population, release, seed % 3, withJoined);
            List<int[]> targets = Views.DrawTargets(view, Minimum, TargetsARelease, new Random(seed));
            using var attack = new ExactAttack(new Puzzle(view.Counts, most(view), published(view)));
            outcome += new Outcome(0, view.Sets.Count(s => s.IsShown), targets.Count, 0, 0);
            foreach (int[] target in targets) outcome += Judge(attack, view, target, most(view), $"{population.Wave.Id} question {seed % 3}");
        }

        return outcome;
    }

    private static Outcome Judge(ExactAttack attack, ReleasedView view, int[] target, long[] most, string where)
    {
        ProofKind? proven = Judgement.OfSize(attack, view, target, most, Minimum);
        if (proven is not null) Console.WriteLine($"  found {where}: {target.Sum(c => view.Counts[c])} people {string.Join(' ', view.Sets.Where(s => s.Cells.SequenceEqual(target)).Select(s => s.Named))}; {attack.Range(target)}");
        return new Outcome(0, 0, 0, proven == ProofKind.ExactSize ? 1 : 0, proven is null ? 0 : 1);
    }

    private sealed record Outcome(int Releases, int Shown, int Targets, int Exact, int Narrowed)
    {
        public static Outcome operator +(Outcome a, Outcome b) =>
            new(a.Releases + b.Releases, a.Shown + b.Shown, a.Targets + b.Targets, a.Exact + b.Exact, a.Narrowed + b.Narrowed);
    }
}
