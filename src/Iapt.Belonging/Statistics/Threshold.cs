namespace Iapt.Belonging.Statistics;

/// <summary>Comparison with a threshold, where rounding in the last digits must not decide.</summary>
internal static class Threshold
{
    private const double Tolerance = 1e-12;

    /// <summary>Whether a value is below another by more than rounding explains.</summary>
    internal static bool IsBelow(double value, double other) => IsBelow(value, other, Math.Max(Math.Abs(value), Math.Abs(other)));

    /// <summary>The same, for differences whose size in the data is known.</summary>
    internal static bool IsBelow(double value, double other, double scale) => value < other - (Tolerance * scale);

    /// <summary>−1, 0 or 1, as the value is below, on or above the other.</summary>
    internal static int Side(double value, double other) => IsBelow(value, other) ? -1 : IsBelow(other, value) ? 1 : 0;

    /// <summary>The size of data, against which their rounding is to be seen.</summary>
    internal static double Scale(ReadOnlySpan<double> values)
    {
        double largest = 0;
        foreach (double value in values) largest = Math.Max(largest, Math.Abs(value));

        return largest;
    }
}
