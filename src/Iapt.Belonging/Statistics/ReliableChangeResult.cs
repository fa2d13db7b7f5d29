namespace Iapt.Belonging.Statistics;

/// <summary>Whether one person's change is more than the measure's own unreliability.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class ReliableChangeResult
{
    internal ReliableChangeResult(double standardError, double change, double criterion)
    {
        StandardError = standardError;
        DifferenceError = standardError * Math.Sqrt(2);
        Index = Check.Finite(change / DifferenceError);
        Criterion = criterion * DifferenceError;
        IsReliable = Threshold.IsBelow(Criterion, Math.Abs(change));
    }

    /// <summary>The standard error of measurement, s √(1 − reliability).</summary>
    public double StandardError { get; }

    /// <summary>The standard error of a difference of two measurements, √2 times as large.</summary>
    public double DifferenceError { get; }

    /// <summary>The change in those units.</summary>
    public double Index { get; }

    /// <summary>The change that has to be exceeded.</summary>
    public double Criterion { get; }

    /// <summary>Whether the change exceeds it, either way.</summary>
    public bool IsReliable { get; }
}
