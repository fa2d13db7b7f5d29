using FsCheck.Xunit;
using Iapt.Belonging.Statistics.Distributions;
using Reference = MathNet.Numerics.Distributions;

namespace Iapt.Belonging.Tests.Statistics;

/// <summary>Against published constants, an independent library, and the laws that tie a distribution to its inverse.</summary>
public sealed class DistributionsTests
{
    private static readonly double[] Probabilities = [1e-12, 1e-6, 0.001, 0.025, 0.1, 0.3, 0.5, 0.7, 0.975, 0.999, 1 - 1e-6];

    [Theory]
    [InlineData(0.975, 1.959963984540054)]
    [InlineData(0.95, 1.6448536269514722)]
    [InlineData(0.995, 2.5758293035489004)]
    [InlineData(0.999, 3.090232306167813)]
    [InlineData(1e-10, -6.361340902404056)]
    [InlineData(0.5, 0)]
    public void NormalQuantile_TabulatedProbability_MatchesTo14Digits(double p, double expected) => Close(expected, StandardNormal.Quantile(p), 2e-15);

    [Theory]
    [InlineData(0.975, 1, 12.706204736174698)]
    [InlineData(0.975, 5, 2.5705818356363146)]
    [InlineData(0.975, 30, 2.0422724563012378)]
    [InlineData(0.999, 2, 22.327124770119873)]
    public void StudentQuantile_TabulatedProbability_MatchesTo14Digits(double p, double df, double expected) =>
        Close(expected, StudentT.Quantile(p, df), 1e-13);

    [Theory]
    [InlineData(1, 0.15729920705028513)]
    [InlineData(2, 0.004677734981047266)]
    [InlineData(5, 1.5374597944280349e-12)]
    public void NormalUpperTail_ErrorFunctionTable_MatchesInRelativeTerms(double x, double erfc) =>
        Close(erfc / 2, StandardNormal.UpperTail(x * Math.Sqrt(2)), 1e-13);

    [Fact]
    public void Cumulative_OverGrid_MatchesAnIndependentLibrary()
    {
        foreach (double x in new[] { 0.01, 0.3, 0.9, 1, 1.7, 3, 8, 20 })
        {
            Close(Reference.Normal.CDF(0, 1, x), StandardNormal.Cumulative(x), 1e-12);
            foreach (double df in new[] { 1, 2.5, 7, 30, 250, 5000 })
            {
                Close(Reference.StudentT.CDF(0, 1, df, x), StudentT.Cumulative(x, df), 2e-11);
                Close(Reference.ChiSquared.CDF(df, x * df / 2), ChiSquared.Cumulative(x * df / 2, df), 2e-10);
                foreach (double df2 in new[] { 1.0, 4, 60, 900 }) Close(Reference.FisherSnedecor.CDF(df, df2, x), FisherF.Cumulative(x, df, df2), 2e-10);
            }
        }
    }

    [Fact]
    public void Quantile_OverGrid_MatchesAnIndependentLibrary()
    {
        foreach (double p in new[] { 0.001, 0.025, 0.3, 0.5, 0.9, 0.975, 0.999 })
        {
            Close(Reference.Normal.InvCDF(0, 1, p), StandardNormal.Quantile(p), 1e-9);
            foreach (double df in new[] { 2.5, 7, 30, 250 })
            {
                Close(Reference.StudentT.InvCDF(0, 1, df, p), StudentT.Quantile(p, df), 1e-6);
                Close(Reference.ChiSquared.InvCDF(df, p), ChiSquared.Quantile(p, df), 1e-6);
                foreach (double df2 in new[] { 4.0, 60 })
                {
                    Close(Reference.FisherSnedecor.InvCDF(df, df2, p), FisherF.Quantile(p, df, df2), 1e-6);
                    Close(Reference.Beta.InvCDF(df, df2, p), Beta.Quantile(p, df, df2), 1e-6);
                }
            }
        }
    }

    [Fact]
    public void BinomialCumulative_EverySmallCase_IsTheSumOfItsTerms()
    {
        foreach (int n in new[] { 1, 2, 7, 40 })
        {
            foreach (double p in new[] { 0.02, 0.5, 0.83 })
            {
                double sum = 0;
                for (int k = 0; k < n; k++)
                {
                    sum += MathNet.Numerics.SpecialFunctions.Binomial(n, k) * Math.Pow(p, k) * Math.Pow(1 - p, n - k);
                    Close(sum, Binomial.Cumulative(k, n, p), 1e-12);
                }
            }
        }
    }

    [Fact]
    public void BinomialQuantile_AnyProbability_IsTheSmallestCountThatReachesIt()
    {
        foreach (double p in Probabilities)
        {
            long k = Binomial.Quantile(p, 23, 0.5);
            Assert.True(Binomial.Cumulative(k, 23, 0.5) >= p * (1 - 1e-12));
            Assert.True(k == 0 || Binomial.Cumulative(k - 1, 23, 0.5) < p);
        }
    }

    [Fact]
    public void Quantile_OfCumulative_IsTheIdentity()
    {
        foreach (double p in Probabilities)
        {
            SameProbability(p, StandardNormal.Cumulative(StandardNormal.Quantile(p)));
            foreach (double df in new[] { 0.7, 1, 3, 12.5, 199, 20_000 })
            {
                SameProbability(p, StudentT.Cumulative(StudentT.Quantile(p, df), df));
                SameProbability(p, ChiSquared.Cumulative(ChiSquared.Quantile(p, df), df));
                foreach (double df2 in new[] { 1.0, 6, 6123 }) SameProbability(p, FisherF.Cumulative(FisherF.Quantile(p, df, df2), df, df2));
            }
        }
    }

    [Property(MaxTest = 300)]
    public void Tails_OfAnyT_AddUpToOneAndAreSymmetric(double t, double df)
    {
        double x = double.IsFinite(t) ? t : 1;
        double freedom = 1 + (double.IsFinite(df) ? Math.Abs(df) % 1e6 : 0);
        double upper = StudentT.UpperTail(x, freedom);

        Assert.InRange(upper, 0, 1);
        Assert.Equal(1, upper + StudentT.UpperTail(-x, freedom), 1e-14);
    }

    private static void SameProbability(double expected, double actual)
    {
        double rel = 1e-11 * Math.Min(expected, 1 - expected);
        Assert.True(Math.Abs(expected - actual) <= Math.Max(rel, 2e-16), $"expected {expected:R}, found {actual:R}");
    }

    private static void Close(double expected, double actual, double relative) =>
        Assert.True(Math.Abs(expected - actual) <= relative * Math.Max(Math.Abs(expected), 1e-300), $"expected {expected:R}, found {actual:R}");
}
