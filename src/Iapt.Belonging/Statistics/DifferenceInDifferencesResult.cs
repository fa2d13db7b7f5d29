namespace Iapt.Belonging.Statistics;

/// <summary>How much more the treated changed than the controls did.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class DifferenceInDifferencesResult
{
    internal DifferenceInDifferencesResult(double changeTreated, double changeControl, DifferenceTest test, Interval normalInterval)
    {
        ChangeTreated = changeTreated;
        ChangeControl = changeControl;
        Test = test;
        NormalInterval = normalInterval;
    }

    /// <summary>After less before, of the treated.</summary>
    public double ChangeTreated { get; }

    /// <summary>After less before, of the controls.</summary>
    public double ChangeControl { get; }

    /// <summary>The difference of both changes, tested.</summary>
    public DifferenceTest Test { get; }

    /// <summary>The interval by the normal instead of the t distribution, as many publications give it.</summary>
    public Interval NormalInterval { get; }
}
