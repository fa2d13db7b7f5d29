namespace Iapt.Belonging.Instruments;

/// <summary>Why results of two editions are not compared.</summary>
public enum BreakReason
{
    /// <summary>They are not editions of one instrument that is known.</summary>
    DifferentInstrument,

    /// <summary>One edition did not ask it.</summary>
    NotAsked,

    /// <summary>The question was worded anew.</summary>
    Reworded,

    /// <summary>The answers, or what they score, changed.</summary>
    ScaleChanged,

    /// <summary>The measure is made of other parts, or asks for another number of them.</summary>
    PartsChanged,

    /// <summary>The publisher corrected the data of one edition, so that figures in circulation differ.</summary>
    DataCorrected,
}
