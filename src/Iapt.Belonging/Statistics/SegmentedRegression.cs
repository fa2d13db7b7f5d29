namespace Iapt.Belonging.Statistics;

/// <summary>Did level and slope of a series change at an intervention? (Wagner, Soumerai, Zhang and Ross-Degnan 2002.)</summary>
/// <remarks>Coefficients: level at time 0, slope before, change of level, change of slope. For about 24 points or more; use Newey-West errors and look at Durbin-Watson.</remarks>
public static class SegmentedRegression
{
    /// <summary>Fits y = a + b t + c after + d (t − t₀) after.</summary>
    /// <param name="values">The series in order of time.</param>
    /// <param name="pointsBefore">t₀, the number of points before the intervention.</param>
    /// <returns>The model; none for fewer than five points, or fewer than two on either side.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is not finite, or the number before is negative or larger than the series.</exception>
    public static Computed<LinearRegression> Fit(ReadOnlySpan<double> values, int pointsBefore)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(pointsBefore);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(pointsBefore, values.Length);
        double[] time = [.. Enumerable.Range(1, values.Length).Select(t => (double)t)];
        return LinearRegression.Fit(
            [
                [.. time.Select(_ => 1.0)],
                time,
                [.. time.Select(t => t > pointsBefore ? 1.0 : 0)],
                [.. time.Select(t => Math.Max(0, t - pointsBefore))],
            ],
            values);
    }
}
