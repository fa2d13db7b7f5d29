namespace Iapt.Belonging.Statistics.ControlCharts;

/// <summary>One point of an XmR chart.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class XmrPoint
{
    internal XmrPoint(double value, XmrLimits limits, SpecialCause cause)
    {
        Value = value;
        Limits = limits;
        Cause = cause;
    }

    /// <summary>The value.</summary>
    public double Value { get; }

    /// <summary>The limits in force.</summary>
    public XmrLimits Limits { get; }

    /// <summary>The rule by which the point is a special cause; the first in priority.</summary>
    public SpecialCause Cause { get; }

    /// <summary>What the point means, given which way is better.</summary>
    /// <param name="direction">Which way is better.</param>
    /// <returns>The kind.</returns>
    public PointKind Kind(ImprovementDirection direction) => Icons.Kind(Cause, direction);
}
