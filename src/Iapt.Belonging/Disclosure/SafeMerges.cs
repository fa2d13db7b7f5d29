using Iapt.Belonging.Surveys;

namespace Iapt.Belonging.Disclosure;

/// <summary>Merges units that are too small to be shown with siblings, so that they are not left without results: the best merges that are safe.</summary>
/// <remarks>
/// <para>Below one parent the merged and the shown units are a partition: each holds enough people, and what is left over is nobody or enough. So nothing can be
/// formed from them that is too small. <see cref="MergeSearch"/> says what else is asked of a merge, and which are best. A merge is never the whole parent.</para>
/// <para>Which units are merged depends on headcounts and on how many answered, and on nothing that they answered.</para>
/// </remarks>
internal sealed class SafeMerges
{
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
        int[] parts = [.. wave.Tree.Children(parent)];
        int direct = people[parent] - parts.Sum(p => people[p]);
        var search = new MergeSearch([.. parts.Select(p => people[p])], [.. parts.Select(p => wave.Teams[p].Headcount)], direct, wave.Policy.MinimumAnswers);
        return [.. search.Find().Select(m => m.Select(i => parts[i]).ToArray())];
    }
}
