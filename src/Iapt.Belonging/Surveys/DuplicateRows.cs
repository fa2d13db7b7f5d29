using System.Numerics;

namespace Iapt.Belonging.Surveys;

/// <summary>Finds people with several rows: the same row again is kept once, another answer or another team is refused.</summary>
/// <remarks>A table of places in the rows, at 12 bytes a person or less: it needs no second copy of the 16 bytes that stand for each.</remarks>
internal sealed class DuplicateRows(AnswerTable rows, RowProblems problems)
{
    private readonly bool[] dropped = new bool[rows.Rows];

    /// <summary>By row, whether it is left out.</summary>
    public bool[] Dropped()
    {
        for (int row = 0; row < dropped.Length; row++) dropped[row] = rows.Teams[row] == TeamTree.None;
        foreach (List<int> ofOnePerson in Repeated().Values) Examine(ofOnePerson);
        return dropped;
    }

    /// <summary>By the first row of each person with several, all rows of this person, in their order.</summary>
    private SortedDictionary<int, List<int>> Repeated()
    {
        var repeated = new SortedDictionary<int, List<int>>();
        ReadOnlySpan<UInt128> people = rows.People;
        int[] places = new int[BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, people.Length + (people.Length / 2)))];
        for (int i = 0; i < people.Length; i++)
        {
            if (dropped[i]) continue;

            ref int place = ref PlaceOf(people[i], places, people);
            if (place == 0) place = i + 1;
            else if (repeated.TryGetValue(place - 1, out List<int>? ofOnePerson)) ofOnePerson.Add(i);
            else repeated.Add(place - 1, [place - 1, i]);
        }

        return repeated;
    }

    /// <summary>Where the first row of a person is noted, counted from 1; 0 if it is yet to be noted there.</summary>
    private static ref int PlaceOf(UInt128 person, int[] places, ReadOnlySpan<UInt128> people)
    {
        int at = person.GetHashCode() & (places.Length - 1);
        while (places[at] != 0 && people[places[at] - 1] != person) at = (at + 1) & (places.Length - 1);
        return ref places[at];
    }

    private void Examine(List<int> ofOnePerson)
    {
        int first = ofOnePerson[0];
        bool conflict = false;
        foreach (int other in ofOnePerson.Skip(1))
        {
            Problem problem = Compare(first, other);
            problems.Add(problem);
            conflict |= problem.Severity == ProblemSeverity.Error;
            dropped[other] = true;
            if (problem.Severity == ProblemSeverity.Error) problems.SkipRow();
        }

        // Nobody can tell which of two answers is the right one, so none is taken.
        if (!conflict) return;
        dropped[first] = true;
        problems.SkipRow();
    }

    private Problem Compare(int first, int other)
    {
        int line = other + 2;
        int firstLine = first + 2;
        if (rows.Teams[first] != rows.Teams[other]) return SurveyProblems.PersonInTwoTeams(line, firstLine);

        return rows.AreAlike(first, other) ? SurveyProblems.RepeatedRow(line, firstLine) : SurveyProblems.ConflictingDuplicate(line, firstLine);
    }
}
