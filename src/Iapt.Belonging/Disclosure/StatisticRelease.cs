using Iapt.Belonging.Scoring;
using Iapt.Belonging.Statistics;
using Iapt.Belonging.Surveys;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Disclosure;

/// <summary>Releases one statistic: for every team, every registered group in it, and every gap between two such groups that share nobody.</summary>
internal sealed class StatisticRelease
{
    private const int FewestForAgreement = 30;

    private static readonly MethodId Share = MethodId.Parse("share/wilson-of-released");

    private static readonly Estimate Suppressed = Estimate.None(MissingReason.Suppressed);
    private static readonly Estimate NotAsked = Estimate.None(MissingReason.NotAsked);
    private static readonly Estimate NotApplicable = Estimate.None(MissingReason.NotApplicable);

    private readonly ScoreTable scores;
    private readonly int index;
    private readonly Scoring.Statistic statistic;
    private readonly SuppressionPattern pattern;
    private readonly PooledSpread spread;
    private readonly Aggregation aggregation;
    private readonly bool[] spansManagers;
    private readonly Wave wave;
    private readonly List<(int Group, int Reference)> contrasts;

    public StatisticRelease(ScoreTable scores, int index, SuppressionPattern pattern, PooledSpread spread, Aggregation aggregation, bool[] spansManagers)
    {
        this.scores = scores;
        this.index = index;
        this.pattern = pattern;
        this.spread = spread;
        this.aggregation = aggregation;
        this.spansManagers = spansManagers;
        statistic = scores.Statistics[index];
        wave = scores.Wave;
        contrasts = [.. Contrasts()];
    }

    public void AddTo(ReleasedTeam[] teams)
    {
        for (int t = 0; t < teams.Length; t++)
        {
            bool scoresAPerson = statistic.IsAboutManager && !spansManagers[t];
            AddTeam(teams[t], t, scoresAPerson);
            AddGroups(teams[t], t, scoresAPerson);
        }
    }

    private void AddTeam(ReleasedTeam team, int t, bool scoresAPerson)
    {
        ReleasedMean? mean = statistic.WasAsked && pattern.ShowsTeam(t) ? ReleaseTeam(t) : null;
        team.ShowsAnswers |= mean is not null;
        Estimate estimate = EstimateOf(mean);
        Subject subject = Subject.Of(statistic.Id);
        team.Estimates[subject] = scoresAPerson ? NotApplicable : estimate;
        if (scoresAPerson) team.OwnAudience[subject] = estimate;
    }

    private void AddGroups(ReleasedTeam team, int t, bool scoresAPerson)
    {
        ReleasedMean?[] means = new ReleasedMean?[wave.Groups.Length];
        for (int g = 0; g < means.Length; g++)
        {
            means[g] = statistic.WasAsked && pattern.ShowsGroup(t, g) ? ReleaseGroup(t, g) : null;
            team.Estimates[new GroupSubject(statistic.Id, wave.Groups[g].Id)] = scoresAPerson ? NotApplicable : EstimateOf(means[g]);
        }

        foreach ((int g, int r) in contrasts)
        {
            Estimate gap = means[g] is ReleasedMean group && means[r] is ReleasedMean reference ? group.Minus(reference) : EstimateOf(null);
            team.Estimates[new GapSubject(statistic.Id, wave.Groups[g].Id, wave.Groups[r].Id)] = scoresAPerson ? NotApplicable : gap;
        }
    }

    private Estimate EstimateOf(ReleasedMean? mean) => mean?.ToEstimate() ?? (statistic.WasAsked ? Suppressed : NotAsked);

    private ReleasedMean ReleaseTeam(int team)
    {
        SizeBand answers = Answers(scores.Team(index, team), team);
        bool? isSplit = answers.From < FewestForAgreement ? null : aggregation.IsSplit(index, team);
        return Release(scores.Team(index, team), team, answers, isSplit);
    }

    private ReleasedMean ReleaseGroup(int team, int group)
    {
        Tally tally = scores.Group(index, team, group);
        return Release(tally, team, Answers(tally, team), null);
    }

    private SizeBand Answers(in Tally tally, int team) => SizeBands.Of(tally.Count, PeopleToShow.Of(wave.Policy.MinimumAnswers), wave.Teams[team].Headcount);

    private ReleasedMean Release(in Tally tally, int team, SizeBand answers, bool? isSplit)
    {
        RoundedMean mean = Rounding.Mean(tally.Mean, statistic.Maximum, answers, statistic.Neighbours);
        (Interval interval, MethodId method) = statistic.IsTwoValued ? (OfShare(mean, answers), Share) : spread.Around(index, team, mean, answers, isSplit == true);
        TeamAgreement? agreement = isSplit is bool split ? (split ? TeamAgreement.NotSupported : TeamAgreement.Supported) : null;
        return new ReleasedMean(mean, interval, statistic.Maximum, answers, method, agreement);
    }

    /// <summary>Wilson's interval of a share that is known to lie between two steps, with the fewest answers of the band: never narrower than that of the share itself.</summary>
    private Interval OfShare(RoundedMean mean, SizeBand answers)
    {
        Interval share = Proportions.Wilson(new Interval(mean.Low / statistic.Maximum, mean.High / statistic.Maximum), answers.From, Confidence.NinetyFive);
        return new Interval(share.Lower * statistic.Maximum, share.Upper * statistic.Maximum);
    }

    private IEnumerable<(int Group, int Reference)> Contrasts() =>
        from g in Enumerable.Range(0, wave.Groups.Length)
        from r in Enumerable.Range(0, wave.Groups.Length)
        where g != r && wave.Groups[g].Id.Characteristic == wave.Groups[r].Id.Characteristic
        where !wave.Groups[g].Codes.Intersect(wave.Groups[r].Codes).Any()
        select (g, r);
}
