using System.Text.Json;
using Iapt.Belonging.Statistics;
using Iapt.Belonging.Statistics.ControlCharts;
using Iapt.Belonging.Tests.Oracles;

namespace Iapt.Belonging.Tests.Docs;

/// <summary>Operations of worked examples: those of the certified values, and some for which there are none.</summary>
internal static class PageOperations
{
    internal static IReadOnlyDictionary<string, Func<JsonElement, object>> All { get; } = new Dictionary<string, Func<JsonElement, object>>(OracleOperations.All)
    {
        ["nonResponse.bounds"] = i =>
        {
            Interval bounds = NonResponse.Bounds(i.Number("mean"), i.Number("rate"), Scale(i)).Interval;
            return new { low = bounds.Lower, high = bounds.Upper };
        },
        ["nonResponse.tippingPoint"] = i =>
        {
            TippingPoint point = NonResponse.TippingPoint(i.Number("mean"), i.Number("rate"), i.Number("threshold"), Scale(i)).Value;
            return new { silentMean = point.SilentMean, difference = point.Difference, isPossible = point.IsPossible };
        },
        ["funnel.mean"] = i =>
        {
            Interval limits = FunnelLimits.OfMean(i.Number("target"), i.Number("sd"), i.Integer("n"), Confidence.NinetyNinePointEight, Overdispersion.None).Value;
            return new { lower = limits.Lower, upper = limits.Upper };
        },
    };

    private static Interval Scale(JsonElement i) => new(i.Number("low"), i.Number("high"));
}
