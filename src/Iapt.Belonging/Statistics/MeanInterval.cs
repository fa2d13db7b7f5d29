using Iapt.Belonging.Statistics.Distributions;

namespace Iapt.Belonging.Statistics;

/// <summary>Student's interval for a mean: mean ± t s / √n, with n − 1 degrees of freedom.</summary>
/// <remarks>
/// The caller says what the mean is about. A climate is a process of which the people asked and the moment are a sample; a roll call
/// of the people in a team now is a finite population. For statements about climate the finite-population correction is wrong.
/// Two values are needed. Values that are all equal give an interval of width 0: the data show no spread.
/// </remarks>
public static class MeanInterval
{
    /// <summary>The mean of a process that would go on to give other answers.</summary>
    /// <param name="sample">The answers.</param>
    /// <param name="confidence">How sure.</param>
    /// <returns>The mean with its interval; none for fewer than two answers.</returns>
    /// <example>Twelve answers with mean 6.979 and standard deviation 1.350, at 95%: 6.12 to 7.84.</example>
    public static Computed<MeanEstimate> OfProcess(Moments sample, Confidence confidence) => Around(sample, 1, confidence);

    /// <summary>What the mean would be if everybody of a closed group had answered: the standard error is multiplied by √(1 − n / N).</summary>
    /// <param name="sample">The answers.</param>
    /// <param name="population">The number of people in the group, N, not below the number of answers.</param>
    /// <param name="confidence">How sure.</param>
    /// <returns>The mean with its interval, of width 0 if everybody answered; none for fewer than two answers.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are more answers than people.</exception>
    /// <remarks>Assumes that silence is unrelated to the answer; see <see cref="NonResponse"/> for the worst case.</remarks>
    public static Computed<MeanEstimate> OfFinitePopulation(Moments sample, long population, Confidence confidence)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(population, sample.Count);
        return Around(sample, population == 0 ? 1 : Math.Sqrt((double)(population - sample.Count) / population), confidence);
    }

    private static Computed<MeanEstimate> Around(Moments sample, double correction, Confidence confidence)
    {
        ArgumentNullException.ThrowIfNull(confidence);
        if (sample.Count < 2) return NotComputed.TooFewValues(2, sample.Count);

        double deviation = Math.Sqrt(sample.VarianceUnchecked);
        double error = deviation / Math.Sqrt(sample.Count) * correction;
        double quantile = StudentT.UpperQuantile(confidence.UpperTail, sample.Count - 1);
        return new MeanEstimate
        {
            Count = sample.Count,
            Mean = sample.MeanUnchecked,
            StandardDeviation = deviation,
            StandardError = error,
            DegreesOfFreedom = sample.Count - 1,
            Interval = Interval.Around(sample.MeanUnchecked, quantile * error),
        };
    }
}
