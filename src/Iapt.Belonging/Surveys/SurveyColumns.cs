using System.Data.Common;
using Iapt.Belonging.Instruments;

namespace Iapt.Belonging.Surveys;

/// <summary>What each column of the answers holds, found from the header alone.</summary>
internal sealed class SurveyColumns
{
    public const int None = -1;

    private readonly Wave wave;
    private readonly List<Problem> problems;

    /// <summary>Looks at the header, and notes everything that is wrong with it.</summary>
    public SurveyColumns(DbDataReader rows, Wave wave, List<Problem> problems)
    {
        this.wave = wave;
        this.problems = problems;
        Items = [.. Enumerable.Repeat(None, wave.Instrument.Items.Length)];
        Characteristics = [.. Enumerable.Repeat(None, wave.Characteristics.Length)];
        Dictionary<string, Action<int>> slots = Slots();
        for (int i = 0; i < rows.FieldCount; i++) Assign(i, rows.GetName(i), slots);
        ReportMissing();
    }

    public int Person { get; private set; } = None;

    public int Team { get; private set; } = None;

    /// <summary>The column of each item of the instrument, or <see cref="None"/>.</summary>
    public int[] Items { get; }

    /// <summary>The column of each characteristic of the wave, or <see cref="None"/>.</summary>
    public int[] Characteristics { get; }

    private Dictionary<string, Action<int>> Slots()
    {
        var slots = new Dictionary<string, Action<int>>(StringComparer.Ordinal);
        AnswerColumns columns = wave.Columns;
        slots[columns.Person] = i => Person = Once(Person, i);
        slots[columns.Team] = i => Team = Once(Team, i);
        for (int c = 0; c < Characteristics.Length; c++)
        {
            int position = c;
            slots[NameOf(wave.Characteristics[c])] = i => Characteristics[position] = Once(Characteristics[position], i);
        }

        for (int j = 0; j < Items.Length; j++) AddItem(slots, j);
        return slots;
    }

    private void AddItem(Dictionary<string, Action<int>> slots, int position)
    {
        Item item = wave.Instrument.Items[position];
        void Take(int column) => Items[position] = Once(Items[position], column);
        if (wave.Columns.Items.TryGetValue(item.Id, out string? mapped))
        {
            slots[mapped] = Take;
            return;
        }

        slots[item.Number] = Take;
        slots[item.Id.Value] = Take;
    }

    private string NameOf(Characteristic characteristic) => wave.Columns.Characteristics.GetValueOrDefault(characteristic.Id, characteristic.Id);

    private void Assign(int column, string name, Dictionary<string, Action<int>> slots)
    {
        Place place = PlaceOf(column);
        if (IdentifyingShape.IsIdentifyingName(name) || IdentifyingShape.IsIdentifying(name)) problems.Add(SurveyProblems.IdentifyingColumn(place));
        else if (slots.TryGetValue(name, out Action<int>? assign)) assign(column);
        else if (!wave.Columns.Ignored.Contains(name)) problems.Add(Unknown(place, name, slots.Keys));
    }

    private static Problem Unknown(Place place, string name, IEnumerable<string> known)
    {
        string? nearest = NearestName.Find(name, known);
        bool looksLikeItem = name.Contains('/', StringComparison.Ordinal) || (name.Length > 1 && name[0] is 'q' or 'Q' && char.IsAsciiDigit(name[1]));
        return looksLikeItem ? SurveyProblems.UnknownItem(place, nearest) : SurveyProblems.UnknownColumn(place, nearest);
    }

    private int Once(int before, int column)
    {
        if (before != None) problems.Add(SurveyProblems.DuplicateColumn(PlaceOf(column)));
        return column;
    }

    private void ReportMissing()
    {
        if (Person == None) problems.Add(SurveyProblems.MissingColumn(wave.Columns.Person));
        if (Team == None) problems.Add(SurveyProblems.MissingColumn(wave.Columns.Team));
        for (int c = 0; c < Characteristics.Length; c++)
        {
            if (Characteristics[c] == None) problems.Add(SurveyProblems.MissingColumn(NameOf(wave.Characteristics[c])));
        }

        if (Items.All(i => i == None)) problems.Add(SurveyProblems.NoItems());
        else ReportNotAsked();
    }

    private void ReportNotAsked()
    {
        for (int j = 0; j < Items.Length; j++)
        {
            if (Items[j] == None) problems.Add(SurveyProblems.ItemNotAsked(wave.Instrument.Items[j].Number));
        }
    }

    private static Place PlaceOf(int column) => new(line: 1, column: column + 1);
}
