namespace Iapt.Belonging.Rules.Engine;

/// <summary>Where a value would have to be, seen from a limit.</summary>
public enum FlipSide
{
    /// <summary>The limit itself would do.</summary>
    At,

    /// <summary>Anything just below the limit would do, and the limit itself would not.</summary>
    Below,

    /// <summary>Anything just above the limit would do, and the limit itself would not.</summary>
    Above,
}
