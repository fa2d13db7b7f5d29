using System.Globalization;

namespace Iapt.Belonging.Statistics;

/// <summary>That a statistic has no value, and why.</summary>
/// <remarks>The <c>default</c> says <see cref="NotComputedReason.NotCalculable"/>.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public readonly struct NotComputed : IEquatable<NotComputed>
{
    private NotComputed(NotComputedReason reason, long? needed = null, long? found = null)
    {
        Reason = reason;
        Needed = needed;
        Found = found;
    }

    /// <summary>There are no data.</summary>
    public static NotComputed NoData => new(NotComputedReason.NoData);

    /// <summary>All values are equal.</summary>
    public static NotComputed NoVariance => new(NotComputedReason.NoVariance);

    /// <summary>A denominator is zero.</summary>
    public static NotComputed ZeroDenominator => new(NotComputedReason.ZeroDenominator);

    /// <summary>The statistic is not defined for these data.</summary>
    public static NotComputed Undefined => new(NotComputedReason.Undefined);

    /// <summary>An iterative method did not reach a proper solution.</summary>
    public static NotComputed NoConvergence => new(NotComputedReason.NoConvergence);

    /// <summary>The value leaves the range of floating-point numbers.</summary>
    public static NotComputed OutOfRange => new(NotComputedReason.OutOfRange);

    /// <summary>The reason.</summary>
    public NotComputedReason Reason { get; }

    /// <summary>How many values the formula needs at least (or can take at most); null where the reason is not a number of values.</summary>
    public long? Needed { get; }

    /// <summary>How many there are; null where the reason is not a number of values.</summary>
    public long? Found { get; }

    /// <summary>Whether two have the same reason and numbers.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>True if equal.</returns>
    public static bool operator ==(NotComputed left, NotComputed right) => left.Equals(right);

    /// <summary>Whether two differ.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>True if they differ.</returns>
    public static bool operator !=(NotComputed left, NotComputed right) => !left.Equals(right);

    /// <summary>There are fewer values than needed; none at all is <see cref="NoData"/>.</summary>
    /// <param name="needed">The smallest number that the formula can use.</param>
    /// <param name="found">The number there is.</param>
    /// <returns>The reason with both numbers.</returns>
    public static NotComputed TooFewValues(long needed, long found) =>
        new(found == 0 ? NotComputedReason.NoData : NotComputedReason.TooFewValues, needed, found);

    /// <summary>There are more values than an exhaustive method can go through.</summary>
    /// <param name="limit">The largest number it takes.</param>
    /// <param name="found">The number there is.</param>
    /// <returns>The reason with both numbers.</returns>
    public static NotComputed TooManyValues(long limit, long found) => new(NotComputedReason.TooManyValues, limit, found);

    /// <inheritdoc/>
    public bool Equals(NotComputed other) => Reason == other.Reason && Needed == other.Needed && Found == other.Found;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is NotComputed other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Reason, Needed, Found);

    /// <summary>The reason and, where there are numbers, both.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Needed is null
        ? Reason.ToString()
        : string.Create(CultureInfo.InvariantCulture, $"{Reason} (limit {Needed}, found {Found})");
}
