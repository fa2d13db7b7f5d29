namespace Iapt.Belonging.Statistics.Distributions;

/// <summary>Fisher's F distribution: the ratio of two mean squares.</summary>
internal static class FisherF
{
    /// <summary>P(F ≤ f), for f ≥ 0.</summary>
    internal static double Cumulative(double f, double numerator, double denominator) => Parts(f, numerator, denominator).Lower;

    /// <summary>P(F > f), for f ≥ 0.</summary>
    internal static double UpperTail(double f, double numerator, double denominator) => Parts(f, numerator, denominator).Upper;

    /// <summary>The value with this probability at or below it; 0 &lt; p &lt; 1.</summary>
    internal static double Quantile(double p, double numerator, double denominator) =>
        denominator / numerator * Math.Exp(Beta.LogitQuantile(p, 1 - p, numerator / 2, denominator / 2));

    private static (double Lower, double Upper) Parts(double f, double numerator, double denominator)
    {
        double scale = (numerator * f) + denominator;
        return SpecialFunctions.IncompleteBeta(numerator / 2, denominator / 2, numerator * f / scale, denominator / scale);
    }
}
