using System.Collections.Immutable;
using Iapt.Belonging.Rules.Conditions;

namespace Iapt.Belonging.Rules.Rulebooks;

/// <summary>An order in which findings can be concluded, so that each comes after those that its rules read.</summary>
internal sealed class FindingOrder
{
    private FindingOrder(ImmutableArray<FindingId> findings, ImmutableArray<FindingId> cycle)
    {
        Findings = findings;
        Cycle = cycle;
    }

    /// <summary>The findings that rules conclude, those that are read first; without those on or behind a cycle.</summary>
    public ImmutableArray<FindingId> Findings { get; }

    /// <summary>Findings that read each other in a circle, the first one again at the end; empty if there is no circle.</summary>
    public ImmutableArray<FindingId> Cycle { get; }

    /// <summary>Finds the order; the same for the same rules in any order.</summary>
    public static FindingOrder Of(IEnumerable<Rule> rules)
    {
        var reads = new Dictionary<FindingId, HashSet<FindingId>>();
        foreach (Rule rule in rules)
        {
            if (!reads.TryGetValue(rule.Concludes, out HashSet<FindingId>? read)) reads.Add(rule.Concludes, read = []);
            read.UnionWith(ConditionWalk.Findings(rule.When));
        }

        foreach (HashSet<FindingId> read in reads.Values) read.RemoveWhere(f => !reads.ContainsKey(f));
        return Sort(reads);
    }

    // Kahn's algorithm: no recursion, so that long chains need no deep stack. By name, so that the order of rules makes no difference.
    private static FindingOrder Sort(Dictionary<FindingId, HashSet<FindingId>> reads)
    {
        FindingId[] byName = [.. reads.Keys.Order()];
        var readers = new Dictionary<FindingId, List<FindingId>>();
        var waiting = new Dictionary<FindingId, int>();
        var ready = new Queue<FindingId>();
        foreach (FindingId finding in byName) readers.Add(finding, []);
        foreach (FindingId finding in byName)
        {
            foreach (FindingId read in reads[finding]) readers[read].Add(finding);
            waiting.Add(finding, reads[finding].Count);
            if (waiting[finding] == 0) ready.Enqueue(finding);
        }

        var order = new List<FindingId>(byName.Length);
        while (ready.TryDequeue(out FindingId? finding))
        {
            order.Add(finding);
            foreach (FindingId reader in readers[finding])
            {
                if (--waiting[reader] == 0) ready.Enqueue(reader);
            }
        }

        return new FindingOrder([.. order], order.Count == byName.Length ? [] : FindCycle(byName, reads, [.. order]));
    }

    // Every finding that is left reads another one that is left, so walking on must come back to where it was.
    private static ImmutableArray<FindingId> FindCycle(FindingId[] byName, Dictionary<FindingId, HashSet<FindingId>> reads, HashSet<FindingId> done)
    {
        var path = new List<FindingId>();
        var seen = new HashSet<FindingId>();
        FindingId at = byName.First(f => !done.Contains(f));
        while (seen.Add(at))
        {
            path.Add(at);
            at = reads[at].Order().First(f => !done.Contains(f));
        }

        IEnumerable<FindingId> circle = path.SkipWhile(f => f != at);
        return [.. circle, at];
    }
}
