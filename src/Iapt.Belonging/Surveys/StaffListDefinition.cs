namespace Iapt.Belonging.Surveys;

/// <summary>What a staff-in-post list is: its day, which of its assignments count, and which column holds what.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class StaffListDefinition
{
    /// <summary>The earliest day on which anybody in post may have started; earlier days are what systems write for "not known".</summary>
    internal static readonly DateOnly EarliestStart = new(1940, 1, 1);

    /// <summary>Creates a definition.</summary>
    /// <param name="asOf">The day for which the list stands; the last day of the wave if null.</param>
    /// <param name="counted">Which assignments count.</param>
    /// <param name="columns">Which column holds what; the usual names if null.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day is before 1950, or the choice of assignments is none.</exception>
    public StaffListDefinition(DateOnly? asOf = null, CountedAssignments counted = CountedAssignments.Primary, StaffColumns? columns = null)
    {
        if (asOf?.Year < 1950) throw new ArgumentOutOfRangeException(nameof(asOf), asOf, "expected a day from 1950 on");
        if (!Enum.IsDefined(counted)) throw new ArgumentOutOfRangeException(nameof(counted));
        AsOf = asOf;
        Counted = counted;
        Columns = columns ?? StaffColumns.Usual;
    }

    /// <summary>A list on the last day of the wave, with the usual columns, counted by primary assignment.</summary>
    public static StaffListDefinition Usual { get; } = new();

    /// <summary>The day for which the list stands; null for the last day of the wave.</summary>
    public DateOnly? AsOf { get; }

    /// <summary>Which assignments count.</summary>
    public CountedAssignments Counted { get; }

    /// <summary>Which column holds what.</summary>
    public StaffColumns Columns { get; }
}
