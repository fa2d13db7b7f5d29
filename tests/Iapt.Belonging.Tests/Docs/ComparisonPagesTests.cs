using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Iapt.Belonging.Comparisons;
using Iapt.Belonging.Teams;
using Iapt.Belonging.Testing;
using Iapt.Belonging.Tests.Comparisons;

namespace Iapt.Belonging.Tests.Docs;

/// <summary>The worked examples and the table on the pages about comparison and time are what the library computes and holds.</summary>
public sealed class ComparisonPagesTests
{
    // Pages print four decimals.
    private const double Printed = 5.1e-5;

    [Fact]
    public void Comparison_EveryStanding_IsWhatThePageSays() => Assert.All(MeasuringPage.Find("comparison").Examples("service"), example =>
    {
        TeamProfile[] service = [.. example.GetProperty("service").EnumerateObject().Select(t => Invented.Team(t.Name, Read(t.Value)))];
        Dictionary<string, ServiceStanding> standings = RestOfService.Explain(service).ToDictionary(s => s.Team.Value);

        Assert.All(example.GetProperty("standings").EnumerateObject(), expected =>
        {
            ServiceStanding found = standings[$"local:{expected.Name}"];
            Assert.Equal(expected.Value.GetProperty("mean").GetDouble(), found.Numbers!.MeanOfOthers, Printed);
            Assert.Equal(expected.Value.GetProperty("kept").GetDouble(), found.Numbers.WeightOnOwn, Printed);
            AssertPrinted(expected.Value.GetProperty("difference"), [found.Numbers.Difference.Value, found.Numbers.Difference.Interval.Lower, found.Numbers.Difference.Interval.Upper]);
            AssertPrinted(expected.Value.GetProperty("share"), [found.Percentile.Value!.Value, found.Percentile.Lower!.Value, found.Percentile.Upper!.Value]);
            AssertPrinted(expected.Value.GetProperty("limits"), [found.Numbers.Limits.Lower, found.Numbers.Limits.Upper]);
            Assert.Equal(expected.Value.GetProperty("outside").GetBoolean(), found.IsOutsideLimits);
        });
    });

    [Fact]
    public void Comparison_EverySmallestDifference_StandsInTheTable()
    {
        string[] lines = MeasuringPage.Find("comparison").Text.Split('\n');
        string[] rows = [.. SmallestDifferences.BuiltIn.Differences.Select(d => string.Create(
            CultureInfo.InvariantCulture,
            $"| {(d.Indicator is null ? Word(d.MeasuredIn!.Value) : $"`{d.Indicator}`")} | {Word(d.Unit)} | {d.Difference} |"))];

        Assert.Equal(rows, lines.Where(rows.Contains));
    }

    [Fact]
    public void Comparison_EveryProblemCode_StandsOnThePage()
    {
        string problems = File.ReadAllText(Repository.Path("src", "Iapt.Belonging", "Comparisons", "ComparisonProblems.cs"));
        string[] codes = [.. Regex.Matches(problems, "\"(difference\\.[a-z-]+)\"").Select(m => m.Groups[1].Value)];

        Assert.Equal(5, codes.Length);
        Assert.All(codes, c => Assert.Contains($"`{c}`", MeasuringPage.Find("comparison").Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Time_EveryChange_IsWhatThePageSays() => Assert.All(MeasuringPage.Find("time").Examples("then"), example =>
    {
        var history = new TeamHistory([Invented.Wave(0, Read(example.GetProperty("then"))), Invented.Wave(1, Read(example.GetProperty("now")))]);
        Change found = history.Change(Invented.Voice, WaveId.Parse("wave-0"));

        AssertPrinted(example.GetProperty("change"), [found.Estimate.Value!.Value, found.Estimate.Lower!.Value, found.Estimate.Upper!.Value]);
        Assert.Equal(example.GetProperty("verdict").GetString(), found.Verdict.ToString());
    });

    [Fact]
    public void Time_EveryTrend_IsWhatThePageSays() => Assert.All(MeasuringPage.Find("time").Examples("waves"), example =>
    {
        Trend found = Invented.History(example.GetProperty("waves").EnumerateArray().Select(w => w.GetDouble())).Trend(Invented.Voice);

        Assert.Equal(example.GetProperty("trend").GetString(), TrendSubject.Words[(int)found.Estimate.Value!.Value]);
        Assert.Equal(example.GetProperty("method").GetString(), found.Estimate.Method!.Value);
        Assert.Equal(example.GetProperty("icon").GetString(), found.Icon.ToString());
        Assert.Equal(example.GetProperty("mean").GetDouble(), found.Chart!.CurrentLimits.Mean, Printed);
        AssertPrinted(example.GetProperty("limits"), [found.Chart.CurrentLimits.Limits.Lower, found.Chart.CurrentLimits.Limits.Upper]);
    });

    [Theory]
    [InlineData("comparison", 2)]
    [InlineData("time", 4)]
    public void Page_HasItsExamples(string page, int examples) => Assert.Equal(examples, MeasuringPage.Find(page).Blocks.Count);

    private static Estimate Read(JsonElement list)
    {
        double[] numbers = [.. list.EnumerateArray().Select(e => e.GetDouble())];
        return Estimate.Measured(numbers[0], numbers[1], numbers[2], MethodId.Parse("page"));
    }

    private static void AssertPrinted(JsonElement expected, double[] found) =>
        Assert.All(expected.EnumerateArray().Zip(found), pair => Assert.Equal(pair.First.GetDouble(), pair.Second, Printed));

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
