using System.Runtime.InteropServices;

namespace Iapt.Belonging.Disclosure.Changes;

/// <summary>Finds the classes of a new wave that would, together with what earlier waves showed, tell about too few people.</summary>
/// <remarks>
/// <para>Nodes are pasts, classes of the new wave, and one node for not being counted anywhere; each person is an edge from past to present. Whatever is added and
/// subtracted of shown numbers, the result rests on the answers of at least as many people as some cut of this graph has edges. So a class is strong if every cut between it and the
/// node of those not counted has enough edges: if so many paths lead there without sharing an edge (Menger; Ford and Fulkerson). docs/decisions/0016 has the proof.</para>
/// <para>People who are the same in both waves are a component of their own. One of its classes is then implied by what is known, and the others must hang on
/// that one strongly.</para>
/// </remarks>
internal sealed class ChangeGraph
{
    private const int Uncounted = 0;

    private readonly ChangeSystem system;
    private readonly int minimum;
    private readonly List<(int To, int Arc)>[] edges;
    private readonly List<int> capacities = [];
    private readonly List<int> tails = [];
    private readonly List<int> changed = [];
    private readonly bool[] isStrong;
    private readonly int[] seen;
    private readonly int[] cameBy;
    private int search;

    private ChangeGraph(ChangeSystem system, int[] classOf, int classes, int minimum)
    {
        this.system = system;
        this.minimum = minimum;
        int nodes = 1 + system.Histories + classes;
        edges = [.. Enumerable.Range(0, nodes).Select(_ => new List<(int, int)>())];
        isStrong = new bool[nodes];
        isStrong[Uncounted] = true;
        seen = new int[nodes];
        cameBy = new int[nodes];
        Connect(classOf);
    }

    private int FirstClass => 1 + system.Histories;

    /// <summary>By class, whether it is weak.</summary>
    /// <param name="system">The people.</param>
    /// <param name="classOf">By finest cell of the new wave, its class, or <see cref="Membership.Unseen"/>.</param>
    /// <param name="classes">How many classes there are.</param>
    /// <param name="minimum">How many people are enough.</param>
    public static bool[] Weak(ChangeSystem system, int[] classOf, int classes, int minimum) => new ChangeGraph(system, classOf, classes, minimum).Weak();

    private void Connect(int[] classOf)
    {
        var people = new Dictionary<(int, int), int>();
        foreach (Strand strand in system.Strands)
        {
            int present = strand.Cell == Membership.Unseen || classOf[strand.Cell] == Membership.Unseen ? Uncounted : FirstClass + classOf[strand.Cell];
            int past = strand.History == Membership.Unseen ? Uncounted : 1 + strand.History;
            if (past != present) CollectionsMarshal.GetValueRefOrAddDefault(people, (past, present), out _) += strand.People;
        }

        // An edge is two arcs that stand next to each other: what flows one way makes room the other way.
        foreach (((int past, int present), int weight) in people.OrderBy(p => p.Key))
        {
            AddArc(past, present, weight);
            AddArc(present, past, weight);
        }
    }

    private void AddArc(int from, int to, int weight)
    {
        edges[from].Add((to, capacities.Count));
        capacities.Add(weight);
        tails.Add(from);
    }

    private bool[] Weak()
    {
        int[] classes = [.. Enumerable.Range(FirstClass, edges.Length - FirstClass).Where(c => edges[c].Count > 0)];
        var weak = new bool[edges.Length - FirstClass];
        foreach (int c in classes) isStrong[c] = IsStrong(c);
        // The largest is taken to be implied: the others hang on it.
        foreach (int c in classes.Where(c => !isStrong[c]).OrderByDescending(c => edges[c].Sum(e => capacities[e.Arc]))) isStrong[c] = IsStrong(c) || IsImplied(c);
        foreach (int c in classes) weak[c - FirstClass] = !isStrong[c];
        return weak;
    }

    /// <summary>Whether enough paths lead from a class to something that is strong.</summary>
    private bool IsStrong(int node)
    {
        int paths = 0;
        while (paths < minimum && Search(node) is int end and not Membership.Unseen) paths += Augment(node, end, minimum - paths);
        // The arcs that were used get their room back.
        foreach (int arc in changed.Distinct()) capacities[arc] = capacities[arc ^ 1] = (capacities[arc] + capacities[arc ^ 1]) / 2;
        changed.Clear();
        return paths >= minimum;
    }

    /// <summary>The nearest strong node to which something can still flow.</summary>
    private int Search(int from)
    {
        search++;
        var queue = new Queue<int>([from]);
        seen[from] = search;
        while (queue.TryDequeue(out int node))
        {
            foreach ((int to, int arc) in edges[node])
            {
                if (seen[to] == search || capacities[arc] == 0) continue;

                seen[to] = search;
                cameBy[to] = arc;
                if (isStrong[to]) return to;
                queue.Enqueue(to);
            }
        }

        return Membership.Unseen;
    }

    private int Augment(int from, int end, int most)
    {
        int flow = most;
        for (int node = end; node != from; node = tails[cameBy[node]]) flow = Math.Min(flow, capacities[cameBy[node]]);
        for (int node = end; node != from; node = tails[cameBy[node]])
        {
            capacities[cameBy[node]] -= flow;
            capacities[cameBy[node] ^ 1] += flow;
            changed.Add(cameBy[node]);
        }

        return flow;
    }

    /// <summary>Whether a class is in a component that nobody left or joined, and that an earlier wave gave away as a whole.</summary>
    private bool IsImplied(int node)
    {
        if (Search(node) != Membership.Unseen) return false;

        int[] histories = [.. Enumerable.Range(1, system.Histories).Where(h => seen[h] == search)];
        int people = histories.Sum(h => edges[h].Sum(e => capacities[e.Arc]));
        return system.IsKnown([.. histories.Select(h => h - 1)], people);
    }
}
