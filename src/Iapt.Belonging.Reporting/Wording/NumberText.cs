using System.Globalization;

namespace Iapt.Belonging.Reporting.Wording;

/// <summary>Numbers as readers see them: the same text wherever a number is shown.</summary>
internal static class NumberText
{
    /// <summary>A number in the unit of an indicator.</summary>
    public static string Of(double number, IndicatorUnit unit) => unit switch
    {
        IndicatorUnit.Proportion => string.Create(CultureInfo.InvariantCulture, $"{Clean(number * 100, 1):0.#}%"),
        IndicatorUnit.Count => string.Create(CultureInfo.InvariantCulture, $"{Clean(number, 1):0.#}"),
        IndicatorUnit.Flag => number > 0 ? "yes" : "no",
        _ => string.Create(CultureInfo.InvariantCulture, $"{Clean(number, 2):0.##}"),
    };

    public static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A coordinate in a picture.</summary>
    public static string Coordinate(double number) => Clean(number, 1).ToString("0.#", CultureInfo.InvariantCulture);

    public static string Date(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    // Adding zero turns minus zero into zero: nobody wants to read "-0".
    private static double Clean(double number, int decimals) => Math.Round(number, decimals, MidpointRounding.AwayFromZero) + 0.0;
}
