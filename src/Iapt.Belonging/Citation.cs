namespace Iapt.Belonging;

/// <summary>A place in a source.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class Citation : IEquatable<Citation>
{
    /// <summary>Creates a citation.</summary>
    /// <param name="source">The publication.</param>
    /// <param name="at">The place in it, such as <c>para 51-52</c>; null for the whole.</param>
    public Citation(SourceId source, string? at = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        Source = source;
        At = at;
    }

    /// <summary>The publication.</summary>
    public SourceId Source { get; }

    /// <summary>The place in it; null for the whole.</summary>
    public string? At { get; }

    /// <inheritdoc/>
    public bool Equals(Citation? other) => other is not null && Source == other.Source && At == other.At;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Citation);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Source, At);

    /// <summary>The citation in one line.</summary>
    /// <returns>The source and the place.</returns>
    public override string ToString() => At is null ? Source.Value : $"{Source.Value}, {At}";
}
