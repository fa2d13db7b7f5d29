namespace Iapt.Belonging.Statistics;

/// <summary>Stretching one scale onto another.</summary>
public static class LinearScale
{
    /// <summary>A value of a scale on the scale from 0 to 10: 10 (x − low) / (high − low).</summary>
    /// <param name="value">The value, in any place, also outside the scale.</param>
    /// <param name="low">The low end of its scale.</param>
    /// <param name="high">The high end, above the low one.</param>
    /// <returns>The value from 0 to 10, if it lies within its scale.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is not finite or beyond 1e50, or the ends are the wrong way round.</exception>
    /// <example>4 on a scale from 1 to 5: 7.5.</example>
    public static double ToTen(double value, double low, double high)
    {
        Check.Number(value);
        Check.Ascending(low, high);
        return 10 * (value - low) / (high - low);
    }

    /// <summary>A value from 0 to 10 on another scale: the other way of <see cref="ToTen"/>.</summary>
    /// <param name="score">The value from 0 to 10.</param>
    /// <param name="low">The low end of the other scale.</param>
    /// <param name="high">The high end, above the low one.</param>
    /// <returns>low + (high − low) x / 10.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is not finite or beyond 1e50, or the ends are the wrong way round.</exception>
    /// <example>7.5 on a scale from 1 to 5: 4.</example>
    public static double FromTen(double score, double low, double high)
    {
        Check.Number(score);
        Check.Ascending(low, high);
        return low + (score * (high - low) / 10);
    }

    /// <summary>A value of a scale that runs the wrong way, turned round: low + high − x.</summary>
    /// <param name="value">The value.</param>
    /// <param name="low">The low end of its scale.</param>
    /// <param name="high">The high end, above the low one.</param>
    /// <returns>The value as it would be with the scale turned round.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is not finite or beyond 1e50, or the ends are the wrong way round.</exception>
    /// <example>2 on a scale from 1 to 7: 6.</example>
    public static double Reversed(double value, double low, double high)
    {
        Check.Number(value);
        Check.Ascending(low, high);
        return low + (high - value);
    }
}
