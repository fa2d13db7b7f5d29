namespace Iapt.Belonging.Statistics;

/// <summary>What differential privacy would cost in precision (Dwork and Roth 2014), for planning and comparison.</summary>
/// <remarks>
/// No release uses these. At team size the noise drowns the answer, and noise from floating-point numbers can be attacked: a release
/// that adds noise must draw whole numbers from a secure generator.
/// </remarks>
public static class DifferentialPrivacy
{
    /// <summary>The Laplace mechanism for a mean of bounded scores: sensitivity (H − L) / n, scale sensitivity / ε.</summary>
    /// <param name="scores">L and H, the lowest and highest possible score.</param>
    /// <param name="count">n, the number of people.</param>
    /// <param name="epsilon">ε, the privacy loss, above 0.</param>
    /// <param name="confidence">How sure the half-width shall be.</param>
    /// <returns>The noise; none if there are no people.</returns>
    /// <exception cref="ArgumentOutOfRangeException">ε is not positive, or the count is negative.</exception>
    /// <example>Twelve people, 0 to 10, ε = 1: ± 2.5 points at 95%, which is useless.</example>
    public static Computed<LaplaceNoise> LaplaceMean(Interval scores, long count, double epsilon, Confidence confidence)
    {
        ArgumentNullException.ThrowIfNull(confidence);
        Check.Positive(epsilon);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (count == 0) return NotComputed.NoData;

        double sensitivity = scores.Width / count;
        double scale = sensitivity / epsilon;
        return double.IsFinite(scale * 100) ? new LaplaceNoise(sensitivity, scale, confidence) : NotComputed.OutOfRange;
    }

    /// <summary>The noise of the Laplace mechanism at a uniform random number: −b sign(u − ½) ln(1 − 2 |u − ½|).</summary>
    /// <param name="scale">b, above 0.</param>
    /// <param name="u">u, strictly between 0 and 1.</param>
    /// <returns>The noise; 0 at one half.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The scale is not positive, or u is not inside 0 to 1.</exception>
    public static double LaplaceQuantile(double scale, double u)
    {
        Check.Positive(scale);
        if (!(u is > 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(u), "a uniform random number lies strictly between 0 and 1");

        return u < 0.5 ? scale * Math.Log(2 * u) : -scale * Math.Log(2 * (1 - u));
    }

    /// <summary>The standard deviation of the classic Gaussian mechanism: Δ √(2 ln(1.25 / δ)) / ε.</summary>
    /// <param name="sensitivity">Δ, how much one person can change the result; not negative.</param>
    /// <param name="epsilon">ε, above 0 and below 1: the formula is proved only there.</param>
    /// <param name="delta">δ, strictly between 0 and 1.</param>
    /// <returns>σ.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is outside its range.</exception>
    public static double GaussianDeviation(double sensitivity, double epsilon, double delta)
    {
        Check.NotNegative(sensitivity);
        if (!(epsilon is > 1e-50 and < 1)) throw new ArgumentOutOfRangeException(nameof(epsilon), "epsilon lies strictly between 0 and 1");
        if (!(delta is > 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(delta), "delta lies strictly between 0 and 1");

        return sensitivity * Math.Sqrt(2 * (Math.Log(1.25) - Math.Log(delta))) / epsilon;
    }

    /// <summary>The probability that the two-sided geometric mechanism adds k to a count: (1 − α) / (1 + α) α^|k|, with α = e^−ε.</summary>
    /// <param name="epsilon">ε, above 0.</param>
    /// <param name="k">What is added.</param>
    /// <returns>The probability.</returns>
    /// <exception cref="ArgumentOutOfRangeException">ε is not positive.</exception>
    public static double GeometricProbability(double epsilon, int k)
    {
        Check.Positive(epsilon);
        return Math.Tanh(epsilon / 2) * Math.Exp(-epsilon * Math.Abs((double)k));
    }

    /// <summary>The privacy loss of several releases about the same people: their ε add up.</summary>
    /// <param name="epsilons">The ε of each release, above 0.</param>
    /// <returns>The total; 0 without releases.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An ε is not positive.</exception>
    public static double Compose(ReadOnlySpan<double> epsilons)
    {
        double total = 0;
        foreach (double epsilon in epsilons) total += Check.Positive(epsilon, nameof(epsilons));

        return total;
    }
}
