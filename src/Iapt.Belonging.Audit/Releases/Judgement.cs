using Iapt.Belonging.Audit.Answers;
using Iapt.Belonging.Audit.Attacker;

namespace Iapt.Belonging.Audit.Releases;

/// <summary>What can be proven of a set of too few people.</summary>
internal static class Judgement
{
    /// <summary>Of the number of people. What headcounts tell by themselves is not the release's doing.</summary>
    /// <param name="attack">The attack.</param>
    /// <param name="view">What is attacked.</param>
    /// <param name="target">The cells of the set.</param>
    /// <param name="most">By cell, the most that is known to be in it without the release.</param>
    /// <param name="minimum">How many people are enough.</param>
    public static ProofKind? OfSize(ExactAttack attack, ReleasedView view, int[] target, long[] most, int minimum)
    {
        long known = target.GroupBy(view.Cells.PlaceOf).Sum(place => place.Max(c => most[c]));
        if (attack.CanBeAtMost(target, 1) && attack.CanBeAtLeast(target, Math.Min(minimum - 1, known))) return null;

        return known > 1 && attack.IsExact(target) ? ProofKind.ExactSize : ProofKind.NarrowedSize;
    }

    /// <summary>Of what they answered: whether their mean lies within less than a quarter of the scale.</summary>
    public static ProofKind? OfMean(ExactAttack attack, ReleasedView view, int[] target, ScoreSteps steps)
    {
        (double least, double most) = steps.IsContinuous ? attack.LinearRange(target) : attack.Range(target);
        return 4 * (most - least) < view.People(target) * steps.Steps ? ProofKind.ConfinedMean : null;
    }
}
