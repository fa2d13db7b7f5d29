using System.Security.Cryptography;
using Iapt.Belonging.Disclosure.Changes;
using Iapt.Belonging.Scoring;
using Iapt.Belonging.Surveys;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Disclosure;

/// <summary>Makes the release of a wave: merges what is too small, decides what is shown, rounds it, and freezes it.</summary>
internal sealed class ReleaseBuilder
{
    private const int FewestManagers = 3;

    private readonly Wave asked;
    private readonly FactTable facts;
    private readonly int maximumThreads;
    private readonly ScoreTable scores;
    private readonly Wave wave;
    private readonly bool[] mayBeShown;
    private readonly ChangeRules changes;
    private readonly SuppressionRules rules;

    public ReleaseBuilder(ScoreTable scores, Respondents respondents, IEnumerable<EarlierRelease> earlier, FactTable facts, int maximumThreads)
    {
        this.maximumThreads = maximumThreads;
        asked = scores.Wave;
        this.facts = facts;
        wave = SafeMerges.Apply(asked, SafeMerges.Find(asked, scores.Answered));
        this.scores = wave == asked ? scores : scores.Merged(wave);
        mayBeShown = OutsideOfMerges();
        changes = new ChangeRules(wave, scores.Atoms, respondents, earlier);
        rules = new SuppressionRules(wave, scores.Atoms, mayBeShown);
        if (!changes.HasEarlier) return;

        // Numbers of every question come from the units that are shown beside what earlier waves showed.
        SuppressionPattern answered = rules.Decide(new CellSizes(this.scores.Answered, NoGroups()));
        rules = new SuppressionRules(wave, scores.Atoms, changes.DecideUnits([.. mayBeShown.Select((_, t) => answered.ShowsTeam(t))]));
    }

    /// <summary>Makes the release, and says who stood behind what it shows.</summary>
    public (Release Release, Membership Membership) Build()
    {
        SuppressionPattern answered = rules.Decide(new CellSizes(scores.Answered, NoGroups()));
        ReleasedTeam[] teams = Teams(answered);
        var spread = new PooledSpread(scores);
        var aggregation = new Aggregation(scores);
        bool[] spansManagers = ManyManagers();
        SuppressionPattern[] patterns = Patterns(MostIn(answered));
        for (int s = 0; s < patterns.Length; s++) new StatisticRelease(scores, s, patterns[s], spread, aggregation, spansManagers).AddTo(teams);
        for (int t = 0; t < teams.Length; t++) teams[t].Context = ContextOf(wave.Teams[t], t, WhereShown(teams, t));
        ReleasedTeam[] askedTeams = [.. asked.Teams.Select(t => teams[wave.Tree.Find(t.Id.Value)])];
        new FactRelease(asked, facts).AddTo(askedTeams);
        new CompositionRelease(asked, facts).AddTo(askedTeams);
        bool[] units = [.. Enumerable.Range(0, wave.Tree.Count).Select(t => answered.ShowsTeam(t) || patterns.Any(p => p.ShowsTeam(t)))];
        return (Freeze(teams), changes.MembershipOf(units, GroupsOf(patterns)));
    }

    /// <summary>A unit that is shown together with others is never shown by itself, for any question: one story for each unit.</summary>
    private bool[] OutsideOfMerges()
    {
        bool[] outside = new bool[wave.Tree.Count];
        foreach (int t in wave.Tree.TopDown)
        {
            int parent = wave.Tree.Parents[t];
            outside[t] = parent == TeamTree.None || (outside[parent] && !IsMerge(parent));
        }

        return outside;
    }

    private bool IsMerge(int team) => asked.Tree.Find(wave.Teams[team].Id.Value) == TeamTree.None;

    /// <summary>
    /// Units whose manager questions are about at least three managers, one for each lowest unit; and so is what remains when such units are taken away
    /// from others. From the list of units alone: it must not tell in which of them anybody answered.
    /// </summary>
    private bool[] ManyManagers()
    {
        int[] managers = new int[wave.Tree.Count];
        foreach (int t in wave.Tree.TopDown.Reverse())
        {
            managers[t] = wave.Tree.IsLowest(t) ? 1 : wave.Tree.Children(t).Sum(c => managers[c]);
        }

        return new UnitSuppression(wave.Tree).Decide(managers, mayBeShown, FewestManagers);
    }

    /// <summary>A measure is not shown where a part of it is hidden: from the measure and its other parts the hidden one could be worked out.</summary>
    private SuppressionPattern[] Patterns(int[] most)
    {
        var patterns = new SuppressionPattern[scores.Statistics.Length];
        Parallel.For(0, patterns.Length, new ParallelOptions { MaxDegreeOfParallelism = maximumThreads }, s => patterns[s] = rules.Decide(SizesOf(s, most)));
        bool[] units = [.. Enumerable.Range(0, wave.Tree.Count).Select(t => patterns.Any(p => p.ShowsTeam(t)))];
        bool[][] groups = changes.DecideGroups(units, GroupsOf(patterns));
        for (int s = 0; s < patterns.Length; s++) patterns[s] = patterns[s].Within(groups);
        for (int s = 0; s < patterns.Length; s++)
        {
            foreach (int part in scores.Statistics[s].Parts.Where(p => scores.Statistics[p].WasAsked)) patterns[s] = patterns[s].And(patterns[part], t => scores.Team(part, t).Count);
        }

        return patterns;
    }

    /// <summary>By group and unit, whether any question shows it.</summary>
    private bool[][] GroupsOf(SuppressionPattern[] patterns) =>
        [.. wave.Groups.Select((_, g) => Enumerable.Range(0, wave.Tree.Count).Select(t => patterns.Any(p => p.ShowsGroup(t, g))).ToArray())];

    private ReleasedTeam[] Teams(SuppressionPattern answered) =>
    [
        .. wave.Teams.Select((team, t) => new ReleasedTeam
        {
            Team = team.Id,
            Context = ContextOf(team, t, null),
            Response = answered.ShowsTeam(t) ? ReleasedResponse.Of(scores.Answered[t], team.Headcount, PeopleToShow.Of(wave.Policy.MinimumAnswers)) : null,
        }),
    ];

    private TeamContext ContextOf(WaveTeam team, int t, WhereShown? whereShown)
    {
        if (IsMerge(t)) return new TeamContext(team.Unit, team.Name, team.Parent, members: wave.Tree.Children(t).Select(m => wave.Teams[m].Id), whereShown: whereShown);

        return new TeamContext(team.Unit, team.Name, asked.Teams[asked.Tree.Find(team.Id.Value)].Parent, mark: team.Mark, whereShown: whereShown);
    }

    /// <summary>Of a unit that is not shown, where its answers are counted. From nothing but which units are shown, so that it tells no more than the release does.</summary>
    private WhereShown? WhereShown(ReleasedTeam[] teams, int t)
    {
        if (teams[t].ShowsAnswers) return null;

        for (int above = wave.Tree.Parents[t]; above != TeamTree.None; above = wave.Tree.Parents[above])
        {
            if (teams[above].ShowsAnswers) return IsMerge(above) ? Belonging.Teams.WhereShown.Together : Belonging.Teams.WhereShown.UnitAbove;
        }

        return Belonging.Teams.WhereShown.Nowhere;
    }

    private int[][] NoGroups() => [.. Enumerable.Range(0, scores.Atoms.Count).Select(_ => new int[wave.Tree.Count])];

    /// <summary>By unit, the most that anybody can think answered a question: of a shown response not more than its band, and not more than staff.</summary>
    private int[] MostIn(SuppressionPattern answered) =>
        [.. wave.Teams.Select((team, t) => answered.ShowsTeam(t) ? Math.Min(team.Headcount, ReleasedResponse.Of(scores.Answered[t], team.Headcount, PeopleToShow.Of(wave.Policy.MinimumAnswers)).Answered.To) : team.Headcount)];

    private CellSizes SizesOf(int statistic, int[] most) => new(
        [.. Enumerable.Range(0, wave.Tree.Count).Select(t => scores.Team(statistic, t).Count)],
        [.. Enumerable.Range(0, scores.Atoms.Count).Select(a => Enumerable.Range(0, wave.Tree.Count).Select(t => scores.Atom(statistic, t, a).Count).ToArray())],
        most);

    private Release Freeze(ReleasedTeam[] teams)
    {
        byte[] json = ReleaseWriter.Write(wave, teams);
        string hash = $"sha256:{Convert.ToHexStringLower(SHA256.HashData(json))}";
        Origin origin = Origin.FromRelease(hash, wave.Id, wave.Instrument.Id, wave.Readiness.Gaps, wave.Policy.IsLower ? wave.Policy.MinimumAnswers : null);
        return new Release(
            wave,
            json,
            hash,
            teams.Select(t => t.ToProfile(wave.Closed, origin)),
            teams.Select(t => t.ToComparable(wave.Closed, origin)),
            teams.Where(t => !t.ShowsAnswers).Select(t => t.Team),
            changes.Warnings);
    }
}
