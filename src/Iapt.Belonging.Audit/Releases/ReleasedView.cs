using Iapt.Belonging.Audit.Attacker;
using Iapt.Belonging.Disclosure;
using Iapt.Belonging.Surveys;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Audit.Releases;

/// <summary>What an attacker reads in a release about one question or measure: which sets of cells are shown, and what is said of each.</summary>
internal sealed class ReleasedView
{
    private readonly Wave wave;
    private readonly Release release;

    /// <summary>Reads a release.</summary>
    /// <param name="wave">The wave.</param>
    /// <param name="release">The release.</param>
    /// <param name="cells">The finest cells.</param>
    /// <param name="sets">The sets that have names, of these cells.</param>
    /// <param name="statistic">The question or measure.</param>
    /// <param name="counts">The truth: how many people of each cell stand behind it.</param>
    public ReleasedView(Wave wave, Release release, Cells cells, IEnumerable<NamedSet> sets, IndicatorId statistic, long[] counts)
    {
        this.wave = wave;
        this.release = release;
        Cells = cells;
        Statistic = statistic;
        Counts = counts;
        Sets = [.. sets.Select(s => new ReleasedSet(s, release.Profile(s.Unit)[SubjectOf(s)]))];
    }

    public Cells Cells { get; }

    public IndicatorId Statistic { get; }

    /// <summary>The truth: how many people of each cell stand behind it.</summary>
    public long[] Counts { get; }

    /// <summary>Every unit and every registered group in it.</summary>
    public ReleasedSet[] Sets { get; }

    public long People(int[] cells) => cells.Sum(c => Counts[c]);

    /// <summary>What is published of numbers of people, headcounts included. A headcount below the number of answers is wrong and says nothing.</summary>
    public IEnumerable<Statement> SizesAsPublished()
    {
        foreach (ReleasedSet unit in Sets.Where(s => s.Named.Group is null))
        {
            long people = People(unit.Cells);
            long most = people > unit.Named.Headcount ? long.MaxValue : unit.Named.Headcount;
            if (release.Profile(unit.Named.Unit).Response is Response response) most = Math.Min(most, response.Answered.To);
            if (most < long.MaxValue) yield return new Statement(unit.Cells, 0, most);
        }

        foreach (ReleasedSet set in Sets.Where(s => s.IsShown)) yield return new Statement(set.Cells, set.Estimate.Answers!.Value.From, set.Estimate.Answers!.Value.To);
    }

    /// <summary>The worst case: somebody knows exactly how many people stand behind every number that is shown.</summary>
    public IEnumerable<Statement> SizesKnown() => Sets.Where(s => s.IsShown).Select(s => Statement.Exactly(s.Cells, People(s.Cells)));

    /// <summary>By cell, what is known without the release: no more people than its unit has.</summary>
    public long[] Headcounts()
    {
        var staff = wave.Teams.ToDictionary(t => t.Id, t => (Headcount: (long)t.Headcount, t.Parent));
        var least = new Dictionary<TeamId, long>();
        foreach (TeamId place in Enumerable.Range(0, Cells.Count).Select(Cells.PlaceOf).Distinct())
        {
            least[place] = long.MaxValue;
            for (TeamId? at = place; at is not null; at = staff[at].Parent) least[place] = Math.Min(least[place], staff[at].Headcount);
        }

        return [.. Enumerable.Range(0, Cells.Count).Select(c => Math.Max(least[Cells.PlaceOf(c)], Counts[c]))];
    }

    private Subject SubjectOf(NamedSet set) => set.Group is null ? Subject.Of(Statistic) : new GroupSubject(Statistic, set.Group.Id);
}
