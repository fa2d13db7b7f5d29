using System.Text.RegularExpressions;

namespace Iapt.Belonging.Conventions.Tests;

/// <summary>
/// Some statistics are there for researchers and must not find their way into a release: other bodies' ways of hiding numbers, which would mix with ours, and the evaluation of interventions,
/// which needs a design that a release knows nothing of. Nothing outside the room of statistics reaches them, by any road.
/// </summary>
public partial class ReleasePathTest
{
    private static readonly string[] NotForReleases =
    [
        "DifferentialPrivacy", "LaplaceNoise", "NhsDigitalRule", "TableAudit", "SmallCounts", "Differencing", "Overlap", "Anonymity",
        "DifferenceInDifferences", "SegmentedRegression", "PermutationTest", "PairedTest", "Planning",
    ];

    [Fact]
    public void Statistics_NotForReleases_AreReachedFromNowhere()
    {
        HashSet<string> reached = Reached(SourceFile.All.Where(f => !IsStatistic(f)));

        Assert.Contains("Proportions", reached);
        Assert.Contains("StandardNormal", reached);
        Assert.Empty(NotForReleases.Intersect(reached));
    }

    [Fact]
    public void Statistics_NotForReleases_AreThere() =>
        Assert.Empty(NotForReleases.Except(SourceFile.All.Where(IsStatistic).Select(f => f.Name)));

    [Fact]
    public void Reached_ThroughAnotherStatistic_IsSeen() =>
        Assert.Contains("LaplaceNoise", Reached(SourceFile.All.Where(f => f.Name == "DifferentialPrivacy")));

    /// <summary>The types of the room that some files name, that those name, and so on. A file is named as its type.</summary>
    private static HashSet<string> Reached(IEnumerable<SourceFile> from)
    {
        Dictionary<string, SourceFile> statistics = SourceFile.All.Where(IsStatistic).ToDictionary(f => f.Name);
        var reached = new HashSet<string>();
        var waiting = new Stack<SourceFile>(from);
        while (waiting.TryPop(out SourceFile? file))
        {
            foreach (string name in Names(file).Where(n => statistics.ContainsKey(n) && reached.Add(n))) waiting.Push(statistics[name]);
        }

        return reached;
    }

    private static bool IsStatistic(SourceFile file) => file is { Project: "Iapt.Belonging", Folder: "Statistics" };

    // Comments and texts do not count.
    private static IEnumerable<string> Names(SourceFile file) => file.Lines
        .Where(l => !l.TrimStart().StartsWith("//", StringComparison.Ordinal))
        .SelectMany(l => Name().Matches(Text().Replace(l, string.Empty)).Select(m => m.Value))
        .Distinct();

    [GeneratedRegex(@"\b[A-Z][A-Za-z0-9]+\b")]
    private static partial Regex Name();

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Text();
}
