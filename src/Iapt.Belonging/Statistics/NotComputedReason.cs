namespace Iapt.Belonging.Statistics;

/// <summary>Why a statistic has no value.</summary>
/// <remarks>The <c>default</c> is <see cref="NotCalculable"/>.</remarks>
public enum NotComputedReason
{
    /// <summary>There is no value, for a reason that no other member names.</summary>
    NotCalculable,

    /// <summary>There are no data at all.</summary>
    NoData,

    /// <summary>There are data, but fewer than the formula needs.</summary>
    TooFewValues,

    /// <summary>There are more data than an exhaustive method can go through.</summary>
    TooManyValues,

    /// <summary>All values are equal, and the formula divides by their spread.</summary>
    NoVariance,

    /// <summary>The formula divides by a count, rate or mean that is zero.</summary>
    ZeroDenominator,

    /// <summary>The statistic is not defined for data such as these.</summary>
    Undefined,

    /// <summary>An iterative method did not reach a proper solution.</summary>
    NoConvergence,

    /// <summary>The value is too large or too small for a floating-point number.</summary>
    OutOfRange,
}
