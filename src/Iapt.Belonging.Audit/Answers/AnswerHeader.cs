using System.Data.Common;
using Iapt.Belonging.Surveys;

namespace Iapt.Belonging.Audit.Answers;

/// <summary>Which column of the answers holds what, by the documented names.</summary>
internal sealed class AnswerHeader
{
    public const int None = -1;

    public AnswerHeader(DbDataReader rows, Wave wave)
    {
        string[] names = [.. Enumerable.Range(0, rows.FieldCount).Select(rows.GetName)];
        int Find(params string[] accepted) => Array.FindIndex(names, accepted.Contains);
        Person = Find(wave.Columns.Person);
        Team = Find(wave.Columns.Team);
        Characteristics = [.. wave.Characteristics.Select(c => Find(wave.Columns.Characteristics.GetValueOrDefault(c.Id, c.Id)))];
        Items = [.. wave.Instrument.Items.Select(i => wave.Columns.Items.TryGetValue(i.Id, out string? mapped) ? Find(mapped) : Find(i.Number, i.Id.Value))];
    }

    public int Person { get; }

    public int Team { get; }

    /// <summary>By characteristic of the wave, its column, or <see cref="None"/>.</summary>
    public int[] Characteristics { get; }

    /// <summary>By item of the instrument, its column; <see cref="None"/> if it was not asked.</summary>
    public int[] Items { get; }
}
