using System.Collections.Immutable;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Factors;

/// <summary>One way to measure a factor, by the indicators of one family: the questions of one questionnaire, or facts of one kind.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class FactorMeasurement
{
    /// <summary>The family of the factors themselves.</summary>
    internal const string FamilyOfFactors = "factor";

    internal FactorMeasurement(IEnumerable<FactorPart> parts, string basis)
    {
        Parts = [.. parts];
        Basis = basis;
        TotalWeight = Parts.Sum(p => p.Weight);
        IsProxy = 2 * Parts.Where(p => p.Indicator.IsProxy).Sum(p => p.Weight) >= TotalWeight;
    }

    /// <summary>The family of its indicators: the first word of their names, such as <c>nss</c>.</summary>
    public string Family => FamilyOf(Parts[0].Indicator.Id);

    /// <summary>The indicators and their weights.</summary>
    public ImmutableArray<FactorPart> Parts { get; }

    /// <summary>Why these indicators with these weights.</summary>
    public string Basis { get; }

    /// <summary>The sum of the weights.</summary>
    public double TotalWeight { get; }

    /// <summary>Whether at least half of the weight is on proxies; see <see cref="Indicator.IsProxy"/>.</summary>
    public bool IsProxy { get; }

    internal static string FamilyOf(IndicatorId id) => id.Value.Split('/')[0];
}
