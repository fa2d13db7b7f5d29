using System.Text.Json;
using Iapt.Belonging.Diversity;
using Iapt.Belonging.Equity;
using Iapt.Belonging.Statistics;
using Iapt.Belonging.Statistics.ControlCharts;
using Iapt.Belonging.Teams;
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
        ["composition.variety"] = i =>
        {
            var composition = new Composition(i.Counts("counts"), i.Integer("preferNotToSay"), i.Integer("notKnown"));
            Computed<DiversityResult> variety = composition.Variety;
            return new { coverage = composition.Coverage.OrNull(), blau = variety.Then<double>(v => v.Blau).OrNull(), blauNormalised = variety.Then(v => v.BlauNormalised).OrNull(), shannon = variety.Then<double>(v => v.Shannon).OrNull() };
        },
        ["composition.against"] = i =>
        {
            ReferencePopulation population = ReferencePopulation.BuiltIn.Single(p => p.Scheme.Id == i.Text("reference"));
            ReferenceComparison comparison = new Composition(i.Counts("counts"), 0, 0).Against(population, Confidence.NinetyFive).Value;
            IntervalEstimate[] ratios = [.. comparison.Categories.Select(c => c.Ratio.Value)];
            return new { ratio = ratios.Select(r => r.Value), low = ratios.Select(r => r.Interval.Lower), high = ratios.Select(r => r.Interval.Upper), dissimilarity = comparison.Dissimilarity };
        },
        ["pipeline"] = i =>
        {
            SeniorityPipeline pipeline = SeniorityPipeline.Of(i.Texts("bands"), i.Counts("group"), i.Counts("known"), Confidence.NinetyFive);
            return new
            {
                share = pipeline.Bands.Select(b => b.Share.Value.Value),
                change = pipeline.Bands.Skip(1).Select(b => b.Change.Value.Value),
                low = pipeline.Bands.Skip(1).Select(b => b.Change.Value.Interval.Lower),
                high = pipeline.Bands.Skip(1).Select(b => b.Change.Value.Interval.Upper),
                narrows = pipeline.Narrows.Select(b => b.Name),
            };
        },
        ["funnel.mean"] = i =>
        {
            Interval limits = FunnelLimits.OfMean(i.Number("target"), i.Number("sd"), i.Integer("n"), Confidence.NinetyNinePointEight, Overdispersion.None).Value;
            return new { lower = limits.Lower, upper = limits.Upper };
        },
        ["equality.comparison"] = i =>
        {
            EqualityStandard standard = i.Text("standard") == "wres" ? EqualityStandard.Race : EqualityStandard.Disability;
            GroupCount group = GroupCount.OverYears(i.Counts("groupEvents"), i.Integer("group"));
            GroupCount others = GroupCount.OverYears(i.Counts("othersEvents"), i.Integer("others"));
            EqualityComparison found = standard.FindNumber(i.Text("number"))!.Compare(group, others, AnalysisUnit.Organisation);
            return new
            {
                ratio = found.Relative.Ratio.TryGet(out double ratio) ? ratio : (double?)null,
                low = found.Relative.Interval.Value.Lower,
                high = found.Relative.Interval.Value.Upper,
                verdict = found.Verdict.ToString(),
                isBeyondChance = found.IsBeyondChance.TryGet(out bool beyond) ? beyond : (bool?)null,
            };
        },
    };

    private static Interval Scale(JsonElement i) => new(i.Number("low"), i.Number("high"));
}
