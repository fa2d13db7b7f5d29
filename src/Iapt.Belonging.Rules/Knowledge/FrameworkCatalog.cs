using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Iapt.Belonging.Rules.Knowledge;

/// <summary>The frameworks that are known: what the literature says, part by part, and what this library makes of it.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class FrameworkCatalog
{
    private static readonly Lazy<FrameworkCatalog> Embedded = new(() => new(EmbeddedKnowledge.In("frameworks/").Select(d => FrameworkReader.Read(d.Utf8).In(d.Name).Require())));

    private readonly FrozenDictionary<FrameworkId, Framework> byId;

    /// <summary>Creates a catalogue.</summary>
    /// <param name="frameworks">The frameworks, each id once.</param>
    /// <exception cref="ArgumentException">An id comes twice.</exception>
    public FrameworkCatalog(IEnumerable<Framework> frameworks)
    {
        ArgumentNullException.ThrowIfNull(frameworks);
        Frameworks = [.. frameworks.OrderBy(f => f.Id)];
        if (Frameworks.DistinctBy(f => f.Id).Count() != Frameworks.Length) throw new ArgumentException("a framework comes twice", nameof(frameworks));

        byId = Frameworks.ToFrozenDictionary(f => f.Id);
    }

    /// <summary>The frameworks that come with the library; read when first asked for.</summary>
    public static FrameworkCatalog BuiltIn => Embedded.Value;

    /// <summary>All frameworks, sorted by name.</summary>
    public ImmutableArray<Framework> Frameworks { get; }

    /// <summary>The framework of a name.</summary>
    /// <param name="id">The name.</param>
    /// <returns>The framework, or null if none is known by that name.</returns>
    public Framework? Find(FrameworkId id) => byId.GetValueOrDefault(id);
}
