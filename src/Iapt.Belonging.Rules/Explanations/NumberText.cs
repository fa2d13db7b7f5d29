using System.Globalization;

namespace Iapt.Belonging.Rules.Explanations;

/// <summary>Writes numbers of one subject for people: as few decimals as will do.</summary>
/// <remarks>
/// A number that lies on one side of a limit is never rounded onto it or over it, so that what is read agrees with what was decided. Quarters are
/// shown in full, because released means come in steps of them, and so are fractions of what is counted.
/// </remarks>
internal sealed class NumberText
{
    private const int MostDecimals = 9;

    private readonly bool isPercent;
    private readonly bool isWhole;
    private readonly int fewestDecimals;
    private readonly IReadOnlyList<double> limits;

    private NumberText(bool isPercent, bool isWhole, IReadOnlyList<double> limits)
    {
        this.isPercent = isPercent;
        this.isWhole = isWhole;
        fewestDecimals = isWhole || isPercent ? 0 : 1;
        this.limits = limits;
    }

    /// <summary>How numbers of a subject are written.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="indicator">Its indicator.</param>
    /// <param name="limits">The limits that they are compared with.</param>
    public static NumberText For(Subject subject, Indicator indicator, IReadOnlyList<double> limits)
    {
        bool isProportion = indicator.Unit == IndicatorUnit.Proportion || subject is PercentileSubject;
        bool isWhole = indicator.Unit is IndicatorUnit.Count or IndicatorUnit.Flag or IndicatorUnit.Category && subject is IndicatorSubject;
        return new NumberText(isProportion, isWhole, limits);
    }

    /// <summary>A number as text, with a percent sign where it is a proportion.</summary>
    public string Of(double number)
    {
        double shown = isPercent ? number * 100 : number;
        int decimals = fewestDecimals;
        while (decimals < MostDecimals && !Keeps(number, decimals)) decimals++;
        string text = Rounded(shown, decimals).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return isPercent ? text + "%" : text;
    }

    private bool Keeps(double number, int decimals)
    {
        // A limit is shown as it is; another number must stay on its side of every limit.
        double shown = Math.Round(isPercent ? number * 100 : number, MostDecimals);
        double rounded = Rounded(shown, decimals);
        if (rounded != shown && (isWhole || Math.Truncate(shown * 4) == shown * 4)) return false;

        foreach (double limit in limits)
        {
            double shownLimit = Math.Round(isPercent ? limit * 100 : limit, MostDecimals);
            if (Math.Sign(number.CompareTo(limit)) != Math.Sign(rounded.CompareTo(shownLimit))) return false;
        }

        return true;
    }

    private static double Rounded(double number, int decimals) => Math.Round(number, decimals, MidpointRounding.AwayFromZero) + 0.0;
}
