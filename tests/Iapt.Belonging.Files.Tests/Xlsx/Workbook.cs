using System.IO.Compression;
using System.Text;

namespace Iapt.Belonging.Files.Tests.Xlsx;

/// <summary>Builds workbooks part by part, so that each can be wrong in one way.</summary>
internal sealed class Workbook
{
    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    private readonly Dictionary<string, string> parts = new(StringComparer.Ordinal)
    {
        ["[Content_Types].xml"] = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>",
        ["xl/_rels/workbook.xml.rels"] = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Target=\"/xl/worksheets/sheet2.xml\"/></Relationships>",
        ["xl/styles.xml"] = $"<styleSheet {Main}><numFmts><numFmt numFmtId=\"170\" formatCode=\"0.0%\"/></numFmts><cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"9\"/><xf numFmtId=\"170\"/></cellXfs></styleSheet>",
        ["xl/sharedStrings.xml"] = $"<sst {Main}><si><t>a</t></si><si><r><t>b</t></r><r><t>c</t></r></si><si><t>x\ny, \"z\"</t></si></sst>",
    };

    public Workbook(string rows, string before = "", string after = "", string sheets = "<sheet name=\"One\" sheetId=\"1\" r:id=\"r1\"/>", string settings = "")
    {
        parts["xl/workbook.xml"] = $"<workbook {Main} xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">{settings}<sheets>{sheets}</sheets></workbook>";
        parts["xl/worksheets/sheet1.xml"] = $"<worksheet {Main}>{before}<sheetData>{rows}</sheetData>{after}</worksheet>";
        parts["xl/worksheets/sheet2.xml"] = $"<worksheet {Main}><sheetData>{Row(1, "<c r=\"A1\" t=\"str\"><v>second</v></c>")}{Row(2, "<c r=\"A2\"><v>2</v></c>")}</sheetData></worksheet>";
    }

    /// <summary>A heading a, bc and one row below.</summary>
    public static Workbook Around(string cell) => new(Heading + Row(2, "<c r=\"A2\"><v>4</v></c>" + cell));

    public const string Heading = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>";

    public static string Row(int number, string cells) => $"<row r=\"{number}\">{cells}</row>";

    public string TextOf(string part) => parts[part];

    public Workbook With(string part, string text)
    {
        parts[part] = text;
        return this;
    }

    public Workbook Without(string part)
    {
        parts.Remove(part);
        return this;
    }

    public byte[] ToArray(string? twice = null)
    {
        var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, true))
        {
            foreach ((string part, string text) in parts) Add(archive, part, text);
            if (twice is not null) Add(archive, twice, "<x/>");
        }

        return bytes.ToArray();
    }

    private static void Add(ZipArchive archive, string part, string text)
    {
        using Stream stream = archive.CreateEntry(part).Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
    }
}
