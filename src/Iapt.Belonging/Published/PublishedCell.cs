using System.Globalization;

namespace Iapt.Belonging.Published;

/// <summary>What one cell of a published table says: a number, that it was withheld, nothing, or nonsense.</summary>
internal readonly record struct PublishedCell(PublishedCellKind Kind, double Number)
{
    public static PublishedCell Of(object? value) => value switch
    {
        null or "" => new(PublishedCellKind.Empty, 0),
        "-" or "*" => new(PublishedCellKind.Withheld, 0),
        string text => double.TryParse(
            text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out double number)
            ? Of(number)
            : new(PublishedCellKind.Wrong, 0),
        double or float or decimal or int or long or short or byte => Of(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        _ => new(PublishedCellKind.Wrong, 0),
    };

    private static PublishedCell Of(double number) => double.IsFinite(number) ? new(PublishedCellKind.Number, number) : new(PublishedCellKind.Wrong, 0);
}
