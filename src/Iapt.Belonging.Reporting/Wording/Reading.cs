using System.Collections.Immutable;
using Iapt.Belonging.Rules.Explanations;

namespace Iapt.Belonging.Reporting.Wording;

/// <summary>One number as readers see it: the same text in the explanation, the table, the picture and its description.</summary>
/// <remarks>How numbers are written is decided by the rules, so that none is rounded onto a limit or over it.</remarks>
internal sealed class Reading
{
    private readonly SubjectScale? scale;
    private readonly NumberText numbers;
    private readonly Test? test;

    public Reading(Subject subject, Indicator indicator, Estimate estimate, Test? test = null)
    {
        Subject = subject;
        Indicator = indicator;
        Estimate = estimate;
        this.test = test;
        scale = SubjectScale.Of(subject, indicator);
        Limits = test is null ? [] : [.. TestParts.Constants(test).Select(c => c.Number).OfType<double>()];
        numbers = NumberText.For(subject, indicator, Limits);
    }

    public Subject Subject { get; }

    public Indicator Indicator { get; }

    public Estimate Estimate { get; }

    /// <summary>The numbers that a rule compares with; empty for codes, for yes and no, and where no rule asks.</summary>
    public ImmutableArray<double> Limits { get; }

    /// <summary>What it is, with a capital.</summary>
    public string Topic => Words.Capital(SubjectWords.Of(Subject, Indicator));

    public bool IsExact => Estimate.Value is double value && Estimate.Lower == value && Estimate.Upper == value;

    /// <summary>The value; of a band, that the interval is all there is; of nothing, why.</summary>
    public string Value => Estimate.Missing is MissingReason reason ? Words.Of(reason)
        : Estimate.Value is double value ? Number(value)
        : "shown as a band";

    /// <summary>The interval.</summary>
    public string Interval => Estimate.IsMissing ? "none"
        : IsExact ? "exact"
        : Estimate is { Lower: double lower, Upper: double upper } ? $"{Number(lower)} to {Number(upper)}"
        : "not known";

    /// <summary>What the rule asks for.</summary>
    /// <exception cref="InvalidOperationException">No rule asks.</exception>
    public string Asks => test is null ? throw new InvalidOperationException("no rule asks") : TestPhrase.Of(test, numbers);

    /// <summary>Value and interval in one phrase.</summary>
    public string Phrase => Estimate switch
    {
        { IsMissing: true } => Value,
        _ when IsExact => Value,
        { Value: null } => Interval,
        { Lower: null } => $"{Value} (how sure, is not known)",
        _ => $"{Value} (95% interval {Interval})",
    };

    /// <summary>Whether it lies on a scale and can be drawn.</summary>
    public bool IsDrawn => !Estimate.IsMissing && scale is { Kind: ScaleKind.Continuous or ScaleKind.Whole } && scale.Fits(Estimate);

    public static Reading Of(ProofNode node)
    {
        var comparison = (Comparison)node.Condition;
        return new Reading(comparison.Subject, node.Indicator!, node.Estimate!, comparison.Test);
    }

    public string Number(double number) => scale?.Kind switch
    {
        ScaleKind.Flag => number > 0 ? "yes" : "no",
        ScaleKind.Category => scale.Codes[(int)Math.Clamp(number, 0, scale.Codes.Length - 1)],
        _ => numbers.Of(number),
    };

    /// <summary>The ends of the scale on which it is drawn: never fitted to the data, so that equal numbers look equal on any two pages.</summary>
    /// <remarks>A scale whose end is far off (a count, a ratio) ends at the next power of ten, for otherwise everything would sit in a corner.</remarks>
    public (double From, double To) Scale()
    {
        (double from, double to) = (scale!.Minimum, scale.Maximum);
        double most = Limits.Append(Estimate.Upper ?? Estimate.Value ?? 0).Max();
        if (Indicator.Unit is IndicatorUnit.Count or IndicatorUnit.Ratio && from == 0) to = Math.Min(to, Math.Pow(10, Math.Ceiling(Math.Log10(Math.Max(most, 10)))));
        return (from, to);
    }

    /// <summary>An end of the scale in words.</summary>
    public string End(double number) => Number(1).EndsWith('%') ? PlainNumbers.Percent(number) : PlainNumbers.Short(number);
}
