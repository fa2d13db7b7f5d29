using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Instruments;

/// <summary>A score of all England, as published: something to read beside one's own, with no interval and no verdict.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class NationalScore
{
    internal NationalScore(IndicatorId indicator, InstrumentId edition, double value, Citation source)
    {
        Indicator = indicator;
        Edition = edition;
        Value = value;
        Source = source;
    }

    /// <summary>What was measured.</summary>
    public IndicatorId Indicator { get; }

    /// <summary>The edition of the survey.</summary>
    public InstrumentId Edition { get; }

    /// <summary>The score, 0 to 10.</summary>
    public double Value { get; }

    /// <summary>Where it was published.</summary>
    public Citation Source { get; }
}
