namespace Iapt.Belonging.Statistics.Distributions;

/// <summary>The functions that all distributions here are made of: gamma, and the incomplete gamma and beta integrals.</summary>
/// <remarks>
/// Leading factors are computed from deviances rather than from differences of large logarithms (Loader 2000, "Fast and accurate
/// computation of binomial probabilities"), so precision does not fade as counts or degrees of freedom grow.
/// Continued fractions by the modified Lentz method.
/// </remarks>
internal static class SpecialFunctions
{
    private const double Epsilon = 1e-16;
    private const double Tiny = 1e-300;
    private const int MostTerms = 200_000;
    private const double HalfLogTwoPi = 0.918938533204672741780329736406;

    /// <summary>The part of ln Γ(x + 1) that Stirling's leading term leaves out; x > 0.</summary>
    internal static double StirlingRemainder(double x)
    {
        // The asymptotic series is exact to rounding from 16 upwards; below it is reached by the recurrence of the gamma function.
        double shift = 0;
        double z = x;
        while (z < 16)
        {
            shift += ((z + 0.5) * Log1Plus(1 / z)) - 1;
            z++;
        }

        double s = 1 / (z * z);
        return shift + ((1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - (1.0 / 1680 - (1.0 / 1188 - 691.0 / 360360 * s) * s) * s) * s) * s) / z);
    }

    /// <summary>x ln(x / m) + m − x without cancellation near x = m; both positive.</summary>
    internal static double Deviance(double x, double m)
    {
        if (Math.Abs(x - m) >= 0.1 * (x + m)) return (x * Math.Log(x / m)) + m - x;

        double v = (x - m) / (x + m);
        double term = 2 * x * v;
        double sum = (x - m) * v;
        for (int j = 1; ; j++)
        {
            term *= v * v;
            double next = sum + (term / ((2 * j) + 1));
            if (next == sum) return next;

            sum = next;
        }
    }

    /// <summary>ln(1 + x), exact for small x; x > −1.</summary>
    internal static double Log1Plus(double x)
    {
        double u = 1 + x;
        return u == 1 ? x : Math.Log(u) * x / (u - 1);
    }

    /// <summary>The density x^a e^−x / Γ(a + 1), for a > 0 and x > 0.</summary>
    internal static double PoissonTerm(double a, double x) =>
        Math.Exp(-StirlingRemainder(a) - Deviance(a, x)) / Math.Sqrt(2 * Math.PI * a);

    /// <summary>Γ(a + b + 1) / (Γ(a + 1) Γ(b + 1)) x^a y^b, where y = 1 − x; all positive.</summary>
    internal static double BinomialTerm(double a, double b, double x, double y)
    {
        double n = a + b;
        double log = StirlingRemainder(n) - StirlingRemainder(a) - StirlingRemainder(b) - Deviance(a, n * x) - Deviance(b, n * y);
        return Math.Exp(log - HalfLogTwoPi) * Math.Sqrt(n / a / b);
    }

    /// <summary>Both parts of the regularised incomplete gamma integral: below x and above it, for a > 0 and x ≥ 0.</summary>
    internal static (double Lower, double Upper) IncompleteGamma(double a, double x)
    {
        if (x <= 0) return (0, 1);

        double term = PoissonTerm(a, x);
        if (x < a + 1)
        {
            double lower = Math.Min(1, term * GammaSeries(a, x));
            return (lower, 1 - lower);
        }

        double upper = Math.Min(1, term * a * GammaFraction(a, x));
        return (1 - upper, upper);
    }

    /// <summary>Both parts of the regularised incomplete beta integral, below x and above it; a, b > 0 and y = 1 − x.</summary>
    internal static (double Lower, double Upper) IncompleteBeta(double a, double b, double x, double y)
    {
        if (x <= 0) return (0, 1);
        if (y <= 0) return (1, 0);

        double term = BinomialTerm(a, b, x, y) * (a / (a + b)) * b;
        if (x <= (a + 1) / (a + b + 2))
        {
            double lower = Math.Min(1, term * BetaFraction(a, b, x) / a);
            return (lower, 1 - lower);
        }

        double upper = Math.Min(1, term * BetaFraction(b, a, y) / b);
        return (1 - upper, upper);
    }

    private static double GammaSeries(double a, double x)
    {
        double sum = 1;
        double term = 1;
        for (int k = 1; k < MostTerms && term > sum * Epsilon; k++)
        {
            term *= x / (a + k);
            sum += term;
        }

        return sum;
    }

    private static double GammaFraction(double a, double x)
    {
        double b = x + 1 - a;
        double c = 1 / Tiny;
        double d = 1 / b;
        double h = d;
        for (int k = 1; k < MostTerms; k++)
        {
            double numerator = -k * (k - a);
            b += 2;
            if (Advance(numerator, b, ref c, ref d, ref h)) break;
        }

        return h;
    }

    private static double BetaFraction(double a, double b, double x)
    {
        double c = 1;
        double d = 1 / NotZero(1 - ((a + b) * x / (a + 1)));
        double h = d;
        for (int m = 1; m < MostTerms; m++)
        {
            double even = m * (b - m) * x / ((a + (2.0 * m) - 1) * (a + (2.0 * m)));
            Advance(even, 1, ref c, ref d, ref h);
            double odd = -(a + m) * (a + b + m) * x / ((a + (2.0 * m)) * (a + (2.0 * m) + 1));
            if (Advance(odd, 1, ref c, ref d, ref h)) break;
        }

        return h;
    }

    private static bool Advance(double numerator, double denominator, ref double c, ref double d, ref double h)
    {
        d = 1 / NotZero(denominator + (numerator * d));
        c = NotZero(denominator + (numerator / c));
        double change = c * d;
        h *= change;
        return Math.Abs(change - 1) < 3e-16;
    }

    private static double NotZero(double value) => Math.Abs(value) < Tiny ? Tiny : value;
}
