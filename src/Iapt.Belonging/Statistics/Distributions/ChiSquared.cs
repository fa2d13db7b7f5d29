namespace Iapt.Belonging.Statistics.Distributions;

/// <summary>The chi-squared distribution.</summary>
internal static class ChiSquared
{
    /// <summary>P(X ≤ x), for x ≥ 0.</summary>
    internal static double Cumulative(double x, double degreesOfFreedom) =>
        SpecialFunctions.IncompleteGamma(degreesOfFreedom / 2, x / 2).Lower;

    /// <summary>P(X > x), for x ≥ 0.</summary>
    internal static double UpperTail(double x, double degreesOfFreedom) =>
        SpecialFunctions.IncompleteGamma(degreesOfFreedom / 2, x / 2).Upper;

    /// <summary>The value with this probability at or below it; 0 &lt; p &lt; 1.</summary>
    internal static double Quantile(double p, double degreesOfFreedom)
    {
        double a = degreesOfFreedom / 2;
        bool useLower = p <= 0.5;
        double target = Math.Log(useLower ? p : 1 - p);
        double log = MonotoneRoot.Find(
            u =>
            {
                double x = Math.Exp(u);
                (double below, double above) = SpecialFunctions.IncompleteGamma(a, x);
                double slope = a * SpecialFunctions.PoissonTerm(a, x);
                return useLower ? (Math.Log(below) - target, slope / below) : (target - Math.Log(above), slope / above);
            },
            -700,
            700,
            Math.Log(a));
        return 2 * Math.Exp(log);
    }
}
