using System.Collections.Frozen;
using System.Collections.Immutable;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Surveys;

/// <summary>Which column of the answers holds what, where the names differ from the usual ones.</summary>
/// <remarks>
/// The usual names are <c>person</c> and <c>team</c>, the id of a characteristic, and the number or the id of an item. Names are compared letter by letter.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class AnswerColumns
{
    /// <summary>Creates a column map.</summary>
    /// <param name="person">The column with the keyed pseudonym of the person.</param>
    /// <param name="team">The column with the id of the team.</param>
    /// <param name="characteristics">The columns of characteristics, by id; those not named have their usual column.</param>
    /// <param name="items">The columns of items, by id; those not named have their usual column.</param>
    /// <param name="ignored">Columns that are there and not wanted; they are never read.</param>
    public AnswerColumns(
        string person = "person",
        string team = "team",
        IEnumerable<KeyValuePair<string, string>>? characteristics = null,
        IEnumerable<KeyValuePair<IndicatorId, string>>? items = null,
        IEnumerable<string>? ignored = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(person);
        ArgumentException.ThrowIfNullOrEmpty(team);
        Person = person;
        Team = team;
        Characteristics = (characteristics ?? []).ToFrozenDictionary(StringComparer.Ordinal);
        Items = (items ?? []).ToFrozenDictionary();
        Ignored = ignored is null ? [] : [.. ignored];
    }

    /// <summary>The usual names.</summary>
    public static AnswerColumns Usual { get; } = new();

    /// <summary>The column with the keyed pseudonym of the person.</summary>
    public string Person { get; }

    /// <summary>The column with the id of the team.</summary>
    public string Team { get; }

    /// <summary>The columns of characteristics that are not named after them, by id.</summary>
    public IReadOnlyDictionary<string, string> Characteristics { get; }

    /// <summary>The columns of items that are not named after them, by id.</summary>
    public IReadOnlyDictionary<IndicatorId, string> Items { get; }

    /// <summary>Columns that are there and not wanted.</summary>
    public ImmutableArray<string> Ignored { get; }
}
