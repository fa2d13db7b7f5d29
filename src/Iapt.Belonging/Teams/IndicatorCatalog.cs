using System.Collections.Frozen;
using System.Collections.Immutable;
using Iapt.Belonging.Diversity;
using Iapt.Belonging.Factors;
using Iapt.Belonging.Instruments;

namespace Iapt.Belonging.Teams;

/// <summary>The indicators that are known: what rules may speak of and profiles may hold.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class IndicatorCatalog
{
    // Editions share indicators. This one describes them, because its published results come with the library and its numbers can be looked up there.
    private static readonly InstrumentId DescribingEdition = InstrumentId.Parse("nss-2024");

    private static readonly Lazy<IndicatorCatalog> BuiltIn = new(() => Measured.With(FactorModel.BuiltIn.Factors.Select(f => f.Indicator).OfType<Indicator>()));

    private static readonly Lazy<IndicatorCatalog> BuiltInWithoutFactors = new(() =>
        FactCatalog.BuiltIn.With(CompositionScheme.BuiltIn.SelectMany(s => new[] { s.Variety, s.Coverage })).With(InstrumentCatalog.BuiltIn.Instruments.Reverse()
            .OrderByDescending(i => i.Id == DescribingEdition)
            .SelectMany(i => i.Indicators).DistinctBy(i => i.Id)));

    private readonly FrozenDictionary<IndicatorId, Indicator> byId;

    /// <summary>Creates a catalogue.</summary>
    /// <param name="indicators">The indicators, each id once.</param>
    /// <exception cref="ArgumentException">An id comes twice.</exception>
    public IndicatorCatalog(IEnumerable<Indicator> indicators)
    {
        ArgumentNullException.ThrowIfNull(indicators);
        Indicators = [.. indicators.OrderBy(i => i.Id)];
        if (Indicators.DistinctBy(i => i.Id).Count() != Indicators.Length) throw new ArgumentException("an indicator comes twice", nameof(indicators));

        byId = Indicators.ToFrozenDictionary(i => i.Id);
    }

    /// <summary>The indicators that the library knows: every item and measure of the built-in instruments, the built-in facts, what is released of compositions, and the factors that are measured.</summary>
    /// <remarks>Editions of the NHS Staff Survey share indicators: 2024 describes those it has, and the latest other edition the rest.</remarks>
    public static IndicatorCatalog Standard => BuiltIn.Value;

    /// <summary>The same without the factors: what is asked, counted or looked up, and not put together from other indicators.</summary>
    internal static IndicatorCatalog Measured => BuiltInWithoutFactors.Value;

    /// <summary>All indicators, sorted by name.</summary>
    public ImmutableArray<Indicator> Indicators { get; }

    /// <summary>The indicator of a name.</summary>
    /// <param name="id">The name.</param>
    /// <returns>The indicator, or null if none is known by that name.</returns>
    public Indicator? Find(IndicatorId id) => byId.GetValueOrDefault(id);

    /// <summary>A catalogue with further indicators, such as a host's own.</summary>
    /// <param name="indicators">The indicators to add.</param>
    /// <returns>A new catalogue.</returns>
    /// <exception cref="ArgumentException">An id comes twice.</exception>
    public IndicatorCatalog With(IEnumerable<Indicator> indicators) => new(Indicators.Concat(indicators));
}
