using Iapt.Belonging.Attack.Tests.Attacker;
using Iapt.Belonging.Attack.Tests.Waves;
using Iapt.Belonging.Disclosure;
using Iapt.Belonging.Surveys;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Attack.Tests.Releases;

/// <summary>What an attacker reads in a release about one question: which sets of cells are shown, and what is said of each.</summary>
internal sealed class ReleasedView
{
    public ReleasedView(Population population, Release release, int question)
    {
        Population = population;
        Release = release;
        Cells = new Cells(population);
        Question = question;
        Counts = Cells.Tally(p => p.Answers[question] > 0);
        Sets = [.. AllSets()];
    }

    public Population Population { get; }

    public Release Release { get; }

    public Cells Cells { get; }

    public int Question { get; }

    /// <summary>The truth: how many people of each cell answered the question.</summary>
    public long[] Counts { get; }

    /// <summary>Every unit and every registered group in it.</summary>
    public ReleasedSet[] Sets { get; }

    /// <summary>What is published of numbers of people, headcounts included.</summary>
    public IEnumerable<Statement> SizesAsPublished()
    {
        foreach (WaveTeam unit in Population.Wave.Teams)
        {
            int[] cells = Cells.In(unit);
            long most = unit.Headcount;
            if (Release.Profile(unit.Id).Response is Response response) most = Math.Min(most, response.Answered.To);
            yield return new Statement(cells, 0, most);
        }

        foreach (ReleasedSet set in Sets.Where(s => s.IsShown)) yield return new Statement(set.Cells, set.Estimate.Answers!.Value.From, set.Estimate.Answers!.Value.To);
    }

    /// <summary>The worst case: somebody knows exactly how many people stand behind every number that is shown.</summary>
    public IEnumerable<Statement> SizesKnown() => Sets.Where(s => s.IsShown).Select(s => Statement.Exactly(s.Cells, s.Cells.Sum(c => Counts[c])));

    private IEnumerable<ReleasedSet> AllSets()
    {
        IndicatorId id = Questions.IdOf(Question);
        foreach (WaveTeam unit in Population.Wave.Teams)
        {
            TeamProfile profile = Release.Profile(unit.Id);
            yield return new ReleasedSet(unit, null, Cells.In(unit), profile[Subject.Of(id)]);
            foreach (RegisteredGroup group in Population.Wave.Groups) yield return new ReleasedSet(unit, group, Cells.In(unit, group), profile[new GroupSubject(id, group.Id)]);
        }
    }
}
