using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Instruments;

/// <summary>The indicators that the library knows: every item and measure of the built-in instruments, and the built-in facts.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public static class StandardIndicators
{
    private static readonly Lazy<IndicatorCatalog> Standard = new(() =>
        FactCatalog.BuiltIn.With(InstrumentCatalog.BuiltIn.Instruments.SelectMany(i => i.Indicators)));

    /// <summary>All of them.</summary>
    public static IndicatorCatalog Catalog => Standard.Value;
}
