using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Findings;
using Iapt.Belonging.Statistics;

namespace Iapt.Belonging.Rules.Explanations;

/// <summary>Where few answered: what the silent would have had to say for a comparison to come out the other way.</summary>
/// <remarks>The response rate is known as a band, so what the silent would need is a range.</remarks>
internal static class TippingSentence
{
    /// <summary>One sentence; null where the silent have no part in the number or the comparison has no single limit.</summary>
    public static string? Of(ProofNode leaf, Response response)
    {
        if (leaf is not { Condition: Comparison { Subject: IndicatorSubject } comparison, Estimate.Value: double mean, Indicator: { Origin: IndicatorOrigin.Survey } indicator }) return null;
        if (LimitOf(comparison.Test) is not double limit) return null;

        var scale = new Interval(indicator.Minimum, indicator.Maximum);
        TippingPoint[] points = [.. Points(mean, limit, scale, response)];
        if (points.Length == 0) return null;

        NumberText numbers = NumberText.For(comparison.Subject, indicator, [limit]);
        if (!Array.Exists(points, p => p.IsPossible)) return $"Whatever those who did not answer think, '{indicator.Topic}' stays on the same side of {numbers.Of(limit)}.";

        double[] needed = [.. points.Select(p => Math.Clamp(p.SilentMean, scale.Lower, scale.Upper)).Order()];
        string range = numbers.Of(needed[0]) == numbers.Of(needed[^1]) ? numbers.Of(needed[0]) : $"{numbers.Of(needed[0])} to {numbers.Of(needed[^1])}";
        return $"It would take a mean of {range} among those who did not answer to bring '{indicator.Topic}' to {numbers.Of(limit)}; among those who did it is {numbers.Of(mean)}.";
    }

    private static IEnumerable<TippingPoint> Points(double mean, double limit, Interval scale, Response response)
    {
        foreach (double rate in new[] { response.RateFrom, response.RateTo }.Distinct())
        {
            if (NonResponse.TippingPoint(mean, rate, limit, scale).TryGet(out TippingPoint? point)) yield return point;
        }
    }

    private static double? LimitOf(Test test) => test switch
    {
        Below below => below.Limit.Number,
        AtOrBelow atOrBelow => atOrBelow.Limit.Number,
        Above above => above.Limit.Number,
        AtOrAbove atOrAbove => atOrAbove.Limit.Number,
        _ => null,
    };
}
