namespace Iapt.Belonging.Disclosure;

/// <summary>A contrast that a wave asks for, and what it takes at least to be shown.</summary>
/// <remarks>The conditions are necessary and not sufficient: who else answers can hide it all the same.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class ShowableContrast
{
    internal ShowableContrast(ForecastSide first, ForecastSide second)
    {
        First = first;
        Second = second;
    }

    /// <summary>The unit or group that is looked at.</summary>
    public ForecastSide First { get; }

    /// <summary>What it stands against: the rest of a larger unit, or another group.</summary>
    public ForecastSide Second { get; }

    /// <summary>The share of people, 0 to 1, who must answer at least on the side that needs more; above 1 if it can never be shown; null if a headcount is not known.</summary>
    public double? ShareNeeded => First.ShareNeeded > 1 || Second.ShareNeeded > 1
        ? double.PositiveInfinity
        : First.ShareNeeded is double first && Second.ShareNeeded is double second ? Math.Max(first, second) : null;

    /// <summary>Whether there are enough people for it ever to be shown; null if a headcount that would tell is not known.</summary>
    public bool? CanBeShown => ShareNeeded is double share ? share <= 1 : null;
}
