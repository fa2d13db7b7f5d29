using System.Text.Json;
using Iapt.Belonging.Instruments;
using Iapt.Belonging.Scoring;
using Iapt.Belonging.Statistics;
using Iapt.Belonging.Teams;
using Iapt.Belonging.Tests.Oracles;

namespace Iapt.Belonging.Tests.Instruments;

/// <summary>Joy in work: three daily questions, and the marble jar.</summary>
internal static class JoyOracle
{
    private static readonly Instrument Ihi = InstrumentCatalog.BuiltIn.Find(InstrumentId.Parse("ihi-2017"))!;

    internal static Dictionary<string, Func<JsonElement, object>> Operations { get; } = new()
    {
        ["joy.dailyQuestions"] = i =>
        {
            double?[][] answers = [.. new[] { "q1", "q2", "q3" }.Select(q => i.OptionalNumbers(q))];
            double?[] OfAll(IndicatorId id) =>
                [.. Enumerable.Range(0, answers[0].Length).Select(p => PersonScore.Of(Ihi, id, item => (int?)answers[Ihi.Items.IndexOf(item)][p]))];
            double?[] allThree = OfAll(Ihi.Measures[0].Id);
            return new
            {
                yesRate = Ihi.Items.Select(item => Rate(OfAll(item.Id))),
                allThreeYes = allThree.Count(a => a == 1),
                complete = allThree.Count(a => a is not null),
                allThreeRate = Rate(allThree),
            };
        },
        ["joy.marbles"] = i =>
        {
            long[] totals = [.. i.Counts("blue").Zip(i.Counts("tan"), (blue, tan) => blue + tan)];
            ShareSeries jar = ShareSeries.Of(i.Counts("blue"), totals);
            return new { total = totals, goodDayShare = jar.Shares.Select(s => s.OrNull()), pooledShare = jar.Pooled.OrNull() };
        },
    };

    private static double? Rate(IEnumerable<double?> scores)
    {
        Tally tally = default;
        foreach (double score in scores.OfType<double>()) tally.Add((long)(score * Tally.One));

        return tally.Count == 0 ? null : tally.Mean;
    }
}
