namespace Iapt.Belonging.Statistics;

/// <summary>What to do about the interval of a ratio when a cell of its two-by-two table is zero.</summary>
public enum ZeroCells
{
    /// <summary>Give no interval.</summary>
    GiveNoInterval,

    /// <summary>Add one half to each of the four cells, for the interval only; the result says so.</summary>
    AddHalf,
}
