using Iapt.Belonging.Factors;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Comparisons;

/// <summary>Which indicators may be compared at all.</summary>
internal static class ComparedIndicators
{
    /// <summary>Whether differences in an indicator mean something, and nobody is ranked by them.</summary>
    /// <remarks>
    /// Not yes and no, and not codes: there is no difference. Not what is asked about a manager: in a team with one, it scores a person. Not factors: two
    /// estimates of one are alike only if they are made of the same parts.
    /// </remarks>
    public static bool MayCompare(Indicator indicator) => indicator.Unit is not (IndicatorUnit.Flag or IndicatorUnit.Category)
        && indicator.Referent != Referent.MyManager
        && FactorMeasurement.FamilyOf(indicator.Id) != FactorMeasurement.FamilyOfFactors;

    /// <summary>The indicators of some profiles that may be compared, sorted.</summary>
    public static IEnumerable<Indicator> Of(IEnumerable<TeamProfile> profiles, IndicatorCatalog indicators) => profiles
        .SelectMany(p => p.Estimates)
        .Select(e => e.Key)
        .OfType<IndicatorSubject>()
        .Select(s => s.Indicator)
        .Distinct()
        .Order()
        .Select(indicators.Find)
        .OfType<Indicator>()
        .Where(MayCompare);
}
