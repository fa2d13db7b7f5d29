using System.Globalization;

namespace Iapt.Belonging.Surveys;

/// <summary>Reads rows of answers into a table, noting what is wrong with each; a row with an error is not kept.</summary>
internal sealed class AnswerRows
{
    private readonly AnswerLayout layout;
    private readonly CellText cells;
    private readonly AnswerTable table;
    private readonly RowProblems problems;
    private readonly SortedSet<int> identifying = [];

    // Rows wait here, column by column, until some have come: writing to as many places of a large table as there are columns takes far longer.
    private readonly byte[] codes;
    private readonly UInt128[] people = new UInt128[AnswerTable.RowsAtOnce];
    private readonly int[] teams = new int[AnswerTable.RowsAtOnce];
    private int filled;
    private int waiting;
    private bool rowIsBad;

    /// <summary>Reads rows that belong into a table from one row on.</summary>
    public AnswerRows(AnswerLayout layout, CellText cells, AnswerTable table, int firstRow, RowProblems problems)
    {
        this.layout = layout;
        this.cells = cells;
        this.table = table;
        this.problems = problems;
        filled = firstRow;
        codes = new byte[AnswerTable.RowsAtOnce * layout.Width];
    }

    /// <summary>Columns in which a cell looked like something that identifies a person.</summary>
    public IReadOnlyCollection<int> IdentifyingColumns => identifying;

    private int Line => filled + waiting + 2;

    /// <summary>Reads the row that the reader stands on.</summary>
    public void Read()
    {
        rowIsBad = false;
        people[waiting] = ReadPerson();
        int team = ReadTeam();
        ReadAnswers();
        for (int c = 0; c < layout.Characteristics.Length; c++) codes[((layout.Items.Length + c) * AnswerTable.RowsAtOnce) + waiting] = ReadCharacteristic(c);
        if (rowIsBad) problems.SkipRow();
        teams[waiting] = rowIsBad ? TeamTree.None : team;
        waiting++;
        if (waiting == AnswerTable.RowsAtOnce) Flush();
    }

    /// <summary>Puts the rows that wait into the table.</summary>
    public void Flush()
    {
        table.Grow(filled + waiting);
        table.Fill(filled, people.AsSpan(0, waiting), teams.AsSpan(0, waiting), codes);
        filled += waiting;
        waiting = 0;
    }

    private UInt128 ReadPerson()
    {
        ReadOnlySpan<char> cell = cells.Read(layout.Person);
        if (cell.IsEmpty) Bad(SurveyProblems.NoPerson(PlaceOf(layout.Person)));
        NoteIfIdentifying(cell, layout.Person);
        return Fingerprint.Of(cell);
    }

    private int ReadTeam()
    {
        ReadOnlySpan<char> cell = cells.Read(layout.Team);
        int team = layout.Wave.Tree.Find(cell);
        if (team != TeamTree.None) return team;

        NoteIfIdentifying(cell, layout.Team);
        Bad(SurveyProblems.UnknownTeam(PlaceOf(layout.Team)));
        return team;
    }

    private void ReadAnswers()
    {
        bool isClear = true;
        foreach ((int item, int count) in layout.Runs)
        {
            ReadOnlySpan<byte> singles = cells.Singles.Slice(layout.Items[item], count);
            isClear &= Decode(singles, layout.Codes[item].OfSingles, codes.AsSpan((item * AnswerTable.RowsAtOnce) + waiting));
        }

        if (!isClear) ReadUnclearAnswers();
    }

    /// <summary>Decodes what can be told without looking at texts; false if not all can.</summary>
    private static bool Decode(ReadOnlySpan<byte> singles, ReadOnlySpan<byte> ofSingles, Span<byte> column)
    {
        bool isClear = true;
        int at = 0;
        foreach (byte single in singles)
        {
            byte code = ofSingles[single];
            column[at] = code;
            isClear &= code != AnswerCodes.Unclear;
            at += AnswerTable.RowsAtOnce;
        }

        return isClear;
    }

    private void ReadUnclearAnswers()
    {
        int at = waiting;
        for (int j = 0; j < layout.Items.Length; j++, at += AnswerTable.RowsAtOnce)
        {
            if (codes[at] == AnswerCodes.Unclear) codes[at] = ReadAnswer(layout.Items[j], layout.Codes[j]);
        }
    }

    private byte ReadAnswer(int column, AnswerCodes known)
    {
        ReadOnlySpan<char> cell = cells.Read(column);
        if (cell.IsEmpty) return Survey.NotAnswered;
        if (cell.Length == 1 && known.Knows(cell[0] - '0')) return (byte)(cell[0] - '0');

        return ReadUnusualAnswer(cell, column, known);
    }

    private byte ReadUnusualAnswer(ReadOnlySpan<char> cell, int column, AnswerCodes known)
    {
        ReadOnlySpan<char> digits = cell[0] is '-' or '+' ? cell[1..] : cell;
        bool isInteger = !digits.IsEmpty && digits.IndexOfAnyExceptInRange('0', '9') < 0;
        if (isInteger && int.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int code) && known.Knows(code)) return (byte)code;

        NoteIfIdentifying(cell, column);
        Place place = PlaceOf(column);
        Bad(isInteger ? SurveyProblems.OutOfRange(place, known.Text) : SurveyProblems.NotInteger(place, known.Text));
        return Survey.NotAnswered;
    }

    private byte ReadCharacteristic(int characteristic)
    {
        int column = layout.Characteristics[characteristic];
        Characteristic known = layout.Wave.Characteristics[characteristic];
        ReadOnlySpan<char> cell = cells.Read(column);
        if (known.IsUnknown(cell)) return Survey.NotAnswered;

        int position = known.PositionOf(cell);
        if (position >= 0) return (byte)position;

        NoteIfIdentifying(cell, column);
        Bad(SurveyProblems.NotInCodeList(PlaceOf(column), known.Codes));
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

    private Place PlaceOf(int column) => new(line: Line, column: column + 1);
}
