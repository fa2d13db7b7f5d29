using System.Text.Json;
using Iapt.Belonging.Statistics.Audits;
using Iapt.Belonging.Tests.Oracles;

namespace Iapt.Belonging.Tests.Statistics;

/// <summary>Small counts, tables with hidden cells, subtraction, overlaps and rows of data.</summary>
internal static class AuditsOracle
{
    private const int MostTables = 100_000;

    internal static Dictionary<string, Func<JsonElement, object>> Operations { get; } = new()
    {
        ["sdc.primary"] = i => new { suppressed = SmallCounts.Hidden(i.Counts("counts"), i.Integer("minimum"), i.Flag("suppressZero")) },
        ["sdc.auditOneWay"] = i =>
        {
            CellBounds[] cells = [.. TableAudit.Line(Cells(i.OptionalNumbers("cells")), (long?)i.OptionalNumber("total")).Value];
            return new { recoverable = cells.Select(c => c.IsRecoverable), lower = cells.Select(c => c.Lower), upper = cells.Select(c => c.Upper) };
        },
        ["sdc.auditTwoWay"] = i =>
        {
            long?[][] table = [.. i.Rows("table").Select(Cells)];
            long[] ofRows = i.Counts("rowTotals");
            long[] ofColumns = i.Counts("columnTotals");
            CellBounds[][] cells = [.. TableAudit.Table(table, ofRows, ofColumns).Value.Select(r => r.ToArray())];
            // The cases list hidden cells column by column.
            var hidden = from c in Enumerable.Range(0, ofColumns.Length)
                         from r in Enumerable.Range(0, ofRows.Length)
                         where cells[r][c].IsHidden
                         select new { row = r, column = c, lower = cells[r][c].Lower, upper = cells[r][c].Upper, recoverable = cells[r][c].IsRecoverable };
            return new { hidden, completions = TableAudit.Completions(table, ofRows, ofColumns, MostTables).Value, allProtected = !cells.Any(r => r.Any(c => c.IsRecoverable)) };
        },
        ["sdc.differencing"] = i =>
        {
            JsonElement outer = i.GetProperty("outer");
            JsonElement inner = i.GetProperty("inner");
            var others = Differencing.Of(outer.Integer("n"), outer.Number("mean"), inner.Integer("n"), inner.Number("mean"));
            return new { complementN = others.Count, complementMean = others.Mean.OrNull(), blocked = others.IsTooSmall(i.Integer("minimum")) };
        },
        ["sdc.overlap"] = i =>
        {
            long[][] groups = [.. i.GetProperty("groups").EnumerateArray().Select(g => g.Counts("members"))];
            var pairs = from a in Enumerable.Range(0, groups.Length)
                        from b in Enumerable.Range(a + 1, groups.Length - a - 1)
                        let overlap = Overlap.Of(groups[a], groups[b])
                        select new { onlyFirst = overlap.OnlyFirst, onlySecond = overlap.OnlySecond, both = overlap.Both, blocked = overlap.HasSmallPart(i.Integer("minimum")) };
            return new { pairs };
        },
        ["sdc.classDisclosure"] = i => new { disclosive = SmallCounts.IsClassDisclosure(i.Counts("counts")) },
        ["sdc.kAnonymity"] = i =>
        {
            Anonymity a = Anonymity.Of(i.Texts("keys"), i.Texts("sensitive")).Value;
            return new { k = a.K, l = a.L, classes = a.Classes };
        },
    };

    private static long?[] Cells(double?[] numbers) => [.. numbers.Select(n => (long?)n)];
}
