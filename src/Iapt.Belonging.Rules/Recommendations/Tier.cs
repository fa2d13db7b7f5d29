namespace Iapt.Belonging.Rules.Recommendations;

/// <summary>When to take something up.</summary>
/// <remarks>By documented criteria that the reader can redo by hand.</remarks>
public enum Tier
{
    /// <summary>A small thing to begin this week.</summary>
    Now,

    /// <summary>To talk through as a team before deciding.</summary>
    Discuss,

    /// <summary>Worth keeping in mind; not now.</summary>
    Later,
}
