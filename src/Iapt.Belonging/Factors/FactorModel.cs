using System.Collections.Frozen;
using System.Collections.Immutable;
using Iapt.Belonging.Json;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Factors;

/// <summary>The factors that are known: what each means, and how it is measured, if it is.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class FactorModel
{
    private static readonly Lazy<FactorModel> Embedded = new(() =>
        FactorModelReader.Read(EmbeddedJson.Bytes("factors/factors.json"), IndicatorCatalog.Measured).In("factors.json").Require());

    private readonly FrozenDictionary<IndicatorId, Factor> byId;

    internal FactorModel(IEnumerable<Factor> factors)
    {
        Factors = [.. factors.OrderBy(f => f.Id)];
        byId = Factors.ToFrozenDictionary(f => f.Id);
    }

    /// <summary>The model that comes with the library; docs/measuring/factors.md shows how its factors are measured.</summary>
    /// <remarks>It holds the constructs that the frameworks of the literature speak of, so that each can be looked up; most are vocabulary only.</remarks>
    public static FactorModel BuiltIn => Embedded.Value;

    /// <summary>The factors, sorted by name.</summary>
    public ImmutableArray<Factor> Factors { get; }

    /// <summary>The factor of a name.</summary>
    /// <param name="id">The name.</param>
    /// <returns>The factor, or null if none is known by that name.</returns>
    public Factor? Find(IndicatorId id) => byId.GetValueOrDefault(id);
}
