using System.Data.Common;
using Iapt.Belonging.Instruments;

namespace Iapt.Belonging.Surveys;

/// <summary>What each column of the answers holds, found from the header alone.</summary>
internal sealed class SurveyColumns
{
    public const int None = -1;

    private readonly Wave wave;
    private readonly List<Problem> problems;
    private readonly Dictionary<string, Action<int>> slots = new(StringComparer.Ordinal);

    /// <summary>Names that a column map gives to two things: whichever were read would be wrong for the other.</summary>
    private readonly HashSet<string> ambiguous = new(StringComparer.Ordinal);

    /// <summary>Looks at the header, and notes everything that is wrong with it.</summary>
    public SurveyColumns(DbDataReader rows, Wave wave, List<Problem> problems)
    {
        this.wave = wave;
        this.problems = problems;
        Items = [.. Enumerable.Repeat(None, wave.Instrument.Items.Length)];
        Characteristics = [.. Enumerable.Repeat(None, wave.Characteristics.Length)];
        AddSlots();
        for (int i = 0; i < rows.FieldCount; i++) Assign(i, rows.GetName(i));
        ReportMissing();
    }

    public int Person { get; private set; } = None;

    public int Team { get; private set; } = None;

    /// <summary>The column of each item of the instrument, or <see cref="None"/>.</summary>
    public int[] Items { get; }

    /// <summary>The column of each characteristic of the wave, or <see cref="None"/>.</summary>
    public int[] Characteristics { get; }

    private void AddSlots()
    {
        AddSlot(wave.Columns.Person, i => Person = Once(Person, i));
        AddSlot(wave.Columns.Team, i => Team = Once(Team, i));
        for (int c = 0; c < Characteristics.Length; c++)
        {
            int position = c;
            AddSlot(NameOf(wave.Characteristics[c]), i => Characteristics[position] = Once(Characteristics[position], i));
        }

        for (int j = 0; j < Items.Length; j++) AddItem(j);
    }

    private void AddItem(int position)
    {
        Item item = wave.Instrument.Items[position];
        void Take(int column) => Items[position] = Once(Items[position], column);
        if (wave.Columns.Items.TryGetValue(item.Id, out string? mapped))
        {
            AddSlot(mapped, Take);
            return;
        }

        AddSlot(item.Number, Take);
        if (item.Id.Value != item.Number) AddSlot(item.Id.Value, Take);
    }

    private void AddSlot(string name, Action<int> take)
    {
        if (!slots.TryAdd(name, take)) ambiguous.Add(name);
    }

    private string NameOf(Characteristic characteristic) => wave.Columns.Characteristics.GetValueOrDefault(characteristic.Id, characteristic.Id);

    private void Assign(int column, string name)
    {
        Place place = PlaceOf(column);
        if (IdentifyingShape.IsIdentifyingName(name) || IdentifyingShape.IsIdentifying(name)) problems.Add(SurveyProblems.IdentifyingColumn(place));
        else if (ambiguous.Contains(name)) problems.Add(SurveyProblems.DuplicateColumn(place));
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
