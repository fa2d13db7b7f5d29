using System.Globalization;
using Iapt.Belonging.Instruments;
using Iapt.Belonging.Surveys;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Tests.Scoring;

/// <summary>Scoring as a person would explain it, straight from the rows: the model that the fast scorer must agree with.</summary>
internal sealed class ReferenceScorer(Wave wave, IReadOnlyList<string[]> rows)
{
    private readonly Instrument instrument = wave.Instrument;

    /// <summary>The scores of everybody in a team, or of a registered group in it.</summary>
    public List<double> Scores(IndicatorId id, TeamId team, RegisteredGroup? group = null) =>
        [.. rows.Where(r => IsIn(TeamId.Parse(r[1]), team) && (group is null || group.Codes.Contains(r[2]))).Select(r => Score(r, id)).OfType<double>()];

    public int Answered(TeamId team) => rows.Count(r => IsIn(TeamId.Parse(r[1]), team) && r[3..].Any(c => c.Length > 0));

    private bool IsIn(TeamId? at, TeamId team) => at is not null && (at == team || IsIn(wave.Teams.First(t => t.Id == at).Parent, team));

    private double? Score(string[] row, IndicatorId id)
    {
        if (instrument.FindItem(id) is Item item) return OfItem(row, item);

        Measure measure = instrument.FindMeasure(id)!;
        List<double> parts = [.. measure.Parts.Select(p => Score(row, p)).OfType<double>()];
        if (measure.Kind == MeasureKind.All) return parts.Count < measure.Parts.Length ? null : parts.TrueForAll(p => p == 1) ? 1 : 0;
        return parts.Count < measure.MinimumAnswered ? null : parts.Average();
    }

    private double? OfItem(string[] row, Item item)
    {
        ResponseOption? replacement = item.Filter?.Replacements.FirstOrDefault(o => o.Code == Code(row, instrument.FindItem(item.Filter.Item)!));
        if (replacement is not null) return replacement.Score;
        return Code(row, item) is int code ? item.Scale.Find(code)!.Score : null;
    }

    private int? Code(string[] row, Item item)
    {
        string cell = row[3 + instrument.Items.IndexOf(item)];
        return cell.Length == 0 ? null : int.Parse(cell, CultureInfo.InvariantCulture);
    }
}
