namespace Iapt.Belonging.Equity;

/// <summary>A figure that was published for a country or region, to put an organisation's own beside. Never for a team.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class ReferenceFigure
{
    internal ReferenceFigure(int year, string area, double value, Citation source)
    {
        Year = year;
        Area = area;
        Value = value;
        Source = source;
    }

    /// <summary>The year of the data collection; the snapshot is of 31 March.</summary>
    public int Year { get; }

    /// <summary>The area: all its NHS trusts are the sample.</summary>
    public string Area { get; }

    /// <summary>The figure as published, rounded there; a ratio with the same side on top as the standard's.</summary>
    public double Value { get; }

    /// <summary>Where it was published, and through whom it was read.</summary>
    public Citation Source { get; }
}
