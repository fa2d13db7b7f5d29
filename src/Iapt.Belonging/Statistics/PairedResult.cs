namespace Iapt.Belonging.Statistics;

/// <summary>The change of the same people, tested.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class PairedResult
{
    internal PairedResult(DifferenceTest test, double standardDeviation, double standardisedByChange, Computed<double> standardisedByAverage)
    {
        Test = test;
        StandardDeviation = standardDeviation;
        StandardisedByChange = standardisedByChange;
        StandardisedByAverage = standardisedByAverage;
    }

    /// <summary>The mean change, after less before, tested.</summary>
    public DifferenceTest Test { get; }

    /// <summary>The standard deviation of the changes.</summary>
    public double StandardDeviation { get; }

    /// <summary>d_z: the mean change in standard deviations of the changes.</summary>
    public double StandardisedByChange { get; }

    /// <summary>d_av (Cumming 2012): the mean change over the average of both standard deviations; none if neither wave varies.</summary>
    public Computed<double> StandardisedByAverage { get; }
}
