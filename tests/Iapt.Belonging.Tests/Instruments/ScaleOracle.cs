using System.Text.Json;
using Iapt.Belonging.Inclusion;
using Iapt.Belonging.Instruments;
using Iapt.Belonging.Statistics;
using Iapt.Belonging.Tests.Oracles;

namespace Iapt.Belonging.Tests.Instruments;

/// <summary>Rating scales of any instrument: reversal, means and sums, sub-scales, and the framework of Shore et al.</summary>
internal static class ScaleOracle
{
    internal static Dictionary<string, Func<JsonElement, object>> Operations { get; } = new()
    {
        ["scale.score"] = i =>
        {
            int?[] codes = Responses(i);
            Instrument instrument = Rated(i, codes.Length, i.Integers("reversedItems"), i.Integer("minAnswered"));
            double? ten = Score(instrument, codes, Enumerable.Range(1, codes.Length));
            int answered = codes.Count(c => c is not null);
            double? mean = Native(i, ten);
            return new { score = i.Text("aggregate") == "sum" ? mean * answered : mean, answered, score0to10 = ten };
        },
        ["scale.subscales"] = i =>
        {
            int?[] codes = Responses(i);
            Instrument instrument = Rated(i, codes.Length, [], 1);
            return new
            {
                scores = i.GetProperty("subscales").EnumerateObject().ToDictionary(s => s.Name, s => Native(i, Score(instrument, codes, s.Value.EnumerateArray().Select(e => e.GetInt32())))),
                overall = Native(i, Score(instrument, codes, Enumerable.Range(1, codes.Length))),
            };
        },
        ["scale.shoreQuadrant"] = i => new
        {
            quadrant = ShoreFramework.Quadrant(
                i.Number("belongingness"), i.Number("uniqueness"), i.Number("cutBelongingness"), i.Number("cutUniqueness")).ToString(),
        },
        ["scale.rescale"] = i => new { score0to10 = i.Numbers("values").Select(v => LinearScale.ToTen(v, i.Number("low"), i.Number("high"))) },
    };

    private static int?[] Responses(JsonElement inputs) => [.. inputs.OptionalNumbers("responses").Select(r => (int?)r)];

    private static Instrument Rated(JsonElement inputs, int items, int[] reversed, int minimumAnswered) => PersonScore.Of(
        [.. Enumerable.Range(1, items).Select(k => ResponseScale.Linear($"s{k}", inputs.Integer("low"), inputs.Integer("high"), reversed.Contains(k)))],
        minimumAnswered);

    private static double? Native(JsonElement inputs, double? ten) =>
        ten is double score ? LinearScale.FromTen(score, inputs.Number("low"), inputs.Number("high")) : null;

    // Positions count from 1.
    private static double? Score(Instrument instrument, int?[] codes, IEnumerable<int> positions)
    {
        Measure whole = instrument.Measures[0];
        Item[] items = [.. positions.Select(p => instrument.Items[p - 1])];
        Measure part = new(whole.Id, whole.Topic, whole.Kind, items.Select(x => x.Id), Math.Min(whole.MinimumAnswered, items.Length), whole.Basis);
        return PersonScore.OfParts(part, [.. items.Select(x => PersonScore.Of(instrument, x.Id, y => codes[instrument.Items.IndexOf(y)]))]);
    }
}
