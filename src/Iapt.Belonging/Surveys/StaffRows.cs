using System.Data.Common;
using System.Globalization;
using System.Text;

namespace Iapt.Belonging.Surveys;

/// <summary>Reads rows of a staff-in-post list one by one, noting what is wrong with each.</summary>
internal sealed class StaffRows
{
    private const char Separator = '\u001F';
    private const decimal MostContracted = 2;

    private static readonly string[] DateForms = ["yyyy-MM-dd", "dd-MMM-yyyy"];

    // For a protected characteristic there is no guess of what was meant: it would tell something of the person in that line.
    private static readonly HashSet<string> MayBeGuessed = new(["role", "band", "tenure", "working-pattern"], StringComparer.Ordinal);

    private readonly TeamTree tree;
    private readonly StaffColumnPositions columns;
    private readonly DateOnly asOf;
    private readonly RowProblems problems;
    private readonly CellText cells;
    private readonly StringBuilder content = new();
    private readonly SortedSet<int> identifying = [];
    private readonly HashSet<UInt128> spoilt = [];
    private int line;
    private bool rowIsBad;

    public StaffRows(DbDataReader rows, Wave wave, StaffColumnPositions columns, DateOnly asOf, RowProblems problems)
    {
        tree = wave.Tree;
        this.columns = columns;
        this.asOf = asOf;
        this.problems = problems;
        cells = new CellText(rows);
    }

    public List<StaffAssignment> Assignments { get; } = [];

    /// <summary>People of whom a row is wrong: what is left of them would be counted wrongly.</summary>
    public IReadOnlySet<UInt128> Spoilt => spoilt;

    /// <summary>Columns in which a cell looked like something that identifies a person.</summary>
    public IReadOnlyCollection<int> IdentifyingColumns => identifying;

    /// <summary>Reads the row that the reader stands on.</summary>
    public void Read(int atLine)
    {
        line = atLine;
        rowIsBad = false;
        content.Clear();
        UInt128 person = ReadText(columns.Person, StaffProblems.NoPerson);
        UInt128 assignment = ReadText(columns.Assignment, StaffProblems.NoAssignment);
        ReadText(columns.Position, null);
        int team = ReadTeam();
        bool? isPrimary = ReadPrimary();
        decimal? contracted = ReadContracted();
        DateOnly? start = ReadStart();
        (int rung, int[] categories) = ReadCharacteristics();
        if (rowIsBad)
        {
            spoilt.Add(person);
            problems.SkipRow();
            return;
        }

        UInt128 all = Fingerprint.Of(content.ToString());
        UInt128 key = columns.Assignment == SurveyColumns.None ? all : Fingerprint.Of($"{person}{Separator}{assignment}");
        Assignments.Add(new StaffAssignment(person, key, all, line, team, isPrimary, contracted, start, rung, categories));
    }

    private ReadOnlySpan<char> Cell(int column)
    {
        ReadOnlySpan<char> cell = column == SurveyColumns.None ? default : cells.Read(column);
        content.Append(cell).Append(Separator);
        return cell;
    }

    private UInt128 ReadText(int column, Func<Place, Problem>? ifEmpty)
    {
        ReadOnlySpan<char> cell = Cell(column);
        NoteIfIdentifying(cell, column);
        if (cell.IsEmpty && ifEmpty is not null && column != SurveyColumns.None) Bad(ifEmpty(PlaceOf(column)));
        return Fingerprint.Of(cell);
    }

    private int ReadTeam()
    {
        ReadOnlySpan<char> cell = Cell(columns.Team);
        int team = tree.Find(cell);
        if (team != TeamTree.None) return team;

        NoteIfIdentifying(cell, columns.Team);
        Bad(StaffProblems.UnknownTeam(PlaceOf(columns.Team)));
        return team;
    }

    private bool? ReadPrimary()
    {
        if (columns.Primary == SurveyColumns.None) return null;

        ReadOnlySpan<char> cell = Cell(columns.Primary);
        Span<char> word = stackalloc char[5];
        int length = cell.Length <= word.Length ? cell.ToLowerInvariant(word) : 0;
        switch (word[..length])
        {
            case "yes" or "y" or "true" or "1": return true;
            case "no" or "n" or "false" or "0": return false;
            default:
                NoteIfIdentifying(cell, columns.Primary);
                Bad(StaffProblems.Primary(PlaceOf(columns.Primary)));
                return null;
        }
    }

    private decimal? ReadContracted()
    {
        if (columns.Fte == SurveyColumns.None) return null;

        ReadOnlySpan<char> cell = Cell(columns.Fte);
        if (decimal.TryParse(cell, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal fte) && fte <= MostContracted) return fte;

        NoteIfIdentifying(cell, columns.Fte);
        Bad(StaffProblems.Fte(PlaceOf(columns.Fte)));
        return null;
    }

    private DateOnly? ReadStart()
    {
        ReadOnlySpan<char> cell = Cell(columns.Start);
        if (cell.IsEmpty) return null;

        Place place = PlaceOf(columns.Start);
        if (!DateOnly.TryParseExact(cell, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly start))
        {
            NoteIfIdentifying(cell, columns.Start);
            Bad(StaffProblems.Start(place));
        }
        else if (start > asOf || start < StaffListDefinition.EarliestStart)
        {
            Bad(StaffProblems.StartRange(place));
        }

        return start;
    }

    private (int Rung, int[] Categories) ReadCharacteristics()
    {
        int rung = -1;
        int[] categories = new int[columns.Compositions.Length];
        foreach ((Characteristic characteristic, int column) in columns.Characteristics)
        {
            int code = ReadCode(characteristic, column);
            if (characteristic == columns.BandCodes && code >= 0) rung = columns.Bands.IndexOf(characteristic.Codes[code]);
            for (int s = 0; s < categories.Length; s++)
            {
                if (columns.Compositions[s] is CompositionCodes codes && codes.Scheme.Id == characteristic.Id) categories[s] = codes.CountOf(code);
            }
        }

        return (rung, categories);
    }

    private int ReadCode(Characteristic characteristic, int column)
    {
        ReadOnlySpan<char> cell = Cell(column);
        if (characteristic.IsUnknown(cell)) return -1;

        int code = characteristic.PositionOf(cell);
        if (code >= 0) return code;

        NoteIfIdentifying(cell, column);
        string? nearest = MayBeGuessed.Contains(characteristic.Id) ? NearestName.Find(cell.ToString().ToLowerInvariant(), characteristic.Codes) : null;
        Bad(StaffProblems.NotInCodeList(PlaceOf(column), characteristic.Codes, nearest));
        return -1;
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

    private Place PlaceOf(int column) => new(line: line, column: column + 1);
}
