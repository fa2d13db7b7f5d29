namespace Iapt.Belonging.Teams;

/// <summary>The name of a frozen set of quantiles to compare with.</summary>
/// <remarks>The version is part of the name: a benchmark never changes.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class BenchmarkId : Identifier<BenchmarkId>, IIdentifier<BenchmarkId>
{
    private BenchmarkId(string value)
        : base(value)
    {
    }

    /// <summary>The rest of a team's own service: not frozen, but made anew from the results of one wave.</summary>
    public static BenchmarkId RestOfService { get; } = new("rest-of-service");

    /// <inheritdoc/>
    public static string Grammar => "lower-case words joined by '-' and '/', such as `nss-2024/mental-health-trusts`";

    /// <inheritdoc/>
    static bool IIdentifier<BenchmarkId>.Fits(string text) => IsTopicPath(text);

    /// <inheritdoc/>
    static BenchmarkId IIdentifier<BenchmarkId>.Create(string text) => new(text);
}
