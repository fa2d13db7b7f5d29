using System.Globalization;
using Iapt.Belonging.Statistics.Distributions;

namespace Iapt.Belonging.Statistics;

/// <summary>How sure a two-sided interval or limit is to hold the true value.</summary>
/// <remarks>The house rule is <see cref="NinetyFive"/>; control limits of funnels use <see cref="NinetyNinePointEight"/>.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class Confidence : IEquatable<Confidence>
{
    private Confidence(double level)
    {
        Level = level;
        UpperTail = (1 - level) / 2;
        NormalQuantile = StandardNormal.UpperQuantile(UpperTail);
    }

    /// <summary>90%, two-sided.</summary>
    public static Confidence Ninety { get; } = new(0.90);

    /// <summary>95%, two-sided: the level of the NHS Staff Survey, WRES and most of the literature.</summary>
    public static Confidence NinetyFive { get; } = new(0.95);

    /// <summary>99%, two-sided.</summary>
    public static Confidence NinetyNine { get; } = new(0.99);

    /// <summary>99.8%, two-sided: the outer limits of a funnel plot (about three standard errors).</summary>
    public static Confidence NinetyNinePointEight { get; } = new(0.998);

    /// <summary>The level, strictly between 0 and 1.</summary>
    public double Level { get; }

    /// <summary>The probability left out on each side: (1 − level) / 2.</summary>
    public double UpperTail { get; }

    /// <summary>The standard normal value with <see cref="UpperTail"/> above it; 1.959963984540054 at 95%.</summary>
    internal double NormalQuantile { get; }

    /// <summary>Another level.</summary>
    /// <param name="level">The level, at least 0.5 and at most 0.999999, such as 0.9 for 90%.</param>
    /// <returns>The confidence.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside that range.</exception>
    public static Confidence FromLevel(double level)
    {
        if (!(level is >= 0.5 and <= 0.999999)) throw new ArgumentOutOfRangeException(nameof(level), "a confidence level lies between 0.5 and 0.999999");

        return new(level);
    }

    /// <inheritdoc/>
    public bool Equals(Confidence? other) => other is not null && Level.Equals(other.Level);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Confidence);

    /// <inheritdoc/>
    public override int GetHashCode() => Level.GetHashCode();

    /// <summary>The level in per cent, such as <c>95%</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Level * 100:0.####}%");
}
