using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Comparisons;

/// <summary>How large a difference must be to matter: a judgement, with its reason, and not a finding of research.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class SmallestDifference
{
    internal SmallestDifference(IndicatorId? indicator, IndicatorUnit? measuredIn, AnalysisUnit unit, double difference, string basis, Citation source)
    {
        Indicator = indicator;
        MeasuredIn = measuredIn;
        Unit = unit;
        Difference = difference;
        Basis = basis;
        Source = source;
    }

    /// <summary>The indicator it is for; null if it is for all that are <see cref="MeasuredIn"/> one unit and have none of their own.</summary>
    public IndicatorId? Indicator { get; }

    /// <summary>The unit of the indicators it is for; null if it is for one indicator.</summary>
    public IndicatorUnit? MeasuredIn { get; }

    /// <summary>The kind of group it is for: what is large for an organisation is small for a team.</summary>
    public AnalysisUnit Unit { get; }

    /// <summary>The difference, above 0, in the unit of the indicator.</summary>
    public double Difference { get; }

    /// <summary>Why this much.</summary>
    public string Basis { get; }

    /// <summary>Whose judgement it is.</summary>
    public Citation Source { get; }
}
