namespace Iapt.Belonging.Json;

/// <summary>How much JSON is read before it is refused.</summary>
internal sealed class JsonLimits(int maximumBytes = 16 * 1024 * 1024, int maximumDepth = 32, int maximumCount = 100_000)
{
    public static JsonLimits Default { get; } = new();

    /// <summary>The most bytes of a document.</summary>
    public int MaximumBytes { get; } = maximumBytes;

    /// <summary>The deepest nesting.</summary>
    public int MaximumDepth { get; } = maximumDepth;

    /// <summary>The most members of one object, or elements of one array.</summary>
    public int MaximumCount { get; } = maximumCount;
}
