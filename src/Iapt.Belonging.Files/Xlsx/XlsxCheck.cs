using System.Xml;

namespace Iapt.Belonging.Files.Xlsx;

/// <summary>Looks at a workbook before its values are read: which sheet, how large, and every cell that would be read wrongly.</summary>
/// <remarks>The library that reads the values trusts what a sheet says of its own size, and takes an error or a missing text as a value.</remarks>
internal sealed class XlsxCheck(XlsxPackage package, XlsxOptions options, CancellationToken cancellationToken)
{
    private const int MaximumColumns = 2_000;

    private readonly List<Problem> problems = [];
    private readonly HashSet<int> percentStyles = [];
    private int texts;
    private int unlisted;
    private XlsxCell firstUnlisted;
    private XlsxCell last;
    private XlsxCell cell;
    private string type = string.Empty;
    private int style;
    private bool hasFormula;
    private bool hasValue;

    /// <summary>All problems found.</summary>
    public IReadOnlyList<Problem> Problems => problems;

    /// <summary>The name of the sheet to read.</summary>
    public string Sheet { get; private set; } = string.Empty;

    /// <summary>The last column that holds a value.</summary>
    public int Columns { get; private set; }

    /// <summary>Looks at the workbook and gathers the problems of its cells.</summary>
    /// <exception cref="XlsxException">Nothing further can be looked at.</exception>
    public void Run()
    {
        string part = SheetPart();
        if (package.Has("xl/styles.xml")) ReadStyles();
        if (package.Has("xl/sharedStrings.xml")) package.Walk("xl/sharedStrings.xml", reader => texts += Starts(reader, "si") ? 1 : 0);
        package.Walk(part, Visit);
        if (unlisted > 0) problems.Add(XlsxProblems.More(firstUnlisted, unlisted));
    }

    private static bool Starts(XmlReader reader, string element) => reader.NodeType == XmlNodeType.Element && reader.LocalName == element;

    private string SheetPart()
    {
        var sheets = new List<(string Name, string Id)>();
        package.Walk("xl/workbook.xml", reader =>
        {
            if (Starts(reader, "sheet")) sheets.Add((reader.GetAttribute("name") ?? string.Empty, Relation(reader)));
            else if (Starts(reader, "workbookPr") && reader.GetAttribute("date1904") is "1" or "true") throw new XlsxException(XlsxProblems.DatesFrom1904());
        });
        (Sheet, string id) = Choose(sheets);
        string? target = null;
        package.Walk("xl/_rels/workbook.xml.rels", reader =>
        {
            if (Starts(reader, "Relationship") && reader.GetAttribute("Id") == id) target = reader.GetAttribute("Target");
        });
        string part = target is null ? string.Empty : target.StartsWith('/') ? target[1..] : "xl/" + target;
        return package.Has(part) ? part : throw new XlsxException(XlsxProblems.Broken("a sheet without its part"));
    }

    // The prefix of the attribute is the writer's choice, and so is which of two names the namespace has.
    private static string Relation(XmlReader reader) =>
        reader.GetAttribute("id", "http://schemas.openxmlformats.org/officeDocument/2006/relationships")
        ?? reader.GetAttribute("id", "http://purl.oclc.org/ooxml/officeDocument/relationships")
        ?? string.Empty;

    private (string Name, string Id) Choose(List<(string Name, string Id)> sheets)
    {
        if (sheets.Count == 0) throw new XlsxException(XlsxProblems.Broken("no sheet"));
        if (sheets.DistinctBy(s => s.Name, StringComparer.OrdinalIgnoreCase).Count() != sheets.Count) throw new XlsxException(XlsxProblems.Broken("two sheets of one name"));
        if (options.Sheet is null) return sheets.Count == 1 ? sheets[0] : throw new XlsxException(XlsxProblems.SeveralSheets(sheets.Count));

        int index = sheets.FindIndex(s => s.Name == options.Sheet);
        return index >= 0 ? sheets[index] : throw new XlsxException(XlsxProblems.NoSuchSheet());
    }

    private void ReadStyles()
    {
        HashSet<string> percentFormats = ["9", "10"];
        bool ofCells = false;
        int number = 0;
        package.Walk("xl/styles.xml", reader =>
        {
            if (Starts(reader, "numFmt") && reader.GetAttribute("formatCode")?.Contains('%', StringComparison.Ordinal) == true) percentFormats.Add(reader.GetAttribute("numFmtId") ?? string.Empty);
            if (reader.LocalName == "cellXfs") ofCells = reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement;
            if (!ofCells || !Starts(reader, "xf")) return;

            if (percentFormats.Contains(reader.GetAttribute("numFmtId") ?? string.Empty)) percentStyles.Add(number);
            number++;
        });
    }

    private void Visit(XmlReader reader)
    {
        if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "c") EndCell();
        if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && hasValue) CheckValue(reader.Value);
        if (reader.NodeType != XmlNodeType.Element) return;

        switch (reader.LocalName)
        {
            case "dimension": CheckDimension(reader.GetAttribute("ref") ?? string.Empty); break;
            case "row": StartRow(reader.GetAttribute("r")); break;
            case "c": StartCell(reader); break;
            case "f": hasFormula = true; break;
            case "v" or "t": hasValue = !reader.IsEmptyElement; break;
            case "mergeCell": AddMerged(reader.GetAttribute("ref") ?? string.Empty); break;
            default: break;
        }
    }

    private void CheckDimension(string range)
    {
        if (XlsxCell.ParseRange(range) is not (_, XlsxCell end)) throw new XlsxException(XlsxProblems.Broken("a sheet whose own size is no range of cells"));
        CheckExtent(end);
    }

    private void CheckExtent(XlsxCell end)
    {
        if (end.Column > MaximumColumns) throw new XlsxException(XlsxProblems.TooManyColumns(MaximumColumns));
        if ((long)end.Row * end.Column > options.MaximumCells) throw new XlsxException(XlsxProblems.TooManyCells(options.MaximumCells));
    }

    // A row or a cell that does not come after the one before would overwrite it, or be shown elsewhere than where it is read.
    private void StartRow(string? number)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (XlsxCell.Parse("A" + number) is not XlsxCell start || start.Row <= last.Row) throw new XlsxException(XlsxProblems.Broken("rows without numbers or out of order"));
        last = start with { Column = 0 };
    }

    private void StartCell(XmlReader reader)
    {
        if (XlsxCell.Parse(reader.GetAttribute("r")) is not XlsxCell at || at.Row != last.Row || at.Column <= last.Column) throw new XlsxException(XlsxProblems.Broken("cells without names or out of order"));
        CheckExtent(at);
        cell = last = at;
        type = reader.GetAttribute("t") ?? "n";
        style = int.TryParse(reader.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;
        hasFormula = hasValue = false;
        if (type == "e") Add(cell, XlsxProblems.ErrorValue(cell));
    }

    private void CheckValue(string value)
    {
        if (value.Length > 0) Columns = Math.Max(Columns, cell.Column);
        if (type == "s" && !(int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int text) && text < texts)) Add(cell, XlsxProblems.BrokenCell(cell, "a text that the workbook does not have"));
        if (type != "n") return;

        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) || !double.IsFinite(number)) Add(cell, XlsxProblems.BrokenCell(cell, "a number that is none"));
        if (percentStyles.Contains(style)) Add(cell, XlsxProblems.Percentage(cell));
    }

    private void EndCell()
    {
        if (hasFormula && !options.TakeFormulaResults) Add(cell, XlsxProblems.Formula(cell));
        else if (hasFormula && !hasValue) Add(cell, XlsxProblems.FormulaWithoutResult(cell));
        hasFormula = hasValue = false;
    }

    private void AddMerged(string range)
    {
        XlsxCell first = XlsxCell.ParseRange(range)?.First ?? throw new XlsxException(XlsxProblems.Broken("merged cells that are no range of cells"));
        Add(first, XlsxProblems.Merged(first));
    }

    private void Add(XlsxCell at, Problem problem)
    {
        if (problems.Count < options.MaximumCellProblems) problems.Add(problem);
        else if (unlisted++ == 0) firstUnlisted = at;
    }
}
