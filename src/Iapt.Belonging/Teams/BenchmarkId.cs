using System.Diagnostics.CodeAnalysis;

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

    /// <inheritdoc/>
    public static string Grammar => "lower-case words joined by '-' and '/', such as `nss-2024/mental-health-trusts`";

    /// <summary>Reads an identifier from text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The identifier.</returns>
    /// <exception cref="FormatException">The text is not such an identifier.</exception>
    public static BenchmarkId Parse(string text) => TryParse(text, out BenchmarkId? id) ? id : throw NotAnIdentifier(Grammar);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out BenchmarkId? id)
    {
        id = IsTopicPath(text) ? new BenchmarkId(text) : null;
        return id is not null;
    }
}
