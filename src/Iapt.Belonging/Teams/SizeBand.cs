using System.Globalization;

namespace Iapt.Belonging.Teams;

/// <summary>A number of people, known to lie between two whole numbers (both included).</summary>
/// <remarks>The default is no people. Where the exact number is public, both ends are equal.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public readonly struct SizeBand : IEquatable<SizeBand>
{
    /// <summary>Creates a band.</summary>
    /// <param name="from">The fewest.</param>
    /// <param name="to">The most.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or they are the wrong way round.</exception>
    public SizeBand(int from, int to)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        From = from;
        To = to;
    }

    /// <summary>The fewest people.</summary>
    public int From { get; }

    /// <summary>The most people.</summary>
    public int To { get; }

    /// <summary>A number that is known exactly.</summary>
    /// <param name="people">How many.</param>
    /// <returns>A band with equal ends.</returns>
    public static SizeBand Exactly(int people) => new(people, people);

    /// <summary>Whether two bands are equal.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>True if both ends are equal.</returns>
    public static bool operator ==(SizeBand left, SizeBand right) => left.Equals(right);

    /// <summary>Whether two bands differ.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>True if an end differs.</returns>
    public static bool operator !=(SizeBand left, SizeBand right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(SizeBand other) => From == other.From && To == other.To;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SizeBand other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(From, To);

    /// <summary>The band in words.</summary>
    /// <returns>One number, or two joined by "to".</returns>
    public override string ToString() => From == To
        ? From.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{From} to {To}");
}
