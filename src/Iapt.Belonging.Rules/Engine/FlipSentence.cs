using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Explanations;
using Iapt.Belonging.Rules.Findings;

namespace Iapt.Belonging.Rules.Engine;

/// <summary>What would change a finding, in plain English. For rule authors and researchers: in the report of a team it would invite gaming.</summary>
public static class FlipSentence
{
    /// <summary>One sentence, such as <c>It would hold, going by values, if 'feeling safe to speak up' were below 5.0 in place of 6.2.</c>.</summary>
    /// <param name="flip">What would have to be otherwise.</param>
    /// <param name="indicators">The indicators of the engine that found it.</param>
    /// <returns>The sentence.</returns>
    /// <exception cref="ArgumentException">The indicators do not hold one of the flip, or hold it with another unit.</exception>
    public static string Of(Flip flip, IndicatorCatalog indicators)
    {
        ArgumentNullException.ThrowIfNull(flip);
        ArgumentNullException.ThrowIfNull(indicators);
        string outcome = flip.Outcome switch
        {
            Truth.True => "It would hold",
            Truth.False => "It would not hold",
            _ => "It could not be told",
        };
        return $"{outcome}, going by values, if {string.Join(", and ", flip.Steps.Select(s => Of(s, indicators)))}.";
    }

    private static string Of(FlipStep step, IndicatorCatalog indicators)
    {
        Indicator indicator = indicators.Find(step.Subject.Indicator) ?? throw new ArgumentException($"the catalogue does not hold `{step.Subject.Indicator}`", nameof(indicators));
        SubjectScale scale = SubjectScale.Of(step.Subject, indicator) ?? throw new ArgumentException($"`{step.Subject}` has no scale in the catalogue", nameof(indicators));
        var numbers = NumberText.For(step.Subject, indicator, [step.To]);
        string side = step.Side switch { FlipSide.Below => "below ", FlipSide.Above => "above ", _ => string.Empty };
        string from = step.From is double value ? $"in place of {Of(value, scale, numbers)}" : "where nothing is known";
        return $"'{SubjectPhrase.Of(step.Subject, indicator)}' were {side}{Of(step.To, scale, numbers)} {from}";
    }

    private static string Of(double value, SubjectScale scale, NumberText numbers) => scale.Kind switch
    {
        ScaleKind.Flag => value > 0 ? "yes" : "no",
        ScaleKind.Category => scale.Codes[(int)value],
        _ => numbers.Of(value),
    };
}
