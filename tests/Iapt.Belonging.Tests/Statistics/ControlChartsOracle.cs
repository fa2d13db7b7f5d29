using System.Text.Json;
using Iapt.Belonging.Statistics.ControlCharts;
using Iapt.Belonging.Tests.Oracles;

namespace Iapt.Belonging.Tests.Statistics;

/// <summary>XmR, p- and run charts.</summary>
internal static class ControlChartsOracle
{
    internal static Dictionary<string, Func<JsonElement, object>> Operations { get; } = new()
    {
        ["spc.xmr"] = i =>
        {
            XmrChart chart = Chart(i, (int?)i.OptionalNumber("fixAfter"), []);
            return new
            {
                mean = chart.CurrentLimits.Mean,
                lower = chart.CurrentLimits.Limits.Lower,
                upper = chart.CurrentLimits.Limits.Upper,
                outside = chart.Points.Select((p, k) => (p, k)).Where(x => x.p.Cause is SpecialCause.AboveUpperLimit or SpecialCause.BelowLowerLimit).Select(x => x.k + 1),
            };
        },
        ["spc.pointTypes"] = i =>
        {
            XmrPoint[] points = [.. Chart(i, null, Rebase(i)).Points];
            return new
            {
                specialCause = points.Select(p => Label(p.Cause)),
                pointType = points.Select(p => Label(p.Kind(Direction(i)))),
                lower = points.Select(p => p.Limits.Limits.Lower),
                upper = points.Select(p => p.Limits.Limits.Upper),
                mean = points.Select(p => p.Limits.Mean),
            };
        },
        ["spc.shiftFlags"] = i => new { endsRun = SpecialCauseRules.EndsShift(i.Integers("relativeToMean"), i.Integer("length")).Select(f => f ? 1 : 0) },
        ["spc.trendFlags"] = i => new { endsTrend = SpecialCauseRules.EndsTrend(i.Numbers("values"), i.Integer("length")) },
        ["spc.twoOfThreeFlags"] = i => new
        {
            partOfSignal = SpecialCauseRules.TwoOfThree([.. i.Integers("closeToLimit").Select(c => c == 1)], i.Integers("relativeToMean")).Select(f => f ? 1 : 0),
        },
        ["spc.assurance"] = i => new
        {
            assurance = Icons.Assurance(new(i.Number("lower"), i.Number("upper")), i.Number("target"), Direction(i)) switch
            {
                Assurance.ConsistentlyFails => "consistent_fail",
                Assurance.ConsistentlyPasses => "consistent_pass",
                Assurance.HitAndMiss => "inconsistent",
                _ => null,
            },
        },
        ["spc.variationIcon"] = i =>
        {
            PointKind kind = Enum.GetValues<PointKind>().Single(k => Label(k) == i.Text("lastPointType"));
            string icon = Icons.Variation(kind, Direction(i)).ToString();
            return new { icon = string.Concat(icon.Select((c, k) => char.IsUpper(c) && k > 0 ? $"_{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}")) };
        },
        ["spc.trialLimits"] = i =>
        {
            Assert.Equal(XmrLimits.FewestPointsToFix, i.Integer("minimum"));
            return new { trial = XmrLimits.IsTrialFor(i.Integer("points")) };
        },
        ["spc.runChart"] = i =>
        {
            if (i.OptionalNumber("useful") is double useful)
            {
                return new { longestRunLimit = RunChart.LongestRunLimitFor((int)useful), crossingsLimit = RunChart.CrossingsLimitFor((int)useful) };
            }

            RunChart c = RunChart.Of(i.Numbers("values")).Value;
            return new
            {
                median = c.Median,
                useful = c.Useful,
                longestRun = c.LongestRun,
                longestRunLimit = c.LongestRunLimit,
                crossings = c.Crossings,
                crossingsLimit = c.CrossingsLimit,
                signal = c.HasSignal,
            };
        },
        ["joy.pChart"] = i =>
        {
            PChart chart = PChart.Of(i.Counts("events"), i.Counts("totals")).Value;
            PChartPoint[] points = [.. chart.Points.Select(p => p.Value)];
            return new
            {
                centre = chart.Centre,
                lower = points.Select(p => p.Limits.Lower),
                upper = points.Select(p => p.Limits.Upper),
                outside = points.Select(p => p.IsOutside),
            };
        },
        ["joy.xmrOfWeeklyShare"] = i =>
        {
            XmrLimits limits = XmrLimits.Of(i.Numbers("values"), MovingRangeScreening.Nelson).Value;
            return new { mean = limits.Mean, averageMovingRange = limits.AverageMovingRange, lower = limits.Limits.Lower, upper = limits.Limits.Upper };
        },
    };

    internal static int[] Rebase(JsonElement i) => i.TryGetProperty("rebaseAt", out JsonElement at) ? at switch
    {
        { ValueKind: JsonValueKind.Number } => [at.GetInt32() - 1],
        { ValueKind: JsonValueKind.Array } => [.. i.Integers("rebaseAt").Select(r => r - 1)],
        _ => [],
    }
    : [];

    internal static XmrChart Chart(JsonElement i, int? baseline, int[] rebase) => XmrChart.Of(
        i.Numbers("values"),
        i.Flag("screenOutliers") ? MovingRangeScreening.Nelson : MovingRangeScreening.None,
        SpecialCauseRules.MakingDataCount,
        baseline,
        rebase).Value;

    internal static ImprovementDirection Direction(JsonElement i) => Enum.Parse<ImprovementDirection>(i.Text("improvement"), ignoreCase: true);

    internal static string Label(SpecialCause cause) => cause switch
    {
        SpecialCause.None => "Common Cause",
        SpecialCause.AboveUpperLimit => "Above UCL",
        SpecialCause.BelowLowerLimit => "Below LCL",
        SpecialCause.RisingTrend => "7 Point Trend (Increasing)",
        SpecialCause.FallingTrend => "7 Point Trend (Decreasing)",
        SpecialCause.NearUpperLimit => "2 in 3 Above CL",
        SpecialCause.NearLowerLimit => "2 in 3 Below CL",
        SpecialCause.ShiftAbove => "7 Points Above CL",
        _ => "7 Points Below CL",
    };

    internal static string Label(PointKind kind) => kind switch
    {
        PointKind.CommonCause => "common_cause",
        PointKind.Improvement => "special_cause_improvement",
        PointKind.Concern => "special_cause_concern",
        PointKind.NeutralHigh => "special_cause_neutral_high",
        _ => "special_cause_neutral_low",
    };
}
