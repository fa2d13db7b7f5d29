using System.Runtime.CompilerServices;

namespace Iapt.Belonging.Statistics;

/// <summary>What a caller may hand in. A number outside is the caller's mistake, so these throw.</summary>
internal static class Check
{
    // Squares of squares of numbers up to this size stay finite, so no formula of this room can overflow on the way.
    internal const double LargestMagnitude = 1e50;

    internal static double Finite(double value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (!double.IsFinite(value)) throw new ArgumentOutOfRangeException(name, "a number must be finite");

        return value;
    }

    internal static double Number(double value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (!(Math.Abs(value) <= LargestMagnitude))
        {
            throw new ArgumentOutOfRangeException(name, "a number must be finite and of a magnitude of at most 1e50");
        }

        return value;
    }

    internal static void Numbers(ReadOnlySpan<double> values, [CallerArgumentExpression(nameof(values))] string? name = null)
    {
        foreach (double value in values) Number(value, name);
    }

    internal static double Statistic(double value)
    {
        if (!(Math.Abs(value) <= LargestMagnitude)) throw new ArgumentException("a statistic must give a finite number for every sample", "statistic");

        return value;
    }

    internal static double NotNegative(double value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        Number(value, name);
        ArgumentOutOfRangeException.ThrowIfNegative(value, name);
        return value;
    }

    internal static double Positive(double value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        Number(value, name);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value, name);
        return value;
    }

    internal static double Probability(double value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (!(value is >= 0 and <= 1)) throw new ArgumentOutOfRangeException(name, "a probability lies between 0 and 1");

        return value;
    }

    internal static void Count(long events, long total, [CallerArgumentExpression(nameof(events))] string? name = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(events, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(events, total, name);
    }

    internal static void SameLength(int length, int other, string name)
    {
        if (length != other) throw new ArgumentException("the lists must be of one length", name);
    }

    internal static void Ascending(double low, double high, [CallerArgumentExpression(nameof(high))] string? name = null)
    {
        Number(low);
        if (!(Number(high, name) > low)) throw new ArgumentOutOfRangeException(name, "the upper end must be above the lower end");
    }
}
