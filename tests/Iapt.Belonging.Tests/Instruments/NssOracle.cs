using System.Text.Json;
using Iapt.Belonging.Instruments;
using Iapt.Belonging.Published;
using Iapt.Belonging.Statistics;
using Iapt.Belonging.Teams;
using Iapt.Belonging.Tests.Oracles;

namespace Iapt.Belonging.Tests.Instruments;

/// <summary>The NHS Staff Survey: scores of items, people and organisations, numbers of questions, weights.</summary>
internal static class NssOracle
{
    private static readonly Instrument Nss = Edition(2024);

    private static readonly Dictionary<string, string> Measures = new()
    {
        ["pp1"] = "compassionate-and-inclusive",
        ["pp3"] = "voice-that-counts",
        ["pp4"] = "safe-and-healthy",
        ["pp7"] = "we-are-a-team",
        ["supportForWorkLifeBalance"] = "work-life-balance",
    };

    internal static Dictionary<string, Func<JsonElement, object>> Operations { get; } = new()
    {
        ["nss.itemScore"] = i =>
        {
            Instrument one = PersonScore.Of([Scale(i.Text("scale"))], 1);
            return new { scores = Codes(i, "responseCodes").Select(c => PersonScore.Of(one, one.Items[0].Id, _ => c)) };
        },
        ["nss.respondentSubscore"] = i =>
        {
            int?[] codes = Codes(i, "responseCodes");
            return Score([.. codes.Select(_ => Scale(i.Text("scale")))], codes, i.Integer("minAnswered"));
        },
        ["nss.respondentMixedSubscore"] = i =>
        {
            JsonElement[] items = [.. i.GetProperty("items").EnumerateArray()];
            return Score([.. items.Select(e => Scale(e.Text("scale")))], [.. items.Select(e => Code(e.GetProperty("code")))], i.Integer("minAnswered"));
        },
        ["nss.respondentElement"] = i =>
        {
            double?[] parts = i.OptionalNumbers("subScores");
            Measure element = PersonScore.Of([.. parts.Select(_ => Scale("agree5"))], i.Integer("minimumSubScores")).Measures[0];
            return new { score = PersonScore.OfParts(element, parts) };
        },
        ["nss.groupScore"] = GroupScore,
        ["nss.occupationWeights"] = i =>
        {
            GroupWeights weights = SurveyWeights.ForMix(i.Counts("respondentsByGroup"), i.Numbers("benchmarkProportions"), i.Number("cap")).Value;
            double[] people = [.. i.Counts("respondentsByGroup").Select(n => (double)n)];
            double[] weighted = [.. people.Select((n, g) => n * (weights.Weights[g] ?? 0))];
            return new
            {
                weights = weights.Weights,
                weightedMean = SurveyWeights.Mean(i.Numbers("groupMeanScores"), weighted).OrNull(),
                unweightedMean = SurveyWeights.Mean(i.Numbers("groupMeanScores"), people).OrNull(),
            };
        },
        ["nss.trustSizeWeight"] = i => new { weight = SurveyWeights.ForSize(i.Integer("eligible"), i.Integer("respondents")).OrNull() },
        ["nss.elementNearMeanOfSubscores"] = i =>
        {
            double? mean = Moments.Of(i.Numbers("subScores")).Mean.OrNull();
            return new { meanOfSubscores = mean, publishedElement = mean };
        },
        ["nss.questionNumber"] = i =>
        {
            IndicatorId item = Edition(2023).Items.Single(x => x.Number == i.Text("canonical2023")).Id;
            string? In(int year) => Edition(year).FindItem(item)?.Number;
            return new { y2021 = In(2021), y2022 = In(2022), y2023 = In(2023), y2024 = In(2024), y2025 = In(2025) };
        },
        ["nss.subscoreItems"] = i =>
        {
            Instrument edition = Edition(i.Integer("year"));
            string[] names =
            [
                "compassionateCulture", "compassionateLeadership", "diversityAndEquality", "inclusion", "autonomyAndControl", "raisingConcerns",
                "healthAndSafetyClimate", "burnout", "negativeExperiences", "supportForWorkLifeBalance", "flexibleWorking", "teamWorking",
                "lineManagement", "motivation", "involvement", "advocacy", "thinkingAboutLeaving", "workPressure", "stressors", "development", "appraisals",
            ];
            return new { counts = names.ToDictionary(n => n, n => edition.ItemsOf(edition.FindMeasure(Named(n))!).Count()) };
        },
        ["nss.nationalScore"] = i => new { scores = i.TryGetProperty("years", out _) ? ByYear(i) : ByElement(i) },
        ["nss.subscoreFromDistribution"] = i =>
        {
            double[] means = [.. i.GetProperty("items").EnumerateArray().Select(e => ScoreDistribution.Of(Answers(e.Text("q"), e.Numbers("percent")))!.Mean)];
            return new { score = Moments.Of(means).Mean.OrNull(), itemMeans = means };
        },
        ["nss.appraisalsFromDistribution"] = i =>
        {
            double yes = i.Number("q23aYesPercent");
            double no = i.Number("q23aNoPercent");
            PublishedAnswers steering = Answers("q23a", [yes, no, 100 - yes - no]);
            double[][] percents = [.. i.Rows("q23bcd").Select(r => r.Select(v => v!.Value).ToArray())];
            string[] numbers = ["q23b", "q23c", "q23d"];
            return new { score = Moments.Of([.. numbers.Select((q, k) => ScoreDistribution.Of(Answers(q, percents[k]), steering, Item(q).Filter!)!.Mean)]).Mean.OrNull() };
        },
    };

    private static Instrument Edition(int year) => InstrumentCatalog.BuiltIn.Find(InstrumentId.Parse($"nss-{year}"))!;

    private static Item Item(string number) => Nss.Items.Single(i => i.Number == number);

    private static ResponseScale Scale(string name) => Nss.Items.First(i => i.Scale.Id == name).Scale;

    private static int? Code(JsonElement code) => code.ValueKind == JsonValueKind.Null ? null : code.GetInt32();

    private static int?[] Codes(JsonElement inputs, string name) => [.. inputs.GetProperty(name).EnumerateArray().Select(Code)];

    // As published: percentages of the answers in the order of the questionnaire; how many answered plays no part in a mean.
    private static PublishedAnswers Answers(string number, double[] percents) =>
        PublishedAnswers.Of(percents.Select((p, i) => KeyValuePair.Create(Item(number).Scale.Find(i + 1)!, p)), 1_000_000);

    private static object Score(ResponseScale[] scales, int?[] codes, int minimumAnswered)
    {
        Instrument instrument = PersonScore.Of(scales, minimumAnswered);
        int? CodeOf(Item item) => codes[instrument.Items.IndexOf(item)];
        return new { score = PersonScore.Of(instrument, PersonScore.It, CodeOf), answered = PersonScore.Answered(instrument, PersonScore.It, CodeOf) };
    }

    private static object GroupScore(JsonElement inputs)
    {
        double?[] scores = inputs.OptionalNumbers("scores");
        double[] valid = [.. scores.OfType<double>()];
        Moments moments = Moments.Of(valid);
        bool suppressed = moments.Count < inputs.Integer("minimumReported");
        double[]? weights = inputs.GetProperty("weights").ValueKind == JsonValueKind.Null ? null : [.. inputs.Numbers("weights").Where((_, k) => scores[k] is not null)];
        double? mean = weights is null ? moments.Mean.OrNull() : SurveyWeights.Mean(valid, weights).OrNull();
        return new
        {
            mean = suppressed ? null : mean,
            sd = suppressed ? null : moments.StandardDeviation.OrNull(),
            n = moments.Count,
            effectiveN = weights is null || suppressed ? null : SurveyWeights.EffectiveSampleSize(weights).OrNull(),
            suppressed,
        };
    }

    private static IEnumerable<double?> ByYear(JsonElement inputs) =>
        inputs.Integers("years").Select(y => NationalScores.Find(Named(inputs.Text("element")), Edition(y).Id)?.Value);

    private static IEnumerable<double?> ByElement(JsonElement inputs) =>
        inputs.Texts("elements").Select(e => NationalScores.Find(Named(e), Edition(inputs.Integer("year")).Id)?.Value);

    private static IndicatorId Named(string name)
    {
        if (!Measures.TryGetValue(name, out string? topic) && !Measures.TryGetValue(name.ToLowerInvariant(), out topic))
        {
            topic = string.Concat(name.Select(c => char.IsUpper(c) ? $"-{char.ToLowerInvariant(c)}" : c == '_' ? "-" : $"{c}"));
        }

        return IndicatorId.Parse($"nss/{topic}");
    }
}
