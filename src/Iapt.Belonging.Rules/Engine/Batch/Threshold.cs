namespace Iapt.Belonging.Rules.Engine.Batch;

/// <summary>A place on the scale of a subject that parts it in two: what is at most the one limit, and what is at least the other.</summary>
/// <remarks>
/// Both limits are included: for numbers of finite precision, "below" is "at most the number before". Over an interval the lower side is sure if the upper end is
/// at most <see cref="AtMost"/>, and the upper side if the lower end is at least <see cref="AtLeast"/>; what straddles the threshold is unknown. Every test is made of thresholds.
/// </remarks>
/// <param name="AtMost">The greatest number on the lower side.</param>
/// <param name="AtLeast">The least number on the upper side.</param>
internal readonly record struct Threshold(double AtMost, double AtLeast)
{
    /// <summary>Whether every number is on one side and only on one.</summary>
    public bool HasNothingBetween { get; } = Math.BitIncrement(AtMost) == AtLeast;

    /// <summary>Parts what is below a limit from what is at or above it.</summary>
    public static Threshold Below(double limit) => new(Math.BitDecrement(limit), limit);

    /// <summary>Parts what is at or below a limit from what is above it.</summary>
    public static Threshold AtOrBelow(double limit) => new(limit, Math.BitIncrement(limit));

    /// <summary>Parts whole numbers below a limit from those at or above it: of an interval only the whole numbers in it count.</summary>
    public static Threshold BelowWhole(double limit) => new(Math.BitDecrement(limit), Math.BitIncrement(limit - 1));

    /// <summary>Nothing is on the upper side, and all that is known on the lower.</summary>
    public static Threshold Everything { get; } = new(double.MaxValue, double.PositiveInfinity);
}
