using Iapt.Belonging.Surveys;

namespace Iapt.Belonging.Scoring;

/// <summary>The tallies of every statistic for every team and every registered group in it, units below included. Inside: nothing of this may be released as it is.</summary>
internal sealed class ScoreTable
{
    private readonly Tally[] tallies;
    private readonly int columns;
    private readonly Dictionary<int, Tally[]> ownOfHigher = [];

    public ScoreTable(Wave wave, Statistic[] statistics, GroupAtoms atoms)
    {
        Wave = wave;
        Statistics = statistics;
        Atoms = atoms;
        columns = 1 + atoms.Count;
        tallies = new Tally[wave.Tree.Count * columns * statistics.Length];
        Answered = new int[wave.Tree.Count];
    }

    public Wave Wave { get; }

    public Statistic[] Statistics { get; }

    public GroupAtoms Atoms { get; }

    /// <summary>How many people of each team answered anything at all, units below included.</summary>
    public int[] Answered { get; }

    public ref readonly Tally Team(int statistic, int team) => ref Row(team, 0)[statistic];

    public ref readonly Tally Atom(int statistic, int team, int atom) => ref Row(team, atom + 1)[statistic];

    public Tally Group(int statistic, int team, int group)
    {
        var sum = default(Tally);
        foreach (int atom in Atoms.PartsOf[group]) sum.Add(Atom(statistic, team, atom));
        return sum;
    }

    /// <summary>The people who are directly in a team: the spread within teams is pooled from these.</summary>
    public Tally Own(int statistic, int team) => ownOfHigher.TryGetValue(team, out Tally[]? own) ? own[statistic] : Team(statistic, team);

    /// <summary>The tallies of a team (column 0) or of a part of groups in it (column 1 and on), one for each statistic.</summary>
    public Span<Tally> Row(int team, int column) => tallies.AsSpan(((team * columns) + column) * Statistics.Length, Statistics.Length);

    /// <summary>Adds each unit to the one it is part of; called once, when people have been counted where they are.</summary>
    /// <remarks>Threads share out the tallies of a unit, not the units: most are part of the same one.</remarks>
    public void RollUp(int maximumThreads)
    {
        foreach (int team in Wave.Tree.TopDown.Where(t => !Wave.Tree.IsLowest(t))) ownOfHigher.Add(team, Row(team, 0).ToArray());
        int[] parts = [.. Wave.Tree.TopDown.Reverse().Where(t => Wave.Tree.Parents[t] != TeamTree.None)];
        foreach (int part in parts) Answered[Wave.Tree.Parents[part]] += Answered[part];
        Parallel.For(0, maximumThreads, new ParallelOptions { MaxDegreeOfParallelism = maximumThreads }, share =>
        {
            Range range = (All(0).Length * share / maximumThreads)..(All(0).Length * (share + 1) / maximumThreads);
            foreach (int part in parts) AddTo(All(Wave.Tree.Parents[part])[range], All(part)[range]);
        });
    }

    /// <summary>The same tallies for a wave in which some units have been joined: a joined unit has the tallies of its members together, and nobody directly in it.</summary>
    public ScoreTable Merged(Wave wave)
    {
        var joined = new ScoreTable(wave, Statistics, Atoms);
        foreach (int team in wave.Tree.TopDown.Reverse())
        {
            int here = Wave.Tree.Find(wave.Teams[team].Id.Value);
            if (here == TeamTree.None) joined.ownOfHigher.Add(team, new Tally[Statistics.Length]);
            else joined.Copy(team, this, here);
        }

        foreach (int team in wave.Tree.TopDown.Where(t => Wave.Tree.Find(wave.Teams[t].Id.Value) == TeamTree.None))
        {
            foreach (int member in wave.Tree.Children(team)) joined.Add(team, member);
        }

        return joined;
    }

    private void Copy(int team, ScoreTable from, int there)
    {
        Answered[team] = from.Answered[there];
        from.All(there).CopyTo(All(team));
        if (from.ownOfHigher.TryGetValue(there, out Tally[]? own)) ownOfHigher.Add(team, own);
    }

    private void Add(int team, int part)
    {
        Answered[team] += Answered[part];
        AddTo(All(team), All(part));
    }

    /// <summary>All tallies of a team.</summary>
    private Span<Tally> All(int team) => tallies.AsSpan(team * columns * Statistics.Length, columns * Statistics.Length);

    private static void AddTo(Span<Tally> sums, ReadOnlySpan<Tally> parts)
    {
        for (int s = 0; s < sums.Length; s++) sums[s].Add(parts[s]);
    }
}
