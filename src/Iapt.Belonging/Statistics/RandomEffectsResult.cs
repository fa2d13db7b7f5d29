namespace Iapt.Belonging.Statistics;

/// <summary>A random-effects summary of several groups.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class RandomEffectsResult
{
    internal RandomEffectsResult(double q, double pValue, double standardError, ShrinkageResult shrinkage)
    {
        Q = Check.Finite(q);
        PValue = pValue;
        StandardError = Check.Finite(standardError);
        Shrinkage = shrinkage;
    }

    /// <summary>Cochran's Q: how much the groups differ, in units of what chance alone would give (about k − 1).</summary>
    public double Q { get; }

    /// <summary>How often chance alone would give at least this Q.</summary>
    public double PValue { get; }

    /// <summary>The standard error of the common mean.</summary>
    public double StandardError { get; }

    /// <summary>The common mean, the variance between groups and the shrunken values.</summary>
    public ShrinkageResult Shrinkage { get; }
}
