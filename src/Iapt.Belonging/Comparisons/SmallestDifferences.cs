using System.Collections.Immutable;
using Iapt.Belonging.Json;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Comparisons;

/// <summary>The smallest differences that matter, for each indicator and kind of group: judgements that a host can replace by its own.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class SmallestDifferences
{
    private static readonly Lazy<SmallestDifferences> Embedded = new(() =>
        SmallestDifferencesReader.Read(EmbeddedJson.Bytes("comparisons/smallest-differences.json"), IndicatorCatalog.Standard).In("smallest-differences.json").Require());

    internal SmallestDifferences(IEnumerable<SmallestDifference> differences) => Differences = [.. differences];

    /// <summary>This project's judgements; docs/measuring/comparison.md shows them.</summary>
    public static SmallestDifferences BuiltIn => Embedded.Value;

    /// <summary>All judgements, in the order written.</summary>
    public ImmutableArray<SmallestDifference> Differences { get; }

    /// <summary>The judgement for an indicator and a kind of group: its own, or else that for all indicators in its unit.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="unit">The kind of group.</param>
    /// <returns>The judgement, or null if there is none.</returns>
    public SmallestDifference? Find(Indicator indicator, AnalysisUnit unit)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        IEnumerable<SmallestDifference> ofUnit = Differences.Where(d => d.Unit == unit);
        return ofUnit.FirstOrDefault(d => d.Indicator == indicator.Id && d.Indicator is not null) ?? ofUnit.FirstOrDefault(d => d.MeasuredIn == indicator.Unit);
    }
}
