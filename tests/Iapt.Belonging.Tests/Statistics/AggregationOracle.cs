using System.Text.Json;
using Iapt.Belonging.Statistics;
using Iapt.Belonging.Tests.Oracles;

namespace Iapt.Belonging.Tests.Statistics;

/// <summary>Agreement, intraclass correlation and internal consistency.</summary>
internal static class AggregationOracle
{
    internal static Dictionary<string, Func<JsonElement, object>> Operations { get; } = new()
    {
        ["agreement.rwg"] = i =>
        {
            IGrouping<string, double>[] groups = Groups(i);
            return new
            {
                groups = groups.Select(g => g.Key),
                rwg = groups.Select(g => Agreement.Rwg(Moments.Of([.. g]), Null(i)).Value.Value),
                sizes = groups.Select(g => g.Count()),
            };
        },
        ["agreement.nullVariance"] = i => new { variance = i.Integers("options").Select(a => NullVariance.Rectangular(a).Value) },
        ["agreement.rwgj"] = i =>
        {
            (string Key, ItemTable Table)[] groups = Tables(i);
            return new
            {
                groups = groups.Select(g => g.Key),
                rwgj = groups.Select(g => Agreement.RwgJ(g.Table, Null(i)).Value.Value),
                rwgjStar = groups.Select(g => Agreement.RwgJStar(g.Table, Null(i)).Value),
                sizes = groups.Select(g => g.Table.PersonCount),
            };
        },
        ["agreement.adm"] = i =>
        {
            (string Key, ItemTable Table)[] groups = Tables(i);
            return new
            {
                groups = groups.Select(g => g.Key),
                adMean = groups.Select(g => Agreement.AverageDeviation(g.Table, Centre.Mean).Value),
                adMedian = groups.Select(g => Agreement.AverageDeviation(g.Table, Centre.Median).Value),
                sizes = groups.Select(g => g.Table.Complete().PersonCount),
            };
        },
        ["agreement.awg"] = i =>
        {
            IGrouping<string, double>[] groups = Groups(i);
            Interval scale = new(i.Number("low"), i.Number("high"));
            return new { groups = groups.Select(g => g.Key), awg = groups.Select(g => Agreement.Awg(Moments.Of([.. g]), scale).OrNull()) };
        },
        ["agreement.rwgFile"] = i =>
        {
            IGrouping<string, double>[] groups = FileGroups(i, i.Texts("columns")[0]);
            double[] rwg = [.. groups.Select(g => Agreement.Rwg(Moments.Of([.. g]), Null(i.GetProperty("extra"))).Value.Value)];
            return new
            {
                groups = groups.Length,
                meanRwg = rwg.Average(),
                medianRwg = Quantiles.Median(rwg).Value,
                minRwg = rwg.Min(),
                maxRwg = rwg.Max(),
                firstGroups = groups.Take(5).Select(g => g.Key),
                firstRwg = rwg.Take(5),
                firstSizes = groups.Take(5).Select(g => g.Count()),
            };
        },
        ["agreement.rwgjFile"] = i =>
        {
            (string Key, ItemTable Table)[] groups = FileTables(i);
            double[] rwgj = [.. groups.Select(g => Agreement.RwgJ(g.Table, Null(i.GetProperty("extra"))).Value.Value)];
            return new
            {
                groups = groups.Length,
                meanRwgj = rwgj.Average(),
                medianRwgj = Quantiles.Median(rwgj).Value,
                minRwgj = rwgj.Min(),
                maxRwgj = rwgj.Max(),
                firstGroups = groups.Take(5).Select(g => g.Key),
                firstRwgj = rwgj.Take(5),
            };
        },
        ["agreement.admFile"] = i =>
        {
            (string Key, ItemTable Table)[] groups = FileTables(i);
            double[] mean = [.. groups.Select(g => Agreement.AverageDeviation(g.Table, Centre.Mean).Value)];
            return new
            {
                groups = groups.Length,
                meanAdMean = mean.Average(),
                meanAdMedian = groups.Average(g => Agreement.AverageDeviation(g.Table, Centre.Median).Value),
                maxAdMean = mean.Max(),
            };
        },
        ["agreement.adCutoff"] = i => new { cutoff = i.Integers("options").Select(Agreement.AverageDeviationCutOff) },
        ["icc.anova"] = i => Anova(FileGroups(i, i.Texts("columns")[0])),
        ["icc.anovaInline"] = i => Anova(Groups(i)),
        ["icc.mixed"] = i =>
        {
            VarianceComponents[] models = [.. i.Texts("columns").Select(c => IntraclassCorrelation.MixedModel(FileGroups(i, c).Select(g => Moments.Of([.. g]))).Value)];
            return new { icc1 = models.Select(m => m.Icc1), icc2 = models.Select(m => m.Icc2) };
        },
        ["icc.spearmanBrown"] = i => new { icc2 = Reliability.SpearmanBrown(i.Number("icc1"), i.Number("size")).Value },
        ["reliability.alpha"] = i =>
        {
            AlphaResult alpha = Reliability.Alpha(Items(i), Confidence.NinetyFive).Value;
            return new
            {
                alpha = alpha.Alpha.Value,
                standardizedAlpha = alpha.Standardised.Value,
                n = alpha.Count,
                items = alpha.ItemCount,
                feldtLow = alpha.Alpha.Interval.Lower,
                feldtHigh = alpha.Alpha.Interval.Upper,
            };
        },
        ["reliability.omegaFromLoadings"] = i => new { omega = Reliability.Omega(i.Numbers("loadings"), i.Numbers("uniquenesses")).Value },
        ["reliability.omegaThreeItems"] = i => Factor(OneFactorModel.OfThreeItems(i.Number("r12"), i.Number("r13"), i.Number("r23")).Value),
        ["reliability.omegaFile"] = i => Factor(OneFactorModel.MaximumLikelihood(Items(i)).Value),
        ["reliability.itemTotal"] = i =>
        {
            ItemStatistics[] items = [.. Reliability.ItemTotal(Items(i))];
            return new { correctedItemTotal = items.Select(t => t.CorrectedItemTotal.Value), alphaIfDropped = items.Select(t => t.AlphaIfDropped.Value) };
        },
    };

    private static object Anova(IGrouping<string, double>[] groups)
    {
        OneWayAnova a = IntraclassCorrelation.OneWay(groups.Select(g => Moments.Of([.. g]))).Value;
        return new
        {
            groups = a.Groups,
            n = a.Count,
            msBetween = a.MeanSquareBetween,
            msWithin = a.MeanSquareWithin,
            f = a.F.Value,
            meanGroupSize = a.MeanGroupSize,
            icc1 = a.Icc1WithMeanSize.Value,
            icc2 = a.Icc2.Value,
            k0 = a.AdjustedGroupSize,
            icc1K0 = a.Icc1.Value,
        };
    }

    private static object Factor(OneFactorResult f) => new { loadings = f.Loadings, uniquenesses = f.Uniquenesses, omega = f.Omega.Value };

    private static NullVariance Null(JsonElement i) => NullVariance.Of(i.Number("randomVariance"));

    private static IGrouping<string, double>[] Groups(JsonElement i) => Grouped(i.Texts("groups"), i.Numbers("values"));

    private static IGrouping<string, double>[] FileGroups(JsonElement i, string column)
    {
        string group = i.Text("groupColumn");
        Dictionary<string, string[]> columns = OracleData.Columns(i.Text("dataFile"), group, column);
        return Grouped(columns[group], columns[column].AsNumbers());
    }

    private static IGrouping<string, double>[] Grouped(string[] groups, double[] values) =>
        [.. groups.Zip(values).GroupBy(p => p.First, p => p.Second)];

    private static (string Key, ItemTable Table)[] Tables(JsonElement i) => Tables(i.Texts("groups"), i.Rows("items"));

    private static (string Key, ItemTable Table)[] FileTables(JsonElement i)
    {
        string group = i.Text("groupColumn");
        string[] items = i.Texts("columns");
        Dictionary<string, string[]> columns = OracleData.Columns(i.Text("dataFile"), [group, .. items]);
        return Tables(columns[group], Rows(columns, items));
    }

    private static ItemTable Items(JsonElement i)
    {
        double?[][] rows = i.TryGetProperty("items", out _)
            ? i.Rows("items")
            : Rows(OracleData.Columns(i.Text("dataFile"), i.Texts("columns")), i.Texts("columns"));
        return new(rows[0].Length, rows);
    }

    private static double?[][] Rows(Dictionary<string, string[]> columns, string[] items)
    {
        double[][] numbers = [.. items.Select(item => columns[item].AsNumbers())];
        return [.. numbers[0].Select((_, row) => numbers.Select(c => (double?)c[row]).ToArray())];
    }

    private static (string Key, ItemTable Table)[] Tables(string[] groups, double?[][] rows) =>
        [.. groups.Zip(rows).GroupBy(p => p.First, p => p.Second).Select(g => (g.Key, new ItemTable(rows[0].Length, g)))];
}
