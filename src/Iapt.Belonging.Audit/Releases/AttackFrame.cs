using Iapt.Belonging.Audit.Answers;
using Iapt.Belonging.Disclosure;
using Iapt.Belonging.Surveys;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Audit.Releases;

/// <summary>The cells in which a release is attacked, and who stands in which.</summary>
internal sealed class AttackFrame
{
    private readonly AuditedAnswers answers;
    private readonly Release release;
    private readonly ImmutableArray<NamedSet> sets;
    private readonly int[] cellOf;

    private AttackFrame(AuditedAnswers answers, Release release, IEnumerable<CharacteristicParts> parts)
    {
        this.answers = answers;
        this.release = release;
        Wave wave = answers.Wave;
        HashSet<TeamId> places = [.. Cells.LowestOf(wave), .. answers.People.Select(p => wave.Teams[p.Team].Id)];
        Cells = new Cells(wave, wave.Teams.Select(t => t.Id).Where(places.Contains), parts);
        sets = NamedSet.Of(wave, release, Cells, withJoined: true);
        cellOf = [.. answers.People.Select(p => Cells.Of(wave.Teams[p.Team].Id, c => p.Codes[wave.Characteristics.IndexOf(c)]))];
    }

    public Cells Cells { get; }

    /// <summary>All characteristics crossed; where that makes too many cells, each by itself.</summary>
    public static IEnumerable<AttackFrame> Of(AuditedAnswers answers, Release release, int mostCells)
    {
        Wave wave = answers.Wave;
        CharacteristicParts[] all =
        [
            .. wave.Characteristics.Where(c => wave.Groups.Any(g => g.Id.Characteristic == c.Id))
                .Select(c => CharacteristicParts.ByGroups(c, wave.Groups, answers.People.Any(p => p.Codes[wave.Characteristics.IndexOf(c)] == Respondent.None))),
        ];
        double cells = all.Aggregate((double)wave.Teams.Length, (product, p) => product * p.Count);
        return cells <= mostCells ? [new AttackFrame(answers, release, all)] : all.Select(p => new AttackFrame(answers, release, [p]));
    }

    /// <summary>What is read in the release about a question or measure.</summary>
    /// <param name="statistic">The question or measure.</param>
    /// <param name="personal">By person, the score; null for none.</param>
    public ReleasedView View(IndicatorId statistic, double?[] personal)
    {
        long[] counts = new long[Cells.Count];
        for (int p = 0; p < personal.Length; p++) counts[cellOf[p]] += personal[p] is null ? 0 : 1;
        return new ReleasedView(answers.Wave, release, Cells, sets, statistic, counts);
    }

    /// <summary>By cell, the sum of the scores in steps.</summary>
    public long[] Sums(double?[] personal, ScoreSteps steps)
    {
        double[] sums = new double[Cells.Count];
        for (int p = 0; p < personal.Length; p++) sums[cellOf[p]] += personal[p] ?? 0;
        return [.. sums.Select(steps.Count)];
    }
}
