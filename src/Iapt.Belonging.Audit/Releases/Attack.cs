using Iapt.Belonging.Audit.Attacker;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Audit.Releases;

/// <summary>One attack on all questions and measures, one after the other: what it was after, and what came of it.</summary>
/// <param name="knowledge">What the attacker knows besides the release.</param>
/// <param name="mostTargets">How many targets of each question or measure may be tried.</param>
internal sealed class Attack(AuditKnowledge knowledge, int mostTargets)
{
    private readonly List<AuditProof> proofs = [];
    private readonly Dictionary<string, Outcome> known = new(StringComparer.Ordinal);
    private int targets;
    private int unsettled;

    public IEnumerable<AuditProof> Proofs => proofs;

    /// <summary>Attacks a question or measure.</summary>
    /// <param name="statistic">Its name.</param>
    /// <param name="sets">The targets.</param>
    /// <param name="likeness">What is attacked, as a text: where two have the same, the second is not attacked again. Null if each is attacked.</param>
    /// <param name="judge">What can be proven of a target; null for nothing.</param>
    /// <param name="stop">Stops the attack.</param>
    public void On(IndicatorId statistic, ImmutableArray<SmallSet> sets, string? likeness, Func<SmallSet, ProofKind?> judge, CancellationToken stop)
    {
        if (likeness is null || !known.TryGetValue(likeness, out Outcome? outcome))
        {
            outcome = Try(sets[..Math.Min(sets.Length, mostTargets)], judge, stop);
            if (likeness is not null) known.Add(likeness, outcome);
        }

        targets += sets.Length;
        unsettled += sets.Length - outcome.Settled;

        // Sets that differ in empty cells only are the same people under several names: the first is told.
        proofs.AddRange(outcome.Proven.DistinctBy(p => (p.Kind, p.Set.Who)).Select(p => new AuditProof(knowledge, p.Kind, statistic, p.Set.Name)));
    }

    public AuditAttack Result() => new(knowledge, targets, unsettled, proofs.Count);

    private static Outcome Try(ImmutableArray<SmallSet> sets, Func<SmallSet, ProofKind?> judge, CancellationToken stop)
    {
        var proven = new List<(SmallSet, ProofKind)>();
        int settled = 0;
        foreach (SmallSet set in sets)
        {
            stop.ThrowIfCancellationRequested();
            try
            {
                if (judge(set) is ProofKind kind) proven.Add((set, kind));
                settled++;
            }
            catch (UndecidedException)
            {
                // Counted as not settled, by not being counted as settled.
                continue;
            }
        }

        return new Outcome(settled, proven);
    }

    private sealed record Outcome(int Settled, List<(SmallSet Set, ProofKind Kind)> Proven);
}
