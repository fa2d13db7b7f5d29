namespace Iapt.Belonging.Statistics;

/// <summary>A number computed from a sample, for methods that recompute it over and over.</summary>
/// <param name="values">The sample; at least one value.</param>
/// <returns>The statistic, finite. Methods that take a statistic throw <see cref="ArgumentException"/> if it is not.</returns>
public delegate double Statistic(ReadOnlySpan<double> values);
