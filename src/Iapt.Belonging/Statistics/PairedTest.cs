namespace Iapt.Belonging.Statistics;

/// <summary>Student's t-test for the change of the same people. Only where they chose to be linked: never for confidential waves that are merely of one size.</summary>
public static class PairedTest
{
    /// <summary>Tests the mean change.</summary>
    /// <param name="before">The values before.</param>
    /// <param name="after">The values after, of the same people in the same order.</param>
    /// <param name="confidence">How sure the interval shall be.</param>
    /// <returns>The result; none for fewer than two people, or if all changed alike.</returns>
    /// <exception cref="ArgumentException">The lists differ in length, or a value is not finite.</exception>
    public static Computed<PairedResult> Of(ReadOnlySpan<double> before, ReadOnlySpan<double> after, Confidence confidence)
    {
        Check.SameLength(before.Length, after.Length, nameof(after));
        (Moments first, Moments second) = (Moments.Of(before), Moments.Of(after));
        if (before.Length < 2) return NotComputed.TooFewValues(2, before.Length);

        double[] changes = new double[before.Length];
        for (int i = 0; i < changes.Length; i++) changes[i] = after[i] - before[i];

        Moments change = Moments.Of(changes);
        double deviation = Math.Sqrt(change.VarianceUnchecked);
        double average = (Math.Sqrt(first.VarianceUnchecked) + Math.Sqrt(second.VarianceUnchecked)) / 2;
        return DifferenceTest.From(change.MeanUnchecked, deviation / Math.Sqrt(change.Count), change.Count - 1, confidence).Then(test =>
            (Computed<PairedResult>)new PairedResult(
                test, deviation, change.MeanUnchecked / deviation, average == 0 ? NotComputed.NoVariance : change.MeanUnchecked / average));
    }
}
