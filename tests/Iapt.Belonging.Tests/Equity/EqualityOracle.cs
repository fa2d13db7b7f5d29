using System.Text.Json;
using Iapt.Belonging.Equity;
using Iapt.Belonging.Statistics;
using Iapt.Belonging.Teams;
using Iapt.Belonging.Tests.Oracles;

namespace Iapt.Belonging.Tests.Equity;

/// <summary>Figures of the Workforce Race and Disability Equality Standards.</summary>
internal static class EqualityOracle
{
    internal static Dictionary<string, Func<JsonElement, object>> Operations { get; } = new()
    {
        ["wres.indicator1"] = i =>
        {
            WorkforceShare shares = WorkforceShare.Of(i.Counts("bme"), i.Counts("white"), i.Counts("unknown")).Value;
            return new
            {
                bmePercentByBand = shares.ByBand.Select(b => 100 * b.Value),
                overallBmePercent = 100 * shares.Overall,
                differencePoints = shares.Differences.Select(d => 100 * d.Value),
            };
        },
        ["wres.indicator9"] = i => new
        {
            boardPercent = 100.0 * i.Integer("boardBme") / i.Integer("boardTotal"),
            differencePoints = 100 * EqualityStandards.BoardDifference(i.Integer("boardBme"), i.Integer("boardTotal"), i.Number("workforceBmePercent") / 100).Value,
        },
        ["wres.surveyIndicator"] = i =>
        {
            (int a, int baseA, int b, int baseB) = (i.Integer("yesA"), i.Integer("baseA"), i.Integer("yesB"), i.Integer("baseB"));
            IntervalEstimate gap = Proportions.Newcombe(a, baseA, b, baseB, Confidence.NinetyFive).Value;
            return new
            {
                percentA = 100 * Proportions.Wilson(a, baseA, Confidence.NinetyFive).Value.Value,
                percentB = 100 * Proportions.Wilson(b, baseB, Confidence.NinetyFive).Value.Value,
                gapPoints = 100 * gap.Value,
                ciLowPoints = 100 * gap.Interval.Lower,
                ciHighPoints = 100 * gap.Interval.Upper,
            };
        },
        ["wres.surveyRatio"] = i =>
        {
            double ratio = RelativeRisk.OfRates(i.Number("bmeRate"), i.Number("whiteRate")).Value;
            bool lowerIsBetter = IndicatorCatalog.Standard.Find(IndicatorOf(i.Text("indicator")))!.Polarity == Polarity.LowerIsBetter;
            return new { ratio, worseForBme = lowerIsBetter ? ratio > 1 : ratio < 1, published = new { ratio } };
        },
        ["wdes.metric3"] = i =>
        {
            double disabled = EqualityStandards.YearlyLikelihood(i.Counts("disabledByYear"), i.Integer("disabledHeadcount")).Value;
            double others = EqualityStandards.YearlyLikelihood(i.Counts("nonDisabledByYear"), i.Integer("nonDisabledHeadcount")).Value;
            double ratio = RelativeRisk.OfRates(disabled, others).Value;
            return new { likelihoodDisabled = disabled, likelihoodNonDisabled = others, ratio, band = ReferenceRange.FourFifths.Locate(ratio).ToString() };
        },
    };

    private static IndicatorId IndicatorOf(string wres) => IndicatorId.Parse(wres switch
    {
        "WRES5" => "wres/harassment-from-public",
        "WRES6" => "wres/harassment-from-staff",
        "WRES7" => "wres/career-progression",
        "WRES8" => "wres/discrimination-from-manager",
        _ => throw new ArgumentOutOfRangeException(nameof(wres)),
    });
}
