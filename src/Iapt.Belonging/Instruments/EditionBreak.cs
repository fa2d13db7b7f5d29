using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Instruments;

/// <summary>Why an indicator is not compared between two editions of an instrument.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class EditionBreak
{
    internal EditionBreak(IndicatorId indicator, IndicatorId through, BreakReason reason, string note, Citation? source)
    {
        Indicator = indicator;
        Through = through;
        Reason = reason;
        Note = note;
        Source = source;
    }

    /// <summary>The indicator that was to be compared.</summary>
    public IndicatorId Indicator { get; }

    /// <summary>Where the break lies: the indicator itself, or a question it is made from.</summary>
    public IndicatorId Through { get; }

    /// <summary>The kind of break.</summary>
    public BreakReason Reason { get; }

    /// <summary>What happened, in a sentence.</summary>
    public string Note { get; }

    /// <summary>Where that is written; null where the editions themselves show it.</summary>
    public Citation? Source { get; }
}
