namespace Iapt.Belonging.Statistics;

/// <summary>A closed range of ratios that count as even.</summary>
/// <remarks>
/// A screening rule, not a test: it says nothing about chance, so show the interval beside it. Values within one part in 10¹² of an end
/// count as on it, so that 48/60 against 100/100 falls on the documented side.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class ReferenceRange
{
    /// <summary>Creates a range.</summary>
    /// <param name="range">The range; its lower end is not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">The lower end is negative.</exception>
    public ReferenceRange(Interval range)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(range.Lower, nameof(range));
        Range = range;
    }

    /// <summary>0.80 to 1.25: the four-fifths rule (EEOC 1979) and its reciprocal, used for WRES and WDES ratios.</summary>
    public static ReferenceRange FourFifths { get; } = new(new(0.8, 1.25));

    /// <summary>The range.</summary>
    public Interval Range { get; }

    /// <summary>Says where a ratio lies.</summary>
    /// <param name="ratio">The ratio.</param>
    /// <returns>Within, below or above.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The ratio is not finite.</exception>
    public RangePosition Locate(double ratio)
    {
        Check.Number(ratio);
        if (Threshold.IsBelow(ratio, Range.Lower)) return RangePosition.BelowRange;

        return Threshold.IsBelow(Range.Upper, ratio) ? RangePosition.AboveRange : RangePosition.WithinRange;
    }
}
