namespace Iapt.Belonging.Statistics;

/// <summary>One group's rate of a favourable outcome beside the highest rate of any group.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class ImpactRatio
{
    internal ImpactRatio(double rate, Computed<double> ratio, bool isAdverse)
    {
        Rate = rate;
        Ratio = ratio;
        IsAdverse = isAdverse;
    }

    /// <summary>The group's rate.</summary>
    public double Rate { get; }

    /// <summary>The rate over the highest rate; none if nobody of any group was selected.</summary>
    public Computed<double> Ratio { get; }

    /// <summary>Whether the ratio is strictly below the threshold.</summary>
    public bool IsAdverse { get; }
}
