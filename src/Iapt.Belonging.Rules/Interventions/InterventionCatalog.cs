using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;

namespace Iapt.Belonging.Rules.Interventions;

/// <summary>What can be done: interventions by name and by the findings they answer.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class InterventionCatalog
{
    private static readonly Lazy<InterventionCatalog> Embedded = new(ReadEmbedded);

    private readonly FrozenDictionary<InterventionId, Intervention> byId;
    private readonly FrozenDictionary<FindingId, ImmutableArray<Intervention>> byFinding;

    /// <summary>Creates a catalogue.</summary>
    /// <param name="interventions">The interventions, each id once.</param>
    /// <exception cref="ArgumentException">An id comes twice.</exception>
    public InterventionCatalog(IEnumerable<Intervention> interventions)
    {
        ArgumentNullException.ThrowIfNull(interventions);
        Interventions = [.. interventions.OrderBy(i => i.Id)];
        if (Interventions.DistinctBy(i => i.Id).Count() != Interventions.Length) throw new ArgumentException("an intervention comes twice", nameof(interventions));

        byId = Interventions.ToFrozenDictionary(i => i.Id);
        byFinding = Interventions.SelectMany(i => i.Answers, (i, f) => (Intervention: i, Finding: f)).GroupBy(x => x.Finding, x => x.Intervention)
            .ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray());
    }

    /// <summary>The interventions that come with the library.</summary>
    public static InterventionCatalog BuiltIn => Embedded.Value;

    /// <summary>All interventions, sorted by name.</summary>
    public ImmutableArray<Intervention> Interventions { get; }

    /// <summary>The findings that an intervention addresses or builds, sorted by name.</summary>
    public ImmutableArray<FindingId> Addressed => [.. byFinding.Keys.Order()];

    /// <summary>The intervention of a name.</summary>
    /// <param name="id">The name.</param>
    /// <returns>The intervention, or null if none is known by that name.</returns>
    public Intervention? Find(InterventionId id) => byId.GetValueOrDefault(id);

    /// <summary>The interventions that address or build a finding, sorted by name.</summary>
    /// <param name="finding">The finding.</param>
    /// <returns>The interventions; none if nothing is known.</returns>
    public ImmutableArray<Intervention> For(FindingId finding) => byFinding.TryGetValue(finding, out ImmutableArray<Intervention> found) ? found : [];

    /// <summary>A catalogue with further interventions, such as a service's own.</summary>
    /// <param name="interventions">The interventions to add.</param>
    /// <returns>A new catalogue.</returns>
    /// <exception cref="ArgumentException">An id comes twice.</exception>
    public InterventionCatalog With(IEnumerable<Intervention> interventions) => new(Interventions.Concat(interventions));

    private static InterventionCatalog ReadEmbedded()
    {
        Assembly assembly = typeof(InterventionCatalog).Assembly;
        IEnumerable<string> names = assembly.GetManifestResourceNames().Where(n => n.StartsWith("interventions/", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        return new(names.SelectMany(n => InterventionReader.Read(Bytes(assembly, n), IndicatorCatalog.Standard, SourceCatalog.BuiltIn).Require().Interventions));
    }

    private static byte[] Bytes(Assembly assembly, string name)
    {
        using Stream stream = assembly.GetManifestResourceStream(name)!;
        byte[] utf8 = new byte[stream.Length];
        stream.ReadExactly(utf8);
        return utf8;
    }
}
