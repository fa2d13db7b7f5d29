using System.Security.Cryptography;
using Iapt.Belonging.Scoring;
using Iapt.Belonging.Surveys;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Disclosure;

/// <summary>Makes the release of a wave: decides what is shown, rounds it, and freezes it.</summary>
internal sealed class ReleaseBuilder
{
    private readonly ScoreTable scores;
    private readonly FactTable facts;
    private readonly Wave wave;

    public ReleaseBuilder(ScoreTable scores, FactTable facts)
    {
        this.scores = scores;
        this.facts = facts;
        wave = scores.Wave;
    }

    public Release Build()
    {
        var rules = new SuppressionRules(wave, scores.Atoms);
        ReleasedTeam[] teams = Teams(rules);
        var spread = new PooledSpread(scores);
        var aggregation = new Aggregation(scores);
        for (int s = 0; s < scores.Statistics.Length; s++) new StatisticRelease(scores, s, rules.Decide(SizesOf(s)), spread, aggregation).AddTo(teams);
        new FactRelease(wave, facts).AddTo(teams);
        return Freeze(teams);
    }

    private ReleasedTeam[] Teams(SuppressionRules rules)
    {
        SuppressionPattern answered = rules.Decide(new CellSizes(scores.Answered, NoGroups()));
        return [.. wave.Teams.Select((team, t) => new ReleasedTeam
        {
            Team = team.Id,
            Context = new TeamContext(team.Unit, team.Name, team.Parent, mark: team.Mark),
            Response = answered.ShowsTeam(t) ? ReleasedResponse.Of(scores.Answered[t], team.Headcount, wave.Policy.MinimumAnswers) : null,
        })];
    }

    private int[][] NoGroups() => [.. Enumerable.Range(0, scores.Atoms.Count).Select(_ => new int[wave.Tree.Count])];

    private CellSizes SizesOf(int statistic) => new(
        [.. Enumerable.Range(0, wave.Tree.Count).Select(t => scores.Team(statistic, t).Count)],
        [.. Enumerable.Range(0, scores.Atoms.Count).Select(a => Enumerable.Range(0, wave.Tree.Count).Select(t => scores.Atom(statistic, t, a).Count).ToArray())]);

    private Release Freeze(ReleasedTeam[] teams)
    {
        byte[] json = ReleaseWriter.Write(wave, teams);
        string hash = $"sha256:{Convert.ToHexStringLower(SHA256.HashData(json))}";
        Origin origin = Origin.FromRelease(hash, wave.Id, wave.Instrument.Id);
        return new Release(
            wave,
            json,
            hash,
            teams.Select(t => t.ToProfile(wave.Closed, origin)),
            teams.Select(t => t.ToComparable(wave.Closed, origin)),
            teams.Where(t => !t.ShowsAnswers).Select(t => t.Team));
    }
}
