namespace Iapt.Belonging.Statistics;

/// <summary>The variance between groups and within them, by a mixed model.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class VarianceComponents
{
    internal VarianceComponents(double between, double within, double icc1, double icc2)
    {
        Between = Check.Finite(between);
        Within = Check.Finite(within);
        Icc1 = icc1;
        Icc2 = icc2;
    }

    /// <summary>τ², the variance of the true group means; at least 0.</summary>
    public double Between { get; }

    /// <summary>σ², the variance of people within a group.</summary>
    public double Within { get; }

    /// <summary>ICC(1) = τ² / (τ² + σ²), from 0 to 1.</summary>
    public double Icc1 { get; }

    /// <summary>
    /// ICC(2) = k ICC1 / (1 + (k − 1) ICC1), the reliability of the mean of a group of average size k. For one group's own size use
    /// <see cref="Reliability.SpearmanBrown"/>.
    /// </summary>
    public double Icc2 { get; }
}
