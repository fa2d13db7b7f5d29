using System.Globalization;

namespace Iapt.Belonging.Reporting.Wording;

/// <summary>Numbers that no rule read: counts, rates of response, dates, ends of scales, places in a picture.</summary>
internal static class PlainNumbers
{
    public static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Percent(double proportion) => string.Create(CultureInfo.InvariantCulture, $"{Clean(proportion * 100, 1):0.#}%");

    public static string Short(double number) => string.Create(CultureInfo.InvariantCulture, $"{Clean(number, 2):0.##}");

    /// <summary>A coordinate in a picture.</summary>
    public static string Coordinate(double number) => Clean(number, 1).ToString("0.#", CultureInfo.InvariantCulture);

    public static string Date(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    // Adding zero turns minus zero into zero: nobody wants to read "-0".
    private static double Clean(double number, int decimals) => Math.Round(number, decimals, MidpointRounding.AwayFromZero) + 0.0;
}
