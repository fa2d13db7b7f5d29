using System.Collections.Immutable;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Factors;

/// <summary>Makes the indicator of a factor: what it inherits from the indicators that measure it.</summary>
internal static class FactorIndicators
{
    public static Indicator Of(IndicatorId id, string topic, Citation source, ImmutableArray<FactorMeasurement> measurements) => new(
        id, topic, IndicatorUnit.Score, 0, 10, Polarity.HigherIsBetter, OriginOf(measurements), ReferentOf(measurements), CompositionOf(measurements), source,
        isProxy: measurements.All(m => m.IsProxy));

    // A mixture counts as what needs the most protection.
    private static IndicatorOrigin OriginOf(ImmutableArray<FactorMeasurement> measurements)
    {
        IndicatorOrigin[] origins = [.. measurements.SelectMany(m => m.Parts).Select(p => p.Indicator.Origin)];
        if (origins.Contains(IndicatorOrigin.Survey)) return IndicatorOrigin.Survey;

        return origins.Contains(IndicatorOrigin.PeopleFact) ? IndicatorOrigin.PeopleFact : IndicatorOrigin.Practice;
    }

    // Where half of any way to measure it is about the manager, it may score a person and is handled so.
    private static Referent ReferentOf(ImmutableArray<FactorMeasurement> measurements)
    {
        if (measurements.Any(m => 2 * WeightOf(m, Referent.MyManager) >= m.TotalWeight)) return Referent.MyManager;

        return Enum.GetValues<Referent>().MaxBy(r => measurements.Sum(m => WeightOf(m, r) / m.TotalWeight));
    }

    private static double WeightOf(FactorMeasurement measurement, Referent referent) =>
        measurement.Parts.Where(p => p.Indicator.Referent == referent).Sum(p => p.Weight);

    // Agreement can be asked for only where every part is meant to be shared.
    private static CompositionModel CompositionOf(ImmutableArray<FactorMeasurement> measurements)
    {
        CompositionModel[] models = [.. measurements.SelectMany(m => m.Parts).Select(p => p.Indicator.Composition).Distinct()];
        return models.Length == 1 ? models[0] : CompositionModel.Additive;
    }
}
