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
        var reads = new SortedDictionary<FindingId, SortedSet<FindingId>>();
        foreach (Rule rule in rules)
        {
            if (!reads.TryGetValue(rule.Concludes, out SortedSet<FindingId>? read)) reads[rule.Concludes] = read = [];
            read.UnionWith(ConditionWalk.Findings(rule.When));
        }

        foreach (SortedSet<FindingId> read in reads.Values) read.RemoveWhere(f => !reads.ContainsKey(f));
        return Sort(reads);
    }

    // Kahn's algorithm: no recursion, so that long chains need no deep stack.
    private static FindingOrder Sort(SortedDictionary<FindingId, SortedSet<FindingId>> reads)
    {
        var waiting = reads.ToDictionary(r => r.Key, r => r.Value.Count);
        ILookup<FindingId, FindingId> readers = reads.SelectMany(r => r.Value.Select(read => (Read: read, By: r.Key))).ToLookup(x => x.Read, x => x.By);
        var ready = new Queue<FindingId>(reads.Where(r => r.Value.Count == 0).Select(r => r.Key));
        var order = ImmutableArray.CreateBuilder<FindingId>(reads.Count);
        while (ready.TryDequeue(out FindingId? finding))
        {
            order.Add(finding);
            foreach (FindingId reader in readers[finding])
            {
                if (--waiting[reader] == 0) ready.Enqueue(reader);
            }
        }

        return new FindingOrder(order.ToImmutable(), order.Count == reads.Count ? [] : FindCycle(reads, [.. order]));
    }

    // Every finding that is left reads another one that is left, so walking on must come back to where it was.
    private static ImmutableArray<FindingId> FindCycle(SortedDictionary<FindingId, SortedSet<FindingId>> reads, HashSet<FindingId> done)
    {
        var path = new List<FindingId>();
        var seen = new HashSet<FindingId>();
        FindingId at = reads.Keys.First(f => !done.Contains(f));
        while (seen.Add(at))
        {
            path.Add(at);
            at = reads[at].First(f => !done.Contains(f));
        }

        IEnumerable<FindingId> circle = path.SkipWhile(f => f != at);
        return [.. circle, at];
    }
}
