namespace Iapt.Belonging.Statistics.Distributions;

/// <summary>Student's t distribution; degrees of freedom may be fractional.</summary>
internal static class StudentT
{
    /// <summary>P(T ≤ t).</summary>
    internal static double Cumulative(double t, double degreesOfFreedom) => UpperTail(-t, degreesOfFreedom);

    /// <summary>P(T > t).</summary>
    internal static double UpperTail(double t, double degreesOfFreedom)
    {
        double square = t * t;
        // A t beyond the square root of the largest number has no area above it.
        double x = double.IsInfinity(square) ? 0 : degreesOfFreedom / (degreesOfFreedom + square);
        double y = double.IsInfinity(square) ? 1 : square / (degreesOfFreedom + square);
        (double outer, double inner) = SpecialFunctions.IncompleteBeta(degreesOfFreedom / 2, 0.5, x, y);
        return t >= 0 ? outer / 2 : 0.5 + (inner / 2);
    }

    /// <summary>P(|T| > |t|), the p-value of a two-sided test.</summary>
    internal static double TwoSided(double t, double degreesOfFreedom) => Math.Min(1, 2 * UpperTail(Math.Abs(t), degreesOfFreedom));

    /// <summary>The value with this probability at or below it; 0 &lt; p &lt; 1.</summary>
    internal static double Quantile(double p, double degreesOfFreedom) =>
        p <= 0.5 ? -UpperQuantile(p, degreesOfFreedom) : UpperQuantile(1 - p, degreesOfFreedom);

    /// <summary>The value with this probability above it; 0 &lt; p &lt; 1.</summary>
    internal static double UpperQuantile(double p, double degreesOfFreedom)
    {
        if (p > 0.5) return -UpperQuantile(1 - p, degreesOfFreedom);
        if (p == 0.5) return 0;

        double logit = Beta.LogitQuantile(2 * p, 1 - (2 * p), degreesOfFreedom / 2, 0.5);
        return Math.Sqrt(degreesOfFreedom * Math.Exp(-logit));
    }
}
