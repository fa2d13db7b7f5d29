using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Iapt.Belonging.Surveys;

/// <summary>Which column of a staff-in-post list holds what, where the names differ from the usual ones.</summary>
/// <remarks>Names are compared letter by letter. Only person and team are needed; a fact that needs another column is not made without it.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class StaffColumns
{
    /// <summary>Creates a column map.</summary>
    /// <param name="person">The column with the keyed pseudonym of the person.</param>
    /// <param name="team">The column with the id of the unit, of any level, in which the assignment is.</param>
    /// <param name="assignment">The column that tells the assignments of a person apart: a pseudonym or a serial number, never an assignment number.</param>
    /// <param name="position">The column of the position; it only tells rows apart.</param>
    /// <param name="primary">The column that says whether the assignment is the person's primary one.</param>
    /// <param name="fte">The column with the contracted full-time equivalent of the assignment.</param>
    /// <param name="start">The column with the day on which the person started in the team.</param>
    /// <param name="characteristics">The columns of characteristics, by the id of the characteristic or code list; those not named have their id as column.</param>
    /// <param name="ignored">Columns that are there and not wanted; they are never read.</param>
    public StaffColumns(
        string person = "person",
        string team = "team",
        string assignment = "assignment",
        string position = "position",
        string primary = "primary",
        string fte = "fte",
        string start = "start",
        IEnumerable<KeyValuePair<string, string>>? characteristics = null,
        IEnumerable<string>? ignored = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(person);
        ArgumentException.ThrowIfNullOrEmpty(team);
        ArgumentException.ThrowIfNullOrEmpty(assignment);
        ArgumentException.ThrowIfNullOrEmpty(position);
        ArgumentException.ThrowIfNullOrEmpty(primary);
        ArgumentException.ThrowIfNullOrEmpty(fte);
        ArgumentException.ThrowIfNullOrEmpty(start);
        Person = person;
        Team = team;
        Assignment = assignment;
        Position = position;
        Primary = primary;
        Fte = fte;
        Start = start;
        Characteristics = (characteristics ?? []).ToFrozenDictionary(StringComparer.Ordinal);
        Ignored = ignored is null ? [] : [.. ignored];
    }

    /// <summary>The usual names.</summary>
    public static StaffColumns Usual { get; } = new();

    /// <summary>The column with the keyed pseudonym of the person.</summary>
    public string Person { get; }

    /// <summary>The column with the id of the unit in which the assignment is.</summary>
    public string Team { get; }

    /// <summary>The column that tells the assignments of a person apart.</summary>
    public string Assignment { get; }

    /// <summary>The column of the position.</summary>
    public string Position { get; }

    /// <summary>The column that says whether the assignment is the person's primary one.</summary>
    public string Primary { get; }

    /// <summary>The column with the contracted full-time equivalent of the assignment.</summary>
    public string Fte { get; }

    /// <summary>The column with the day on which the person started in the team.</summary>
    public string Start { get; }

    /// <summary>The columns of characteristics that are not named after them, by id.</summary>
    public IReadOnlyDictionary<string, string> Characteristics { get; }

    /// <summary>Columns that are there and not wanted.</summary>
    public ImmutableArray<string> Ignored { get; }
}
