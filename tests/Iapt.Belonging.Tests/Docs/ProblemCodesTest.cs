using System.Text.RegularExpressions;
using Iapt.Belonging.Testing;

namespace Iapt.Belonging.Tests.Docs;

/// <summary>docs/formats.md lists the codes that reading and releasing can give, and no others.</summary>
public partial class ProblemCodesTest
{
    private static readonly string[] Factories =
    [
        "Json/JsonProblems.cs", "Surveys/SurveyProblems.cs", "Surveys/WaveProblems.cs", "Surveys/FactRowProblems.cs", "Surveys/StaffProblems.cs", "Teams/ProfileProblems.cs", "Disclosure/DisclosureProblems.cs", "Disclosure/Register/RegisterProblems.cs",
        "../Iapt.Belonging.Rules/Knowledge/KnowledgeProblems.cs",
    ];

    [Fact]
    public void Formats_ListEveryCode()
    {
        IEnumerable<string> given = Factories.SelectMany(f => Quoted().Matches(Text("src/Iapt.Belonging/" + f)).Select(m => m.Groups[1].Value)).Distinct().Order(StringComparer.Ordinal);
        IEnumerable<string> listed = Listed().Matches(Text("docs/formats.md")).Select(m => m.Groups[1].Value).Order(StringComparer.Ordinal);

        Assert.Equal(given, listed);
    }

    private static string Text(string path) => File.ReadAllText(Repository.Path(path.Split('/')));

    [GeneratedRegex("\"([a-z]+\\.[a-z-]+)\"")]
    private static partial Regex Quoted();

    [GeneratedRegex("^\\| `([a-z]+\\.[a-z-]+)` \\|", RegexOptions.Multiline)]
    private static partial Regex Listed();
}
