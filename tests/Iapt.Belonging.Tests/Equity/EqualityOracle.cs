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
            WorkforceShare shares = WorkforceShare.Of(i.Counts("bme"), i.Counts("white"), i.Counts("unknown"), AnalysisUnit.Organisation).Value;
            return new
            {
                bmePercentByBand = shares.ByBand.Select(b => 100 * b.Value),
                overallBmePercent = 100 * shares.Overall,
                differencePoints = shares.Differences.Select(d => 100 * d.Value),
            };
        },
        ["wres.indicator9"] = i =>
        {
            GroupCount onBoard = new(i.Integer("boardBme"), i.Integer("boardTotal"));
            BoardDifference board = Wres("9").OnBoard(onBoard, i.Number("workforceBmePercent") / 100, AnalysisUnit.Organisation).Value;
            return new { boardPercent = 100 * board.BoardShare, differencePoints = 100 * board.Difference };
        },
        ["wres.surveyIndicator"] = i =>
        {
            EqualityComparison found = Wres("8").Compare(new(i.Integer("yesA"), i.Integer("baseA")), new(i.Integer("yesB"), i.Integer("baseB")), AnalysisUnit.Organisation);
            return new
            {
                percentA = 100 * found.Group.Value.Value,
                percentB = 100 * found.Others.Value.Value,
                gapPoints = 100 * found.Gap.Value.Value,
                ciLowPoints = 100 * found.Gap.Value.Interval.Lower,
                ciHighPoints = 100 * found.Gap.Value.Interval.Upper,
            };
        },
        ["wres.surveyRatio"] = i =>
        {
            EqualityFigure figure = Wres(i.Text("indicator")["WRES".Length..]);
            double ratio = figure.Ratio(i.Number("bmeRate"), i.Number("whiteRate"), AnalysisUnit.Organisation).Value;
            return new { ratio, worseForBme = figure.WorseFor(ratio) == EqualityGroup.Group, published = new { ratio } };
        },
        ["wdes.metric3"] = i =>
        {
            GroupCount disabled = GroupCount.OverYears(i.Counts("disabledByYear"), i.Integer("disabledHeadcount"));
            GroupCount others = GroupCount.OverYears(i.Counts("nonDisabledByYear"), i.Integer("nonDisabledHeadcount"));
            EqualityComparison found = EqualityStandard.Disability.FindNumber("3")!.Compare(disabled, others, AnalysisUnit.Organisation);
            return new
            {
                likelihoodDisabled = found.Group.Value.Value,
                likelihoodNonDisabled = found.Others.Value.Value,
                ratio = found.Relative.Ratio.Value,
                band = found.Verdict == EqualityVerdict.WorseForGroup ? nameof(RangePosition.AboveRange) : found.Verdict.ToString(),
            };
        },
    };

    private static EqualityFigure Wres(string number) => EqualityStandard.Race.FindNumber(number)!;
}
