using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Iapt.Belonging.Rules.Findings;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Reporting.Tests;

public partial class HtmlReportTests
{
    private static readonly string[] Headings = ["h1", "h2", "h3", "h4", "h5", "h6"];
    private static readonly Lazy<string> Service = new(() => HtmlReport.Write(InventedService.Report()));
    private static readonly Lazy<string> Several = new(() => HtmlReport.Write([InventedService.Report(), Report.ForTeam(InventedService.Teams()[1]), ReportTests.Published()]));

    public static TheoryData<string> Pages => new("service", "several");

    [Theory]
    [MemberData(nameof(Pages))]
    public void Write_Page_IsWellFormed(string which)
    {
        XElement html = Parse(which);
        Assert.Equal("en-GB", html.Attribute("lang")!.Value);
        Assert.Equal(["header", "main", "footer"], html.Element("body")!.Elements().Select(e => e.Name.LocalName).Where(n => n is "header" or "main" or "footer"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Write_Page_HeadingsNestInOrder(string which)
    {
        int[] levels = [.. Parse(which).Descendants().Select(e => Array.IndexOf(Headings, e.Name.LocalName) + 1).Where(l => l > 0)];
        Assert.Equal(1, levels[0]);
        Assert.Single(levels, 1);
        Assert.All(levels.Zip(levels.Skip(1)), x => Assert.True(x.Second <= x.First + 1, $"h{x.First} is followed by h{x.Second}"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Write_Page_IdsAreUniqueAndLinksLeadSomewhere(string which)
    {
        XElement html = Parse(which);
        string[] ids = [.. html.Descendants().Attributes("id").Select(a => a.Value)];
        Assert.Equal(ids.Length, ids.Distinct().Count());
        IEnumerable<string> wanted = html.Descendants().Attributes("href").Select(a => a.Value.TrimStart('#'))
            .Concat(html.Descendants().Attributes("aria-labelledby").Select(a => a.Value));
        Assert.Empty(wanted.Except(ids));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Write_Page_TablesHaveCaptionsAndScopes(string which)
    {
        XElement[] tables = [.. Parse(which).Descendants("table")];
        Assert.NotEmpty(tables);
        Assert.All(tables, t => Assert.False(string.IsNullOrWhiteSpace(t.Element("caption")?.Value)));
        Assert.All(tables.SelectMany(t => t.Descendants("th")), th => Assert.Contains(th.Attribute("scope")?.Value, (string[])["col", "row", "rowgroup"]));
        Assert.All(tables.SelectMany(t => t.Elements("tbody").Elements("tr")), tr => Assert.Equal("th", tr.Elements().First().Name.LocalName));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Write_Page_PicturesAreNamedOrHidden(string which)
    {
        foreach (XElement svg in Parse(which).Descendants("svg"))
        {
            if (svg.Attribute("aria-hidden")?.Value == "true") continue;

            Assert.Equal("img", svg.Attribute("role")?.Value);
            Assert.False(string.IsNullOrWhiteSpace(svg.Element("title")?.Value));
            Assert.False(string.IsNullOrWhiteSpace(svg.Element("desc")?.Value));
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Write_Pictures_EveryNumberDescribedStandsInTheTable(string which)
    {
        XElement[] pictures = [.. Parse(which).Descendants("svg").Where(s => s.Attribute("role")?.Value == "img")];
        Assert.True(pictures.Length > 2);
        foreach (XElement picture in pictures)
        {
            XElement row = picture.Ancestors("tr").First();
            string table = string.Join(' ', row.DescendantNodes().OfType<XText>().Where(t => !t.Ancestors("svg").Any()).Select(t => t.Value));
            var numbers = Number().Matches(table).Select(m => m.Value).ToHashSet(StringComparer.Ordinal);
            Assert.Empty(Number().Matches(picture.Element("desc")!.Value).Select(m => m.Value).Where(n => n != "95%").Except(numbers));
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Write_Page_NamesNoOutsideAddressAndRunsNothing(string which)
    {
        string html = Page(which);
        Assert.DoesNotContain("http:", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("https:", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("url(", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@import", html, StringComparison.OrdinalIgnoreCase);
        XElement page = Parse(which);
        Assert.Empty(page.Descendants().Where(e => e.Name.LocalName is "script" or "link" or "iframe" or "img" or "object" or "embed" or "form"));
        Assert.Empty(page.Descendants().Attributes().Where(a => a.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase)));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Write_Page_HoldsNoWordThatItMustNot(string which)
    {
        string[] forbidden = ["anonym", "underperform", "poor performer", "worst", "best team", "league table", "NaN", "Infinity", "approved by the NHS", "NHS approved", "on behalf of the NHS", "Frutiger"];
        string html = Page(which);
        Assert.Empty(forbidden.Where(w => html.Contains(w, StringComparison.OrdinalIgnoreCase)));
        Assert.Contains("Independent open-source software. Not produced, endorsed or approved by NHS England or any NHS body.", html, StringComparison.Ordinal);
        Assert.Contains("not an assessment of any person", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_TierThatRestsOnAClearFinding_NamesTheFinding()
    {
        string page = HtmlReport.Write(InventedService.Report());

        Assert.DoesNotContain("the finding is clear", page, StringComparison.Ordinal);
        Assert.Matches("and can be undone, and [a-z ]+ is clearly (not )?indicated", page);
    }

    [Fact]
    public void Write_PublishedResults_CarryTheirLicence()
    {
        Assert.Contains("Open Government Licence v3.0", Several.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("Open Government Licence", Service.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_PublishedResults_ShowNoBarrierAsAFact()
    {
        XElement page = Parse(HtmlReport.Write(ReportTests.Published()));
        XElement row = page.Descendants("tr").Single(r => r.Elements("th").Any(t => t.Value == "Hierarchy"));
        Assert.Equal("worth asking teams", row.Element("td")!.Value);
    }

    [Fact]
    public void Write_HiddenTeams_StayInEveryRow()
    {
        XElement matrix = Parse("service").Descendants("table").First(t => t.Attribute("class")?.Value == "matrix");
        string[] heads = [.. matrix.Element("thead")!.Descendants("span").Select(s => s.Value)];
        Assert.Contains("Station Road", heads);
        Assert.Contains("Westfield", heads);
        XElement[] rows = [.. matrix.Elements("tbody").Elements("tr").Where(r => r.Attribute("class")?.Value != "group")];
        Assert.Equal(16, rows.Length);
        Assert.All(rows, r => Assert.Equal(heads.Length, r.Elements("td").Count()));
        Assert.All(rows, r => Assert.Equal(2, r.Elements("td").Count(td => td.Value == "not shown")));
    }

    [Fact]
    public void Write_Matrix_RowsStandInThePapersOrder()
    {
        XElement matrix = Parse("service").Descendants("table").First(t => t.Attribute("class")?.Value == "matrix");
        string[] rows = [.. matrix.Elements("tbody").Elements("tr").Elements("th").Where(t => t.Attribute("scope")!.Value == "row").Select(t => t.Value)];
        Assert.Equal(
            [
                "Hierarchy", "Perceived lack of knowledge", "Personality", "Authoritarian leadership",
                "Leader inclusiveness", "Open culture", "Vocal personality", "Support in silos", "Boundary spanner", "Chairing meetings",
                "Strong interpersonal relationships", "Small groups",
            ],
            rows.Take(12));
    }

    [Fact]
    public void Write_SameStatus_HasSameClassOnEveryPage()
    {
        IEnumerable<(string Word, string Class)> cells = ((string[])["service", "several"]).SelectMany(p => Parse(p).Descendants("td"))
            .Where(td => td.Element("svg") is not null && !td.Value.Contains('('))
            .Select(td => (td.Value + td.Descendants("use").Single().Attribute("href")!.Value, td.Attribute("class")!.Value))
            .Distinct();
        Assert.Equal(cells.Count(), cells.Select(c => c.Word).Distinct().Count());
    }

    [Fact]
    public void Write_MarkupInNames_IsShownAndNeverRun()
    {
        const string evil = "<script>alert(1)</script>\"'&\u0001";
        Finding finding = Sample.Finding("barrier/hierarchy", FindingStatus.Tentative);
        Report report = Report.ForService(
            evil,
            [Sample.Analysis("local:north", [finding], context: new TeamContext(AnalysisUnit.Team, evil))],
            [new HiddenTeam(TeamId.Parse("local:south"), evil)],
            notice: evil);
        string html = HtmlReport.Write(report);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;\ufffd", html, StringComparison.Ordinal);
        Assert.NotNull(Parse(html));
    }

    [Fact]
    public void Write_Twice_GivesTheSameBytesUnderAnyCulture()
    {
        string expected = Service.Value;
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            other.NumberFormat = new NumberFormatInfo { NumberDecimalSeparator = ",", NegativeSign = "~" };
            CultureInfo.CurrentCulture = other;
            Assert.Equal(expected, HtmlReport.Write(InventedService.Report()));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Write_NoReport_Throws() => Assert.Throws<ArgumentException>(() => HtmlReport.Write([]));

    private static string Page(string which) => which == "service" ? Service.Value : which == "several" ? Several.Value : which;

    private static XElement Parse(string which) => XDocument.Parse(Page(which).Replace("<!DOCTYPE html>", "", StringComparison.Ordinal), LoadOptions.PreserveWhitespace).Root!;

    [GeneratedRegex(@"-?\d+(\.\d+)?%?")]
    private static partial Regex Number();
}
