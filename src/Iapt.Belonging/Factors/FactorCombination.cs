using Iapt.Belonging.Statistics;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Factors;

/// <summary>Puts estimates of indicators together to the estimate of a factor.</summary>
/// <remarks>
/// The parts come from the same people, and how they hang together is not known. The standard deviation of a weighted sum is at most the weighted
/// sum of the standard deviations, whatever the correlation. So the weighted mean of the lower ends and that of the upper ends hold the factor at least
/// as surely as the intervals of the parts hold the parts.
/// </remarks>
internal static class FactorCombination
{
    public static readonly MethodId Method = MethodId.Parse("factor/weighted-mean");

    // What says most about why nothing can be said comes first.
    private static readonly MissingReason[] Precedence =
    [
        MissingReason.Suppressed, MissingReason.WithheldByPublisher, MissingReason.TooFewAnswers, MissingReason.NotCalculable,
        MissingReason.NotAsked, MissingReason.NotApplicable, MissingReason.NoData,
    ];

    /// <summary>Whether there is enough: at least half of the weight.</summary>
    public static bool IsEnough(FactorMeasurement measurement, IReadOnlyList<Estimate> estimates) =>
        2 * measurement.Parts.Where((_, i) => !estimates[i].IsMissing).Sum(p => p.Weight) >= measurement.TotalWeight;

    /// <summary>Why there is not enough.</summary>
    public static MissingReason ReasonOf(IEnumerable<Estimate> estimates)
    {
        MissingReason[] reasons = [.. estimates.Select(e => e.Missing).OfType<MissingReason>()];
        return Precedence.First(p => p == MissingReason.NoData || reasons.Contains(p));
    }

    /// <summary>The weighted mean of the parts that are there.</summary>
    /// <param name="measurement">The way of measuring.</param>
    /// <param name="estimates">By part, its estimate; enough of them are there.</param>
    /// <param name="isDifference">Whether they are differences, to be stretched and not moved.</param>
    public static Estimate Combine(FactorMeasurement measurement, IReadOnlyList<Estimate> estimates, bool isDifference)
    {
        (FactorPart Part, Estimate Estimate)[] there = [.. measurement.Parts.Zip(estimates).Where(p => !p.Second.IsMissing)];
        SizeBand? answers = Fewest(there.Select(t => t.Estimate.Answers).OfType<SizeBand>());
        bool hasValue = there.All(t => t.Estimate.Value is not null);
        if (there.Any(t => t.Estimate.Lower is null)) return hasValue ? Estimate.WithoutInterval(Mean(e => e.Value!.Value), Method, answers) : Estimate.None(MissingReason.NotCalculable);

        // Turning a part round swaps its ends.
        double lower = MeanOf(there, (p, e) => OnTen(p, p.IsReversed ? e.Upper!.Value : e.Lower!.Value, isDifference));
        double upper = MeanOf(there, (p, e) => OnTen(p, p.IsReversed ? e.Lower!.Value : e.Upper!.Value, isDifference));
        return hasValue ? Estimate.Measured(Mean(e => e.Value!.Value), lower, upper, Method, answers) : Estimate.Band(lower, upper, Method, answers);

        double Mean(Func<Estimate, double> number) => MeanOf(there, (p, e) => OnTen(p, number(e), isDifference));
    }

    private static double MeanOf((FactorPart Part, Estimate Estimate)[] there, Func<FactorPart, Estimate, double> number) =>
        SurveyWeights.Mean([.. there.Select(t => number(t.Part, t.Estimate))], [.. there.Select(t => t.Part.Weight)]).Value;

    private static double OnTen(FactorPart part, double number, bool isDifference)
    {
        double low = isDifference ? 0 : part.Indicator.Minimum;
        double high = isDifference ? part.Indicator.Maximum - part.Indicator.Minimum : part.Indicator.Maximum;
        double onTen = LinearScale.ToTen(number, low, high);
        return part.IsReversed ? (isDifference ? 0 : 10) - onTen : onTen;
    }

    private static SizeBand? Fewest(IEnumerable<SizeBand> answers)
    {
        SizeBand[] bands = [.. answers];
        return bands.Length == 0 ? null : new SizeBand(bands.Min(b => b.From), bands.Min(b => b.To));
    }
}
