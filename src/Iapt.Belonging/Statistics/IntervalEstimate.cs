using System.Globalization;

namespace Iapt.Belonging.Statistics;

/// <summary>A number and the interval of values that the data are compatible with.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class IntervalEstimate
{
    internal IntervalEstimate(double value, Interval interval)
    {
        Value = Check.Finite(value);
        Interval = interval.Including(value);
    }

    /// <summary>The number itself.</summary>
    public double Value { get; }

    /// <summary>The interval; it holds <see cref="Value"/>.</summary>
    public Interval Interval { get; }

    /// <summary>The difference of two independent numbers: the distances to the ends are squared and added (Newcombe 1998; Zou and Donner 2008), so that lopsided intervals stay lopsided.</summary>
    internal IntervalEstimate Minus(IntervalEstimate other)
    {
        double difference = Value - other.Value;
        double down = double.Hypot(Value - Interval.Lower, other.Interval.Upper - other.Value);
        double up = double.Hypot(Interval.Upper - Value, other.Value - other.Interval.Lower);
        return new(difference, new(difference - down, difference + up));
    }

    /// <summary>The number and its interval, such as <c>0.7 [0.5, 0.9]</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Value} {Interval}");
}
