using System.Text.Json;
using Iapt.Belonging.Equity;
using Iapt.Belonging.Statistics;
using Iapt.Belonging.Teams;
using Iapt.Belonging.Tests.Comparisons;

namespace Iapt.Belonging.Tests.Docs;

/// <summary>The worked examples and the tables of verdicts on the page about equity are what the library computes and says.</summary>
public sealed class EquityPageTests
{
    // Pages print four decimals.
    private const double Printed = 5.1e-5;

    private static readonly MeasuringPage Page = MeasuringPage.Find("equity");

    [Fact]
    public void Gaps_EveryComparison_IsWhatThePageSays()
    {
        JsonElement example = Assert.Single(Page.Examples("gaps"));
        JsonProperty[] gaps = [.. example.GetProperty("gaps").EnumerateObject()];
        string[] indicators = [.. gaps.Select(g => Subject.Parse(g.Name).Indicator.Value).Distinct()];
        IEnumerable<(string, Estimate)> groups = example.GetProperty("people").EnumerateObject().SelectMany(a => indicators.Select(i =>
            ($"{i}[{a.Name}]", Estimate.Measured(5, 4, 6, MethodId.Parse("page"), SizeBand.Exactly(a.Value.GetInt32())))));
        TeamProfile team = Invented.Team("a", [.. gaps.Select(g => (g.Name, Read(g.Value))), .. groups]);
        GapFamily family = GapFamily.Of([team], [.. example.GetProperty("references").EnumerateArray().Select(r => GroupId.Parse(r.GetString()!))]);

        Assert.Equal(example.GetProperty("size").GetInt32(), family.Size);
        Assert.Equal(gaps.Select(g => g.Name), family.Comparisons.Select(c => c.Subject.Text));
        Assert.All(example.GetProperty("comparisons").EnumerateArray().Zip(family.Comparisons), pair =>
        {
            AssertPrinted(pair.First.GetProperty("p"), pair.Second.PValue);
            AssertPrinted(pair.First.GetProperty("adjusted"), pair.Second.AdjustedPValue);
            Assert.Equal(pair.First.GetProperty("verdict").GetString(), pair.Second.Verdict.ToString());
            Assert.Equal(pair.First.GetProperty("sentence").GetString(), pair.Second.ToSentence());
        });
    }

    [Fact]
    public void Selections_EveryComparison_IsWhatThePageSays()
    {
        JsonElement example = Assert.Single(Page.Examples("selections"));
        AdverseImpact impact = AdverseImpact.Of(
            [.. example.GetProperty("selections").EnumerateObject().Select(s => new SelectionCount(GroupId.Parse(s.Name), s.Value[0].GetInt64(), s.Value[1].GetInt64()))]);

        Assert.Equal(example.GetProperty("reference").GetString(), impact.Reference!.Group.Value);
        Assert.Equal(example.GetProperty("size").GetInt32(), impact.Size);
        Assert.Equal(example.GetProperty("impacts").EnumerateObject().Count(), impact.Comparisons.Length);
        Assert.All(example.GetProperty("impacts").EnumerateObject().Zip(impact.Comparisons), pair =>
        {
            (JsonElement expected, SelectionComparison found) = (pair.First.Value, pair.Second);
            Interval interval = found.Ratio!.Interval.Value;
            Assert.Equal(pair.First.Name, found.Group.Value);
            Assert.All(
                expected.GetProperty("ratio").EnumerateArray().Zip([found.Ratio.Ratio.Value, interval.Lower, interval.Upper]),
                n => Assert.Equal(n.First.GetDouble(), n.Second, Printed));
            AssertPrinted(expected.GetProperty("p"), found.PValue);
            AssertPrinted(expected.GetProperty("adjusted"), found.AdjustedPValue);
            Assert.Equal(expected.GetProperty("verdict").GetString(), found.Verdict.ToString());
            Assert.Equal(expected.GetProperty("sentence").GetString(), found.ToSentence());
        });
    }

    [Fact]
    public void EveryVerdict_StandsInItsTable() => Assert.All(
        [.. Enum.GetNames<GapVerdict>(), .. Enum.GetNames<ImpactVerdict>()],
        name => Assert.Contains($"| `{name}` | ", Page.Text, StringComparison.Ordinal));

    private static Estimate Read(JsonElement list)
    {
        if (list.ValueKind == JsonValueKind.Null) return Estimate.None(MissingReason.Suppressed);

        double[] numbers = [.. list.EnumerateArray().Select(e => e.GetDouble())];
        return Estimate.Measured(numbers[0], numbers[1], numbers[2], MethodId.Parse("page"));
    }

    private static void AssertPrinted(JsonElement expected, Computed<double> found)
    {
        Assert.Equal(expected.ValueKind == JsonValueKind.Number, found.IsComputed);
        if (found.TryGet(out double value)) Assert.Equal(expected.GetDouble(), value, Printed);
    }
}
