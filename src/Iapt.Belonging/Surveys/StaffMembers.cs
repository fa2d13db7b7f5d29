namespace Iapt.Belonging.Surveys;

/// <summary>Makes people of assignments: the same row again counts once, and nobody counts twice in a unit.</summary>
internal sealed class StaffMembers(StaffRows rows, CountedAssignments counted, RowProblems problems)
{
    // Systems round shares of time, so two or three that make up full time may fall a little short of it.
    private const decimal FullTime = 0.995m;

    private readonly HashSet<UInt128> spoilt = [.. rows.Spoilt];

    /// <summary>How many assignments had no contracted time, such as those of a bank.</summary>
    public int WithoutHours { get; private set; }

    /// <summary>How many people have assignments in the list, but not their primary one.</summary>
    public int WithoutPrimary { get; private set; }

    /// <summary>Everybody who counts, once in each unit where they count.</summary>
    public List<StaffMember> Count()
    {
        var members = new List<StaffMember>();
        foreach (StaffAssignment[] ofOnePerson in Distinct().GroupBy(a => a.Person).Select(g => g.ToArray()))
        {
            if (spoilt.Contains(ofOnePerson[0].Person)) LeaveOut(ofOnePerson);
            else members.AddRange(Count(ofOnePerson));
        }

        return members;
    }

    private List<StaffAssignment> Distinct()
    {
        var first = new Dictionary<UInt128, StaffAssignment>();
        foreach (StaffAssignment assignment in rows.Assignments)
        {
            if (first.TryAdd(assignment.Key, assignment)) continue;

            StaffAssignment before = first[assignment.Key];
            if (before.Content == assignment.Content)
            {
                problems.Add(StaffProblems.RepeatedRow(assignment.Line, before.Line));
                continue;
            }

            // Nobody can tell which of the two is the right one, so nothing of the person is taken.
            problems.Add(StaffProblems.ConflictingDuplicate(assignment.Line, before.Line));
            problems.SkipRow();
            spoilt.Add(assignment.Person);
        }

        return [.. first.Values.OrderBy(a => a.Line)];
    }

    private List<StaffMember> Count(StaffAssignment[] ofOnePerson)
    {
        StaffAssignment[] inPost = [.. ofOnePerson.Where(a => a.Contracted != 0)];
        WithoutHours += ofOnePerson.Length - inPost.Length;
        if (inPost.Length == 0) return [];

        decimal? contracted = Sum(inPost);
        if (counted == CountedAssignments.All) return [.. inPost.GroupBy(a => a.Team).Select(g => Together(g.Key, [.. g], contracted))];

        StaffAssignment[] primary = [.. inPost.Where(a => a.IsPrimary != false)];
        if (primary.Length == 1) return [new StaffMember(primary[0].Team, contracted, contracted < FullTime, primary[0].Start, primary[0].Rung, primary[0].Categories)];

        if (primary.Length == 0)
        {
            WithoutPrimary++;
            return [];
        }

        problems.Add(StaffProblems.PrimaryUnclear(primary[1].Line, primary[0].Line));
        LeaveOut(ofOnePerson);
        return [];
    }

    /// <summary>One person in one unit: the time contracted there, the first start, the highest band.</summary>
    private static StaffMember Together(int team, StaffAssignment[] there, decimal? contracted) =>
        new(team, Sum(there), contracted < FullTime, there.Min(a => a.Start), there.Max(a => a.Rung), there[0].Categories);

    private static decimal? Sum(StaffAssignment[] assignments) =>
        assignments[0].Contracted is null ? null : assignments.Sum(a => a.Contracted);

    private void LeaveOut(StaffAssignment[] ofOnePerson)
    {
        foreach (StaffAssignment _ in ofOnePerson) problems.SkipRow();
    }
}
