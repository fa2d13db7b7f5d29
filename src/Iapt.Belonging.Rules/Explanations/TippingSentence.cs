using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Findings;
using Iapt.Belonging.Statistics;

namespace Iapt.Belonging.Rules.Explanations;

/// <summary>Where few answered: what the silent would have had to say for a comparison to come out the other way, and how far they can move the mean at all.</summary>
/// <remarks>Numbers of people are known as bands, so it is the worst case over the bands that is told: the fewest who may have answered.</remarks>
internal static class TippingSentence
{
    /// <summary>A sentence or two; null where the silent have no part in the number or the comparison has no single limit.</summary>
    public static string? Of(ProofNode leaf, Response response)
    {
        if (leaf is not { Condition: Comparison { Subject: IndicatorSubject } comparison, Estimate: { Value: double mean } estimate, Indicator: { Origin: IndicatorOrigin.Survey } indicator }) return null;
        if (LimitOf(comparison.Test) is not double limit) return null;

        var scale = new Interval(indicator.Minimum, indicator.Maximum);
        double rate = LowestRate(response, estimate.Answers);
        if (!NonResponse.TippingPoint(mean, rate, limit, scale).TryGet(out TippingPoint? point)) return null;

        NumberText numbers = NumberText.For(comparison.Subject, indicator, [limit]);
        if (!point.IsPossible) return $"Whatever those who did not answer think, '{indicator.Topic}' stays on the same side of {numbers.Of(limit)}.";

        Interval bounds = NonResponse.Bounds(mean, rate, scale).Interval;
        string needed = $"{(mean < limit ? "at least" : "at most")} {numbers.Of(point.SilentMean)}";
        return $"It would take a mean of {needed} among those who did not answer to bring '{indicator.Topic}' to {numbers.Of(limit)}; among those who did it is {numbers.Of(mean)}. "
            + $"Whatever they think, the mean of everybody lies from {numbers.Of(bounds.Lower)} to {numbers.Of(bounds.Upper)}.";
    }

    /// <summary>Fewer may have answered one question than answered anything.</summary>
    private static double LowestRate(Response response, SizeBand? answers) => answers is SizeBand n && n.From < response.Answered.From
        ? response.RateFrom * n.From / response.Answered.From
        : response.RateFrom;

    private static double? LimitOf(Test test) => test switch
    {
        Below below => below.Limit.Number,
        AtOrBelow atOrBelow => atOrBelow.Limit.Number,
        Above above => above.Limit.Number,
        AtOrAbove atOrAbove => atOrAbove.Limit.Number,
        _ => null,
    };
}
