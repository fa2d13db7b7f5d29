using System.Collections.Immutable;

namespace Iapt.Belonging.Surveys;

/// <summary>The units of a wave by position, with who is part of whom.</summary>
internal sealed class TeamTree
{
    public const int None = -1;

    private readonly Dictionary<string, int> positions;
    private readonly List<int>[] children;

    /// <summary>Orders units that are sorted by id.</summary>
    /// <exception cref="ArgumentException">A parent is not there, or units form a circle.</exception>
    public TeamTree(ImmutableArray<WaveTeam> teams)
    {
        Count = teams.Length;
        positions = new Dictionary<string, int>(StringComparer.Ordinal);
        children = new List<int>[Count];
        Parents = new int[Count];
        Roots = new int[Count];
        for (int i = 0; i < Count; i++)
        {
            positions.Add(teams[i].Id.Value, i);
            children[i] = [];
        }

        for (int i = 0; i < Count; i++) Link(i, teams[i].Parent);
        TopDown = Order();
    }

    public int Count { get; }

    /// <summary>The position of each unit's parent, or <see cref="None"/>.</summary>
    public int[] Parents { get; }

    /// <summary>The position of the unit at the top of each unit's tree.</summary>
    public int[] Roots { get; }

    /// <summary>All units, parents before their parts.</summary>
    public int[] TopDown { get; }

    public IReadOnlyList<int> Children(int team) => children[team];

    public bool IsLowest(int team) => children[team].Count == 0;

    /// <summary>The position of a unit, or <see cref="None"/>.</summary>
    public int Find(ReadOnlySpan<char> id) =>
        positions.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(id, out int position) ? position : None;

    private void Link(int team, TeamId? parent)
    {
        Parents[team] = parent is null ? None : Find(parent.Value);
        if (Parents[team] != None) children[Parents[team]].Add(team);
        else if (parent is not null) throw new ArgumentException($"the parent `{parent}` is not there");
    }

    private int[] Order()
    {
        var order = new List<int>(Count);
        for (int i = 0; i < Count; i++)
        {
            if (Parents[i] == None) order.Add(i);
        }

        for (int next = 0; next < order.Count; next++)
        {
            int team = order[next];
            Roots[team] = Parents[team] == None ? team : Roots[Parents[team]];
            order.AddRange(children[team]);
        }

        return order.Count == Count ? [.. order] : throw new ArgumentException("units form a circle");
    }
}
