namespace Iapt.Belonging.Statistics.Distributions;

/// <summary>The root of a falling or rising function, by Newton's method inside a bracket that only shrinks.</summary>
internal static class MonotoneRoot
{
    private const int MostSteps = 200;

    /// <summary>The argument between low and high at which a rising function is 0.</summary>
    /// <param name="function">Value and slope; the value must rise from negative to positive.</param>
    /// <param name="low">Where the value is negative or 0.</param>
    /// <param name="high">Where it is positive or 0.</param>
    /// <param name="start">The first guess.</param>
    internal static double Find(Func<double, (double Value, double Slope)> function, double low, double high, double start)
    {
        double at = start;
        for (int step = 0; step < MostSteps; step++)
        {
            (double value, double slope) = function(at);
            if (value == 0) return at;
            if (value < 0) low = at;
            else high = at;

            double next = at - (value / slope);
            // A step that leaves the bracket (or is not a number) halves it instead.
            if (!(next > low && next < high)) next = low + ((high - low) / 2);
            if (Math.Abs(next - at) <= 2e-16 * Math.Max(1e-3, Math.Abs(at)) || next == low || next == high) return next;

            at = next;
        }

        return at;
    }
}
