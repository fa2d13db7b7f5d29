using System.Collections.Immutable;

namespace Iapt.Belonging.Rules.Conditions;

/// <summary>On which scale the estimates of a subject lie: that of its indicator, or that of a comparison made from it.</summary>
internal sealed class SubjectScale
{
    private SubjectScale(ScaleKind kind, double minimum, double maximum, ImmutableArray<string> codes)
    {
        Kind = kind;
        Minimum = minimum;
        Maximum = maximum;
        Codes = codes;
    }

    public ScaleKind Kind { get; }

    public double Minimum { get; }

    public double Maximum { get; }

    /// <summary>The codes of a category, in order; empty for other kinds.</summary>
    public ImmutableArray<string> Codes { get; }

    public bool IsWhole => Kind != ScaleKind.Continuous;

    /// <summary>The scale of a subject; null if such a comparison cannot be made from its indicator.</summary>
    public static SubjectScale? Of(Subject subject, Indicator indicator) => subject switch
    {
        IndicatorSubject or GroupSubject => OfIndicator(indicator),
        GapSubject or ChangeSubject => OfDifference(indicator),
        PercentileSubject => IsMeasured(indicator) ? new SubjectScale(ScaleKind.Continuous, 0, 1, []) : null,
        TrendSubject => IsMeasured(indicator) ? OfCodes(TrendSubject.Words) : null,
        _ => throw new ArgumentOutOfRangeException(nameof(subject)),
    };

    /// <summary>Where a constant lies on the scale; null if it is of another kind.</summary>
    public double? Position(Constant constant) => Kind switch
    {
        ScaleKind.Flag => constant.Flag is bool flag ? (flag ? 1 : 0) : null,
        ScaleKind.Category => constant.Code is string code && Codes.IndexOf(code) is var index and >= 0 ? index : null,
        _ => constant.Number,
    };

    /// <summary>Whether an estimate can be one of this subject: missing, or with its value, or some of its band, in range and whole where it must be.</summary>
    public bool Fits(Estimate estimate)
    {
        if (estimate.Value is double value) return value >= Minimum && value <= Maximum && (!IsWhole || value == Math.Truncate(value));
        if (estimate is not { Lower: double lower, Upper: double upper }) return true;

        (double from, double to) = (Math.Max(lower, Minimum), Math.Min(upper, Maximum));
        return IsWhole ? Math.Ceiling(from) <= Math.Floor(to) : from <= to;
    }

    private static SubjectScale OfIndicator(Indicator indicator) => indicator.Unit switch
    {
        IndicatorUnit.Score or IndicatorUnit.Proportion or IndicatorUnit.Ratio => new(ScaleKind.Continuous, indicator.Minimum, indicator.Maximum, []),
        IndicatorUnit.Count => new(ScaleKind.Whole, indicator.Minimum, indicator.Maximum, []),
        IndicatorUnit.Flag => new(ScaleKind.Flag, 0, 1, []),
        IndicatorUnit.Category => OfCodes(indicator.Categories),
        _ => throw new ArgumentOutOfRangeException(nameof(indicator)),
    };

    private static SubjectScale? OfDifference(Indicator indicator)
    {
        double width = indicator.Maximum - indicator.Minimum;
        return IsMeasured(indicator) ? new SubjectScale(ScaleKind.Continuous, -width, width, []) : null;
    }

    private static SubjectScale OfCodes(ImmutableArray<string> codes) => new(ScaleKind.Category, 0, Math.Max(0, codes.Length - 1), codes);

    // Of yes and no, and of codes, there is no difference and no rank among others that would mean anything.
    private static bool IsMeasured(Indicator indicator) => indicator.Unit is not (IndicatorUnit.Flag or IndicatorUnit.Category);
}
