using Iapt.Belonging.Surveys;

namespace Iapt.Belonging.Disclosure;

/// <summary>Merges units that are too small to be shown with siblings, so that they are not left without results: the smallest merges that are safe.</summary>
/// <remarks>
/// <para>Below one parent the merged and the shown units are a partition: each holds enough people, and what is left over is nobody or enough. So nothing can be
/// formed from them that is too small. At most four units are merged, preferably two, with as few people as will do. What is left over enters a merge that has room, or else a unit that
/// could be shown is drawn in. Where neither is possible, or where the merge would be the whole parent, there is none.</para>
/// <para>Which units are merged depends on how many answered, and on nothing that they answered.</para>
/// </remarks>
internal sealed class SafeMerges
{
    private const int MostMembers = 4;
    private const int LongestName = 200;

    private readonly Wave wave;
    private readonly int[] people;
    private readonly int minimum;

    private SafeMerges(Wave wave, int[] people)
    {
        this.wave = wave;
        this.people = people;
        minimum = PeopleToShow.Of(wave.Policy.MinimumAnswers);
    }

    /// <summary>The merges of a wave, each a list of units below one parent.</summary>
    /// <param name="wave">The wave.</param>
    /// <param name="people">How many answered in each unit, units below included.</param>
    public static List<int[]> Find(Wave wave, int[] people)
    {
        var merges = new SafeMerges(wave, people);
        var found = new List<int[]>();
        var inside = new HashSet<int>();
        foreach (int unit in wave.Tree.TopDown)
        {
            if (inside.Contains(unit) || people[unit] < merges.minimum)
            {
                inside.UnionWith(wave.Tree.Children(unit));
                continue;
            }

            List<int[]> below = merges.Below(unit);
            found.AddRange(below);
            inside.UnionWith(below.SelectMany(m => m));
        }

        return found;
    }

    /// <summary>The wave with merged units between their members and the parent.</summary>
    public static Wave Apply(Wave wave, IReadOnlyList<int[]> merges)
    {
        if (merges.Count == 0) return wave;

        var known = wave.Teams.Select(t => t.Id.Value).ToHashSet(StringComparer.Ordinal);
        WaveTeam[] teams = [.. wave.Teams];
        var merged = new List<WaveTeam>();
        foreach (int[] members in merges)
        {
            TeamId id = IdOf(members.Select(m => wave.Teams[m].Id), known);
            known.Add(id.Value);
            WaveTeam first = wave.Teams[members[0]];
            string name = string.Join(" + ", members.Select(m => wave.Teams[m].Name ?? wave.Teams[m].Id.Value));
            if (name.Length > LongestName) name = id.Value;
            merged.Add(new WaveTeam(id, members.Max(m => wave.Teams[m].Unit), members.Sum(m => wave.Teams[m].Headcount), name, first.Parent));
            foreach (int m in members) teams[m] = new WaveTeam(teams[m].Id, teams[m].Unit, teams[m].Headcount, teams[m].Name, id, teams[m].Mark);
        }

        return new Wave(
            wave.Id, wave.Instrument, wave.Opened, wave.Closed, teams.Concat(merged), wave.Characteristics, wave.Groups, wave.Policy, wave.Columns, wave.AnswersPath, wave.Movements, wave.Readiness);
    }

    private static TeamId IdOf(IEnumerable<TeamId> members, HashSet<string> known)
    {
        string first = members.First().Value[(members.First().Scheme.Length + 1)..];
        string all = string.Join('.', members.Select(m => m.Value[(m.Scheme.Length + 1)..]));
        string id = all.Length <= TeamId.MaximumLength - "together:.99".Length ? all : first;
        for (int copy = 1; ; copy++)
        {
            string value = copy == 1 ? $"together:{id}" : $"together:{id}.{copy}";
            if (!known.Contains(value)) return TeamId.Parse(value);
        }
    }

    private List<int[]> Below(int parent)
    {
        IReadOnlyList<int> parts = wave.Tree.Children(parent);
        int direct = people[parent] - parts.Sum(p => people[p]);
        List<int> small = [.. parts.Where(p => people[p] < minimum).OrderByDescending(p => people[p]).ThenBy(p => p)];
        List<int> large = [.. parts.Where(p => people[p] >= minimum).OrderBy(p => people[p]).ThenBy(p => p)];
        if (small.Count == 0) return [];

        int rest = direct;
        if (direct > 0 && direct < minimum) rest += GiveUp(small, large, minimum - direct);
        List<List<int>> merges = Form(small, large, out List<int> left);
        rest += left.Sum(p => people[p]);
        // What is left must be no team or enough people: that nobody answered in a team must not show either. The smallest merges go back.
        while ((rest > 0 || left.Count > 0) && rest < minimum && merges.Count > 0)
        {
            List<int> smallest = merges.MinBy(Size)!;
            merges.Remove(smallest);
            left.AddRange(smallest);
            rest += Size(smallest);
        }

        bool isWhole = merges.Count == 1 && merges[0].Count == parts.Count && direct == 0;
        return isWhole ? [] : [.. merges.Select(m => m.Order().ToArray())];
    }

    /// <summary>People directly in the parent are too few: the fewest others stay without a merge, to be with them.</summary>
    private int GiveUp(List<int> small, List<int> large, int needed)
    {
        int given = 0;
        while (given < needed && small.Count + large.Count > 0)
        {
            List<int> from = small.Count > 0 ? small : large;
            int chosen = from.Where(p => people[p] >= needed - given).Append(from[0]).OrderBy(p => people[p] < needed - given).ThenBy(p => people[p]).ThenBy(p => p).First();
            from.Remove(chosen);
            given += people[chosen];
        }

        return given;
    }

    private List<List<int>> Form(List<int> small, List<int> large, out List<int> left)
    {
        var merges = new List<List<int>>();
        left = [];
        while (small.Count > 0)
        {
            List<int> merge = Start(small);
            if (Size(merge) >= minimum) merges.Add(merge);
            else left.AddRange(merge);
        }

        foreach (int unit in left.OrderByDescending(p => people[p]).ThenBy(p => p).ToArray())
        {
            List<int>? host = merges.Where(m => m.Count < MostMembers).MinBy(Size);
            if (host is null && large.Count > 0)
            {
                merges.Add(host = [large[0]]);
                large.RemoveAt(0);
            }

            if (host is null) continue;

            host.Add(unit);
            left.Remove(unit);
        }

        return merges;
    }

    /// <summary>The largest that is left, with the smallest that completes it; failing that with the next largest, and so on.</summary>
    private List<int> Start(List<int> small)
    {
        List<int> merge = [Take(small, 0)];
        while (Size(merge) < minimum && merge.Count < MostMembers && small.Count > 0)
        {
            int completing = small.FindLastIndex(p => Size(merge) + people[p] >= minimum);
            merge.Add(Take(small, Math.Max(0, completing)));
        }

        return merge;
    }

    private static int Take(List<int> units, int place)
    {
        int unit = units[place];
        units.RemoveAt(place);
        return unit;
    }

    private int Size(List<int> units) => units.Sum(u => people[u]);
}
