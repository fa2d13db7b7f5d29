using System.Collections.Immutable;
using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Findings;

namespace Iapt.Belonging.Rules.Explanations;

/// <summary>Says in one sentence what a comparison read, and how it came out.</summary>
internal sealed class EstimateSentence
{
    private readonly ProofNode node;
    private readonly bool isNegated;
    private readonly Comparison comparison;
    private readonly Indicator indicator;
    private readonly Estimate estimate;
    private readonly SubjectScale scale;
    private readonly NumberText numbers;

    private EstimateSentence(ProofNode node, bool isNegated, IEnumerable<Test> tests)
    {
        this.isNegated = isNegated;
        this.node = node;
        comparison = (Comparison)node.Condition;
        indicator = node.Indicator!;
        estimate = node.Estimate!;
        scale = SubjectScale.Of(comparison.Subject, indicator)!;
        ImmutableArray<double> limits = [.. tests.SelectMany(t => TestParts.Constants(t)).Select(c => c.Number).OfType<double>()];
        numbers = NumberText.For(comparison.Subject, indicator, limits);
    }

    /// <summary>What was read and how it came out.</summary>
    /// <param name="node">The comparison.</param>
    /// <param name="isNegated">Whether the rule asks that it does not hold.</param>
    public static string Of(ProofNode node, bool isNegated) => new EstimateSentence(node, isNegated, [((Comparison)node.Condition).Test]).Sentence();

    /// <summary>What was read alone, in one line, with unit, interval, answers, method and source.</summary>
    /// <param name="same">The comparisons that read it, at least one; on the line it stays on its side of the limits of all of them.</param>
    public static string NumberLine(IReadOnlyCollection<ProofNode> same) =>
        new EstimateSentence(same.First(), false, same.Select(n => ((Comparison)n.Condition).Test)).Line();

    /// <summary>How many people are behind a number: those who answered, or those whom a fact is about.</summary>
    public static string Behind(SizeBand people, Subject subject, Indicator indicator) => subject switch
    {
        _ when indicator.Origin != IndicatorOrigin.Survey => $"of {people} people",
        PercentileSubject => $"{people} answered here",
        _ => $"{people} answered",
    };

    private string Sentence()
    {
        string looked = TestPhrase.Of(comparison.Test, numbers);
        if (estimate.Missing is MissingReason reason) return $"{Subject()} is not known ({MissingPhrase.Of(reason)}); the rule asks whether it is {looked}.";
        if (!scale.Fits(estimate)) return $"{Subject()} has a number that does not fit it, so the rule says nothing.";
        if (estimate.IsBand) return $"{Subject()} lies {Range()}{Details()}, {BandOutcome(looked)}.{Split()}";

        return $"{Subject()} is {Value(estimate.Value)}{Details()}, {Outcome(looked)}.{Split()}";
    }

    private string Line()
    {
        string value = estimate.Missing is MissingReason reason ? $"none, {MissingPhrase.Of(reason)}"
            : estimate.IsBand ? Range()
            : Value(estimate.Value);
        string method = estimate.Method is null ? string.Empty : $"; method {estimate.Method}";
        string agreement = estimate.Agreement is TeamAgreement of ? $"; {AgreementPhrase.Of(of)}" : string.Empty;
        return $"`{comparison.Subject}` ({UnitPhrase()}): {value}{Details()}{agreement}{method}; source {indicator.Source}.";
    }

    private string Split() => estimate.Agreement == TeamAgreement.NotSupported ? " Answers here differ widely, so the mean speaks for few: ask what divides people before acting on it." : string.Empty;

    private string Subject() => comparison.Subject switch
    {
        GapSubject gap => $"The difference in '{indicator.Topic}' ({gap.Group} minus {gap.Reference})",
        PercentileSubject { Benchmark: var rest } when rest == BenchmarkId.RestOfService => $"The share of the service's teams that lies below this one in '{indicator.Topic}'",
        PercentileSubject percentile => $"The share of {percentile.Benchmark} that lies below the team in '{indicator.Topic}'",
        ChangeSubject change => $"The change in '{indicator.Topic}' since {change.Since}",
        TrendSubject => $"The trend in '{indicator.Topic}'",
        GroupSubject of => $"{OfWhole()}, among {of.Group},",
        _ => OfWhole(),
    };

    private string OfWhole() => indicator switch
    {
        _ when indicator.Origin == IndicatorOrigin.Survey && indicator.Unit == IndicatorUnit.Score => $"Staff's mean score for '{indicator.Topic}'",
        _ when indicator.Origin == IndicatorOrigin.Survey => $"The figure from staff's answers for '{indicator.Topic}'",
        _ when indicator.Origin == IndicatorOrigin.PeopleFact => $"The HR figure for '{indicator.Topic}'",
        _ => $"What is recorded for '{indicator.Topic}'",
    };

    private string Range() => $"from {Lower()} to {Upper()}";

    // Of yes and no, and of codes, the ends are the first and the last that lie between the ends of the interval.
    private string Lower() => IsCoded ? End(Math.Ceiling(estimate.Lower!.Value)) : Value(estimate.Lower);

    private string Upper() => IsCoded ? End(Math.Floor(estimate.Upper!.Value)) : Value(estimate.Upper);

    private bool IsCoded => scale.Kind is ScaleKind.Flag or ScaleKind.Category;

    // An end beyond the codes has no word; as a number it shows that the interval is wider than what there are words for.
    private string End(double end) => end < scale.Minimum || end > scale.Maximum ? numbers.Of(end) : Value(end);

    // What does not fit is shown as the number that it is, so that a reader sees what is wrong with it.
    private string Value(double? value) => scale.Kind switch
    {
        _ when !scale.Fits(estimate) => numbers.Of(value!.Value),
        ScaleKind.Flag => value >= 1 ? "yes" : "no",
        ScaleKind.Category => scale.Codes[(int)Math.Clamp(value!.Value, 0, scale.Codes.Length - 1)],
        _ => numbers.Of(value!.Value),
    };

    private string Details()
    {
        if (estimate.IsMissing) return string.Empty;

        string? interval = estimate.IsBand ? "shown as a band"
            : estimate.Lower is null ? "interval not known"
            : estimate.Lower == estimate.Upper ? (scale.IsWhole ? null : "exact")
            : $"95% interval {Lower()} to {Upper()}";
        string? answered = estimate.Answers is SizeBand n ? Behind(n, comparison.Subject, indicator) : null;
        string details = string.Join("; ", new[] { interval, answered }.OfType<string>());
        return details.Length == 0 ? string.Empty : $" ({details})";
    }

    private string Outcome(string looked)
    {
        string outcome = scale.Kind switch
        {
            ScaleKind.Flag or ScaleKind.Category when (node.OverValues == Truth.True) != isNegated => "as the rule asks",
            ScaleKind.Flag or ScaleKind.Category => $"where the rule asks for {(isNegated ? "anything but " : string.Empty)}{looked}",
            _ => node.OverValues == Truth.True ? looked : $"not {looked}",
        };
        if (node.OverIntervals != Truth.Unknown) return outcome;

        return estimate.Lower is null ? $"{outcome}, going by its value alone" : $"{outcome}, though its interval reaches across that limit";
    }

    private string BandOutcome(string looked) => node.OverValues switch
    {
        Truth.True => looked,
        Truth.False => $"not {looked}",
        _ => $"so it cannot be told whether it is {looked}",
    };

    private string UnitPhrase() => comparison.Subject switch
    {
        GapSubject or ChangeSubject => $"difference of {UnitWord()}",
        PercentileSubject => "share of units",
        TrendSubject => "trend",
        _ => UnitWord(),
    };

    private string UnitWord() => indicator.Unit switch
    {
        IndicatorUnit.Score => FormattableString.Invariant($"score, {indicator.Minimum} to {indicator.Maximum}"),
        IndicatorUnit.Proportion => "proportion",
        IndicatorUnit.Ratio => "ratio",
        IndicatorUnit.Count => "count",
        IndicatorUnit.Flag => "yes or no",
        IndicatorUnit.Category => "code",
        _ => throw new ArgumentOutOfRangeException(nameof(indicator)),
    };
}
