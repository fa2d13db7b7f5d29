using System.Data.Common;
using System.Globalization;

namespace Iapt.Belonging.Surveys;

/// <summary>Reads rows of answers into columns, noting what is wrong with each; a row with an error is not kept.</summary>
internal sealed class AnswerRows
{
    private readonly Wave wave;
    private readonly SurveyColumns columns;
    private readonly RowProblems problems;
    private readonly CellText cells;
    private readonly AnswerCodes[] codes;
    private readonly byte[] row;
    private readonly SortedSet<int> identifying = [];
    private bool rowIsBad;

    public AnswerRows(DbDataReader rows, Wave wave, SurveyColumns columns, RowProblems problems)
    {
        this.wave = wave;
        this.columns = columns;
        this.problems = problems;
        cells = new CellText(rows);
        codes = [.. wave.Instrument.Items.Select(i => new AnswerCodes(i.Scale))];
        row = new byte[columns.Items.Length + columns.Characteristics.Length];
        Cells = new RowStore(row.Length);
    }

    /// <summary>The codes of each kept row, by item and then by characteristic.</summary>
    public RowStore Cells { get; }

    public List<int> Teams { get; } = [];

    /// <summary>Who each row is of; see <see cref="Pseudonym"/>.</summary>
    public List<UInt128> People { get; } = [];

    public List<int> Lines { get; } = [];

    /// <summary>Columns in which a cell looked like something that identifies a person.</summary>
    public IReadOnlyCollection<int> IdentifyingColumns => identifying;

    /// <summary>Reads the row that the reader stands on.</summary>
    public void Read(int line)
    {
        rowIsBad = false;
        UInt128 person = ReadPerson(line);
        int team = ReadTeam(line);
        for (int j = 0; j < columns.Items.Length; j++) row[j] = ReadAnswer(line, j);
        for (int c = 0; c < columns.Characteristics.Length; c++) row[columns.Items.Length + c] = ReadCharacteristic(line, c);
        if (rowIsBad) problems.SkipRow();
        else Keep(person, team, line);
    }

    private void Keep(UInt128 person, int team, int line)
    {
        Cells.Add(row);
        People.Add(person);
        Teams.Add(team);
        Lines.Add(line);
    }

    private UInt128 ReadPerson(int line)
    {
        ReadOnlySpan<char> cell = cells.Read(columns.Person);
        if (cell.IsEmpty) Bad(SurveyProblems.NoPerson(PlaceOf(line, columns.Person)));
        NoteIfIdentifying(cell, columns.Person);
        return Pseudonym.Of(cell);
    }

    private int ReadTeam(int line)
    {
        ReadOnlySpan<char> cell = cells.Read(columns.Team);
        int team = wave.Tree.Find(cell);
        if (team != TeamTree.None) return team;

        NoteIfIdentifying(cell, columns.Team);
        Bad(SurveyProblems.UnknownTeam(PlaceOf(line, columns.Team)));
        return team;
    }

    private byte ReadAnswer(int line, int item)
    {
        int column = columns.Items[item];
        if (column == SurveyColumns.None) return Survey.NotAnswered;

        ReadOnlySpan<char> cell = cells.Read(column);
        if (cell.IsEmpty) return Survey.NotAnswered;
        if (cell.Length == 1 && codes[item].Knows(cell[0] - '0')) return (byte)(cell[0] - '0');

        return ReadUnusualAnswer(cell, codes[item], line, column);
    }

    private byte ReadUnusualAnswer(ReadOnlySpan<char> cell, AnswerCodes known, int line, int column)
    {
        Place place = PlaceOf(line, column);
        ReadOnlySpan<char> digits = cell[0] is '-' or '+' ? cell[1..] : cell;
        bool isInteger = !digits.IsEmpty && digits.IndexOfAnyExceptInRange('0', '9') < 0;
        if (isInteger && int.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int code) && known.Knows(code)) return (byte)code;

        NoteIfIdentifying(cell, column);
        Bad(isInteger ? SurveyProblems.OutOfRange(place, known.Text) : SurveyProblems.NotInteger(place, known.Text));
        return Survey.NotAnswered;
    }

    private byte ReadCharacteristic(int line, int characteristic)
    {
        int column = columns.Characteristics[characteristic];
        ReadOnlySpan<char> cell = cells.Read(column);
        if (wave.Characteristics[characteristic].IsUnknown(cell)) return Survey.NotAnswered;

        int position = wave.Characteristics[characteristic].PositionOf(cell);
        if (position >= 0) return (byte)position;

        NoteIfIdentifying(cell, column);
        Bad(SurveyProblems.NotInCodeList(PlaceOf(line, column), wave.Characteristics[characteristic].Codes));
        return Survey.NotAnswered;
    }

    private void NoteIfIdentifying(ReadOnlySpan<char> cell, int column)
    {
        if (IdentifyingShape.IsIdentifying(cell)) identifying.Add(column);
    }

    private void Bad(Problem problem)
    {
        rowIsBad = true;
        problems.Add(problem);
    }

    private static Place PlaceOf(int line, int column) => new(line: line, column: column + 1);
}
