namespace Iapt.Belonging.Statistics;

/// <summary>Difference in differences: (treated after − before) − (control after − before), which takes out what happened to everybody.</summary>
/// <remarks>
/// Holds if both groups would have changed alike without the intervention. Answers of the two waves are taken as independent, as they
/// are where people cannot be linked. With few teams test the changes of teams instead: <see cref="TwoSampleTest"/>, <see cref="PermutationTest"/>.
/// </remarks>
public static class DifferenceInDifferences
{
    /// <summary>From the answers of four groups, with the degrees of freedom of Satterthwaite (1946).</summary>
    /// <param name="treatedBefore">The treated, before.</param>
    /// <param name="treatedAfter">The treated, after.</param>
    /// <param name="controlBefore">The controls, before.</param>
    /// <param name="controlAfter">The controls, after.</param>
    /// <param name="confidence">How sure the interval shall be.</param>
    /// <returns>The result; none if a group has fewer than two answers, or if no group varies.</returns>
    public static Computed<DifferenceInDifferencesResult> Of(
        Moments treatedBefore, Moments treatedAfter, Moments controlBefore, Moments controlAfter, Confidence confidence)
    {
        if (TwoSampleTest.TooFew(treatedBefore, treatedAfter, controlBefore, controlAfter) is NotComputed reason) return reason;

        double treated = treatedAfter.MeanUnchecked - treatedBefore.MeanUnchecked;
        double control = controlAfter.MeanUnchecked - controlBefore.MeanUnchecked;
        return TwoSampleTest
            .WithUnequalVariances(treated - control, [treatedBefore, treatedAfter, controlBefore, controlAfter], confidence)
            .Then(test => (Computed<DifferenceInDifferencesResult>)new DifferenceInDifferencesResult(
                treated, control, test, Interval.Around(test.Difference, confidence.NormalQuantile * test.StandardError)));
    }

    /// <summary>From four means, where nothing else is known and so no interval can be given.</summary>
    /// <param name="treatedBefore">The mean of the treated, before.</param>
    /// <param name="treatedAfter">The mean of the treated, after.</param>
    /// <param name="controlBefore">The mean of the controls, before.</param>
    /// <param name="controlAfter">The mean of the controls, after.</param>
    /// <returns>The difference of both changes.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A mean is not finite.</exception>
    public static double OfMeans(double treatedBefore, double treatedAfter, double controlBefore, double controlAfter) =>
        Check.Number(treatedAfter) - Check.Number(treatedBefore) - (Check.Number(controlAfter) - Check.Number(controlBefore));
}
