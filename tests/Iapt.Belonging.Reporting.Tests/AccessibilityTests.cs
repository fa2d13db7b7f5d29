using System.Globalization;

namespace Iapt.Belonging.Reporting.Tests;

public class AccessibilityTests
{
    [BrowserTheory]
    [InlineData(1200)]
    [InlineData(320)]
    public void Page_InABrowser_HasNoViolationAndFitsItsWidth(int width)
    {
        Report[] reports = [InventedService.Report(), Report.ForTeam(InventedService.Teams()[4]), ReportTests.Published()];
        string[] answer = Browser.RunAxe(HtmlReport.Write(reports), width).Split('|');
        Assert.Equal(["axe", ""], answer.Take(2));
        Assert.InRange(int.Parse(answer[2], CultureInfo.InvariantCulture), 30, 200);
        Assert.InRange(int.Parse(answer[3], CultureInfo.InvariantCulture), 1, width);
    }
}
