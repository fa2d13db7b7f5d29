using System.Text;
using Iapt.Belonging.Reporting;

namespace Iapt.Belonging.Tool.Demo;

/// <summary>What the demo prints around the first screens.</summary>
internal static class DemoText
{
    private const string Greeting = """
        Belonging shows what helps people belong and speak up in a team, what gets in the
        way, and what to do about it. Nothing leaves this computer: all data come with it.


        """;

    private const string OfOrganisations = """
        What is true of a whole organisation need not be true of any of its teams: these
        are questions to ask, not answers.


        """;

    // What the two trusts have in common, and the service below says again.
    private static readonly ReportSectionKind[] Shared = [ReportSectionKind.CannotTell, ReportSectionKind.Limits];

    public static string Of(IReadOnlyList<Report> trusts, Report service, int all, Func<Report, ReportSectionKind[], string> write)
    {
        var text = new StringBuilder(Greeting);
        text.Append(CultureInfo.InvariantCulture, $"1. PUBLISHED RESULTS: two of the {all} mental health trusts in the sample\n\n");
        foreach (Report trust in trusts) text.Append(write(trust, Shared)).Append('\n');
        text.Append(OfOrganisations);
        text.Append("2. ONE SERVICE, TEAM BY TEAM: from its people's answers, through disclosure control\n\n");
        text.Append(write(service, [])).Append('\n');
        text.Append("See one team as its own people do: belonging demo --team bridgewater\n");
        text.Append("From a clone: dotnet run --project src/Iapt.Belonging.Tool -- demo --team bridgewater\n");
        text.Append(PublishedTrusts.Attribution).Append('\n');
        return text.ToString().ReplaceLineEndings("\n");
    }
}
