using Iapt.Belonging.Audit.Answers;
using Iapt.Belonging.Disclosure;
using Iapt.Belonging.Instruments;
using Iapt.Belonging.Surveys;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Audit.Releases;

/// <summary>Finds out why results are withheld, by counting the answers again: a release itself gives one reason for all.</summary>
internal sealed class Withholding
{
    private readonly AuditedAnswers answers;
    private readonly Wave wave;
    private readonly Release release;
    private readonly Release withoutEarlier;
    private readonly Dictionary<TeamId, TeamId> joined;
    private readonly int needed;
    private readonly Dictionary<IndicatorId, Tallies> tallies;

    /// <summary>Prepares.</summary>
    /// <param name="answers">The answers.</param>
    /// <param name="release">The release.</param>
    /// <param name="withoutEarlier">The release that there would be, were it the first of its register.</param>
    /// <param name="personal">By question or measure, the scores of people.</param>
    public Withholding(AuditedAnswers answers, Release release, Release withoutEarlier, IReadOnlyDictionary<IndicatorId, double?[]> personal)
    {
        this.answers = answers;
        this.release = release;
        this.withoutEarlier = withoutEarlier;
        wave = answers.Wave;
        joined = release.Profiles.SelectMany(p => p.Context.Members.Select(m => (Member: m, p.Team))).ToDictionary(m => m.Member, m => m.Team);
        tallies = personal.ToDictionary(p => p.Key, p => new Tallies(answers, p.Value));

        // A quarter more than the largest set that is too small (docs/decisions/0012).
        int largestSmall = wave.Policy.MinimumAnswers - 1;
        needed = largestSmall + ((largestSmall + 3) / 4);
    }

    public IEnumerable<WithheldResult> All() => wave.Teams.SelectMany(t => Results(t.Id).Concat(Facts(t)));

    private IEnumerable<WithheldResult> Results(TeamId team)
    {
        foreach (IndicatorId statistic in tallies.Keys.Order())
        {
            foreach (GroupId? group in wave.Groups.Select(g => g.Id).Prepend<GroupId?>(null))
            {
                if (ReasonOf(team, group, statistic) is not WithheldReason reason) continue;

                yield return new WithheldResult(team, group, statistic, reason, reason == WithheldReason.TogetherWithOthers ? TogetherOf(team) : null);
            }
        }
    }

    // A fact about people that is not shown. The audit knows headcounts and nothing else of facts.
    private IEnumerable<WithheldResult> Facts(WaveTeam team) => release.Comparable(team.Id).Estimates
        .Where(e => !tallies.ContainsKey(e.Key.Indicator) && e.Value.Missing == MissingReason.Suppressed && e.Key.Text == e.Key.Indicator.Value)
        .Select(e => new WithheldResult(team.Id, null, e.Key.Indicator, team.Headcount < needed ? WithheldReason.TooFewAnswered : WithheldReason.FactOfFewOrToProtectAnother));

    private WithheldReason? ReasonOf(TeamId team, GroupId? group, IndicatorId statistic)
    {
        Estimate own = Find(release, team, group, statistic);
        if (own.Missing is null) return release.Comparable(team)[SubjectOf(group, statistic)].IsMissing ? WithheldReason.OneManager : null;
        if (own.Missing == MissingReason.NotApplicable) return WithheldReason.OneManager;
        if (own.Missing != MissingReason.Suppressed) return null;
        if (TogetherOf(team) is not null) return WithheldReason.TogetherWithOthers;
        if (!Find(withoutEarlier, team, group, statistic).IsMissing) return WithheldReason.EarlierWave;

        return ReasonOfSize(team, group, statistic);
    }

    private WithheldReason ReasonOfSize(TeamId team, GroupId? group, IndicatorId statistic)
    {
        int people = tallies[statistic].Of(team, group);
        if (people < needed) return WithheldReason.TooFewAnswered;
        if (group is not null && Find(release, team, null, statistic).IsMissing) return WithheldReason.UnitWithheld;
        if (group is not null && tallies[statistic].Of(team, null) - people < needed) return WithheldReason.TooFewInTheRest;

        return HasHiddenPart(team, group, statistic) ? WithheldReason.PartWithheld : WithheldReason.ToProtectAnother;
    }

    private bool HasHiddenPart(TeamId team, GroupId? group, IndicatorId statistic) => wave.Instrument.FindMeasure(statistic) is Measure measure
        && measure.Parts.Any(p => tallies[p].Of(team, group) > 0 && Find(release, team, group, p).Missing == MissingReason.Suppressed);

    private TeamId? TogetherOf(TeamId team)
    {
        for (TeamId? at = team; at is not null; at = wave.Teams.First(t => t.Id == at).Parent)
        {
            if (joined.TryGetValue(at, out TeamId? together)) return together;
        }

        return null;
    }

    private static Estimate Find(Release of, TeamId team, GroupId? group, IndicatorId statistic) => of.Profile(team)[SubjectOf(group, statistic)];

    private static Subject SubjectOf(GroupId? group, IndicatorId statistic) => group is null ? Subject.Of(statistic) : new GroupSubject(statistic, group);
}
