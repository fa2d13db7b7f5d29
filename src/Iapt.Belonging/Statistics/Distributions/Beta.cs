namespace Iapt.Belonging.Statistics.Distributions;

/// <summary>The beta distribution, from which the t, F and binomial ones here are made.</summary>
internal static class Beta
{
    /// <summary>The value with this probability at or below it.</summary>
    internal static double Quantile(double p, double a, double b)
    {
        if (p <= 0) return 0;
        if (p >= 1) return 1;

        return 1 / (1 + Math.Exp(-LogitQuantile(p, 1 - p, a, b)));
    }

    /// <summary>
    /// ln(x / (1 − x)) of that value. On this scale both ends of the range keep their precision. The two probabilities add up to 1;
    /// a caller who knows the smaller one exactly hands in both.
    /// </summary>
    internal static double LogitQuantile(double lower, double upper, double a, double b)
    {
        bool useLower = lower <= upper;
        double target = Math.Log(useLower ? lower : upper);
        return MonotoneRoot.Find(
            u =>
            {
                double x = 1 / (1 + Math.Exp(-u));
                double y = 1 / (1 + Math.Exp(u));
                (double below, double above) = SpecialFunctions.IncompleteBeta(a, b, x, y);
                double slope = SpecialFunctions.BinomialTerm(a, b, x, y) * (a / (a + b)) * b;
                return useLower
                    ? (Math.Log(below) - target, slope / below)
                    : (target - Math.Log(above), slope / above);
            },
            -700,
            700,
            Math.Log(a / b));
    }
}
