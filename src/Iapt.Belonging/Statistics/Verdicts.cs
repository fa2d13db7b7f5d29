namespace Iapt.Belonging.Statistics;

/// <summary>Reads an interval of change against the smallest change that matters.</summary>
public static class Verdicts
{
    /// <summary>
    /// With the interval [L, H] and the smallest change m, in this order: L ≥ m important improvement; L > 0 improvement of uncertain
    /// importance; H ≤ −m important deterioration; H &lt; 0 deterioration of uncertain importance; −m &lt; L and H &lt; m no important
    /// change; otherwise inconclusive.
    /// </summary>
    /// <param name="change">The interval of the change, higher being better.</param>
    /// <param name="smallestThatMatters">m, above 0: a judgement, to be shown beside the verdict.</param>
    /// <returns>The verdict.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The smallest change is not positive.</exception>
    public static ChangeVerdict Of(Interval change, double smallestThatMatters)
    {
        double m = Check.Positive(smallestThatMatters);
        if (!Threshold.IsBelow(change.Lower, m)) return ChangeVerdict.ImportantImprovement;
        if (change.Lower > 0) return ChangeVerdict.ImprovementOfUncertainImportance;
        if (!Threshold.IsBelow(-m, change.Upper)) return ChangeVerdict.ImportantDeterioration;
        if (change.Upper < 0) return ChangeVerdict.DeteriorationOfUncertainImportance;

        return Threshold.IsBelow(-m, change.Lower) && Threshold.IsBelow(change.Upper, m) ? ChangeVerdict.NoImportantChange : ChangeVerdict.Inconclusive;
    }
}
