namespace Iapt.Belonging.Statistics.Distributions;

/// <summary>The normal distribution with mean 0 and standard deviation 1.</summary>
internal static class StandardNormal
{
    internal static double Density(double z) => Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI);

    /// <summary>P(Z ≤ z).</summary>
    internal static double Cumulative(double z) => UpperTail(-z);

    /// <summary>P(Z > z), exact in relative terms far out.</summary>
    internal static double UpperTail(double z)
    {
        (double inner, double outer) = SpecialFunctions.IncompleteGamma(0.5, z * z / 2);
        return z >= 0 ? outer / 2 : 0.5 + (inner / 2);
    }

    /// <summary>The value with this probability at or below it; 0 &lt; p &lt; 1.</summary>
    internal static double Quantile(double p) => p <= 0.5 ? -UpperQuantile(p) : UpperQuantile(1 - p);

    /// <summary>The value with this probability above it; 0 &lt; p &lt; 1.</summary>
    internal static double UpperQuantile(double p)
    {
        if (p > 0.5) return -UpperQuantile(1 - p);
        if (p == 0.5) return 0;

        double target = Math.Log(p);
        return MonotoneRoot.Find(
            z =>
            {
                double tail = UpperTail(z);
                return (target - Math.Log(tail), Density(z) / tail);
            },
            0,
            40,
            Math.Sqrt(-2 * Math.Log(2 * p)));
    }
}
