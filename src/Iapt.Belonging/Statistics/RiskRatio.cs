namespace Iapt.Belonging.Statistics;

/// <summary>How likely an event is in one group, as a multiple of how likely it is in another.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class RiskRatio
{
    internal RiskRatio()
    {
    }

    /// <summary>The rate of the first group; none if the group is empty.</summary>
    public Computed<double> Rate1 { get; internal init; }

    /// <summary>The rate of the second group; none if the group is empty.</summary>
    public Computed<double> Rate2 { get; internal init; }

    /// <summary>First rate over second, from the counts as they are; none if a group is empty or the second rate is 0.</summary>
    public Computed<double> Ratio { get; internal init; }

    /// <summary>The ratio at the centre of the interval; it differs from <see cref="Ratio"/> only if cells were corrected.</summary>
    public Computed<double> CentralRatio { get; internal init; }

    /// <summary>The standard error of the logarithm of the ratio.</summary>
    public Computed<double> LogStandardError { get; internal init; }

    /// <summary>The interval; none if a group is empty, or a cell is zero and was not corrected.</summary>
    public Computed<Interval> Interval { get; internal init; }

    /// <summary>Whether one half was added to each cell to get an interval.</summary>
    public bool IsCorrected { get; internal init; }
}
