namespace Iapt.Belonging.Reporting.Wording;

/// <summary>Estimates in words, the same in the text, in tables and in descriptions of pictures.</summary>
internal static class EstimateText
{
    /// <summary>The value, or where there is only a band, nothing but the band; or why there is nothing.</summary>
    public static string Value(Estimate estimate, Indicator indicator, IndicatorUnit unit) =>
        estimate.Missing is MissingReason reason ? Words.Of(reason) : estimate.Value is double value ? Number(value, indicator, unit) : "within the interval";

    /// <summary>The interval in words; null where the estimate is missing or exact.</summary>
    public static string? Interval(Estimate estimate, Indicator indicator, IndicatorUnit unit)
    {
        if (estimate.IsMissing || IsExact(estimate)) return null;

        return estimate is { Lower: double lower, Upper: double upper } ? $"{Number(lower, indicator, unit)} to {Number(upper, indicator, unit)}" : "not known";
    }

    /// <summary>Value and interval of what a comparison read, in one phrase.</summary>
    public static string Of(ProofNode node)
    {
        Estimate estimate = node.Estimate!;
        Indicator indicator = node.Indicator!;
        IndicatorUnit unit = SubjectWords.Unit(((Comparison)node.Condition).Subject, indicator);
        if (estimate.IsMissing || IsExact(estimate)) return Value(estimate, indicator, unit);

        string interval = Interval(estimate, indicator, unit)!;
        return estimate switch
        {
            { Value: null } => interval,
            { Lower: null } => $"{Value(estimate, indicator, unit)} (how sure, is not known)",
            _ => $"{Value(estimate, indicator, unit)} (95% interval {interval})",
        };
    }

    public static bool IsExact(Estimate estimate) => estimate.Value is double value && estimate.Lower == value && estimate.Upper == value;

    private static string Number(double number, Indicator indicator, IndicatorUnit unit) =>
        unit == IndicatorUnit.Category && number >= 0 && number < indicator.Categories.Length && Math.Floor(number) == number
            ? indicator.Categories[(int)number]
            : NumberText.Of(number, unit);
}
