namespace Iapt.Belonging.Instruments;

/// <summary>How a measure is made from its parts, for each person.</summary>
public enum MeasureKind
{
    /// <summary>The mean of the parts that have a value, if there are enough of them. Parts are items or other measures.</summary>
    Mean,

    /// <summary>1 if every part is answered and 1, 0 if every part is answered and one is not 1; otherwise missing.</summary>
    All,
}
