using System.Globalization;

namespace Iapt.Belonging.Statistics;

/// <summary>A closed range of numbers, from <see cref="Lower"/> to <see cref="Upper"/>; both finite.</summary>
/// <remarks>The <c>default</c> is the single point 0.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public readonly struct Interval : IEquatable<Interval>
{
    /// <summary>Creates an interval.</summary>
    /// <param name="lower">The lower end, finite.</param>
    /// <param name="upper">The upper end, finite and not below <paramref name="lower"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">An end is not finite, or the ends are in the wrong order.</exception>
    public Interval(double lower, double upper)
    {
        Lower = Check.Finite(lower);
        Upper = Check.Finite(upper);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lower, upper);
    }

    /// <summary>The lower end.</summary>
    public double Lower { get; }

    /// <summary>The upper end.</summary>
    public double Upper { get; }

    /// <summary>Upper less lower; 0 for a single point.</summary>
    public double Width => Upper - Lower;

    /// <summary>Whether two intervals have the same ends.</summary>
    /// <param name="left">One interval.</param>
    /// <param name="right">The other.</param>
    /// <returns>True if both ends are equal.</returns>
    public static bool operator ==(Interval left, Interval right) => left.Equals(right);

    /// <summary>Whether two intervals differ in an end.</summary>
    /// <param name="left">One interval.</param>
    /// <param name="right">The other.</param>
    /// <returns>True if an end differs.</returns>
    public static bool operator !=(Interval left, Interval right) => !left.Equals(right);

    /// <summary>Whether a value lies inside; the ends belong to the interval.</summary>
    /// <param name="value">The value.</param>
    /// <returns>True if lower ≤ value ≤ upper.</returns>
    public bool Contains(double value) => Lower <= value && value <= Upper;

    /// <summary>The part of this interval inside another, for limits that cannot be left, such as 0 and 1 of a proportion.</summary>
    /// <param name="bounds">The other interval.</param>
    /// <returns>Both ends moved to the nearest point of <paramref name="bounds"/>.</returns>
    public Interval ClampedTo(Interval bounds) =>
        new(Math.Clamp(Lower, bounds.Lower, bounds.Upper), Math.Clamp(Upper, bounds.Lower, bounds.Upper));

    /// <summary>The smallest interval that holds this one and a value.</summary>
    /// <param name="value">The value, finite.</param>
    /// <returns>This interval, widened if the value lies outside.</returns>
    public Interval Including(double value) => new(Math.Min(Lower, value), Math.Max(Upper, value));

    /// <inheritdoc/>
    public bool Equals(Interval other) => Lower.Equals(other.Lower) && Upper.Equals(other.Upper);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Interval other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Lower, Upper);

    /// <summary>The ends in brackets, such as <c>[0.5, 0.9]</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"[{Lower}, {Upper}]");

    /// <summary>A value plus and minus a half-width.</summary>
    internal static Interval Around(double value, double halfWidth) => new(value - halfWidth, value + halfWidth);
}
