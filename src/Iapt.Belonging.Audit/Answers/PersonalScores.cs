using Iapt.Belonging.Instruments;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Audit.Answers;

/// <summary>What single people score, by the documented rules of scoring, written here a second time.</summary>
internal sealed class PersonalScores(AuditedAnswers answers)
{
    private readonly Instrument instrument = answers.Wave.Instrument;
    private readonly Dictionary<IndicatorId, int> items = answers.Wave.Instrument.Items.Select((item, i) => (item.Id, i)).ToDictionary(x => x.Id, x => x.i);

    /// <summary>The score of one person in a question or a measure; null if there is none.</summary>
    public double? Of(Respondent person, IndicatorId statistic)
    {
        if (items.TryGetValue(statistic, out int item)) return OfItem(person, item);

        Measure measure = instrument.FindMeasure(statistic)!;
        double[] parts = [.. measure.Parts.Select(p => Of(person, p)).OfType<double>()];
        if (measure.Kind == MeasureKind.All) return parts.Length < measure.Parts.Length ? null : parts.All(p => p == 1) ? 1 : 0;

        return parts.Length < measure.MinimumAnswered ? null : parts.Average();
    }

    /// <summary>Whether anybody was asked an item.</summary>
    public bool WasAsked(Item item) => answers.Asked[items[item.Id]];

    private double? OfItem(Respondent person, int position)
    {
        Item item = instrument.Items[position];
        if (!answers.Asked[position]) return null;
        if (item.Filter is ItemFilter filter && Replacement(person, filter) is ResponseOption replacement) return replacement.Score;

        return person.Answers[position] == Respondent.None ? null : item.Scale.Find(person.Answers[position])?.Score;
    }

    private ResponseOption? Replacement(Respondent person, ItemFilter filter)
    {
        int steering = person.Answers[items[filter.Item]];
        return steering == Respondent.None ? null : filter.Replacements.FirstOrDefault(r => r.Code == steering);
    }
}
