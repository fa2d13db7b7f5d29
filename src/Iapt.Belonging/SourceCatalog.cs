using System.Collections.Frozen;
using System.Collections.Immutable;
using Iapt.Belonging.Json;

namespace Iapt.Belonging;

/// <summary>The publications that this library cites, each with how far it was read.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class SourceCatalog
{
    private static readonly Lazy<SourceCatalog> Embedded = new(() => SourceReader.Read(EmbeddedJson.Bytes("sources.json")).Require());

    private readonly FrozenDictionary<SourceId, Source> byId;

    /// <summary>Creates a catalogue.</summary>
    /// <param name="sources">The publications, each id once.</param>
    /// <exception cref="ArgumentException">An id comes twice.</exception>
    public SourceCatalog(IEnumerable<Source> sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        Sources = [.. sources.OrderBy(s => s.Id)];
        if (Sources.DistinctBy(s => s.Id).Count() != Sources.Length) throw new ArgumentException("a source comes twice", nameof(sources));

        byId = Sources.ToFrozenDictionary(s => s.Id);
    }

    /// <summary>The publications on which the built-in instruments, rules and interventions rest.</summary>
    public static SourceCatalog BuiltIn => Embedded.Value;

    /// <summary>All publications, sorted by name.</summary>
    public ImmutableArray<Source> Sources { get; }

    /// <summary>The publication of a name.</summary>
    /// <param name="id">The name.</param>
    /// <returns>The publication, or null if none is known by that name.</returns>
    public Source? Find(SourceId id) => byId.GetValueOrDefault(id);

    /// <summary>A catalogue with further publications, such as those of a local rulebook.</summary>
    /// <param name="sources">The publications to add.</param>
    /// <returns>A new catalogue.</returns>
    /// <exception cref="ArgumentException">An id comes twice.</exception>
    public SourceCatalog With(IEnumerable<Source> sources) => new(Sources.Concat(sources));
}
