using Iapt.Belonging.Statistics;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Comparisons;

/// <summary>A released estimate as a point and how far from it the truth may be.</summary>
/// <param name="Point">The value; of a band its middle, because leaving bands out would leave out the highest and the lowest.</param>
/// <param name="HalfWidth">The distance to the further end. Rounding is in it, so comparisons err on the side of caution.</param>
internal readonly record struct ReleasedNumber(double Point, double HalfWidth)
{
    /// <summary>The standard error that would make a 95% interval of this width.</summary>
    public double StandardError => HalfWidth / Confidence.NinetyFive.NormalQuantile;

    /// <summary>The number of an estimate; null if it has no interval.</summary>
    public static ReleasedNumber? Of(Estimate estimate)
    {
        if (estimate.Lower is not double lower || estimate.Upper is not double upper) return null;

        double point = PointOf(estimate)!.Value;
        return new(point, Math.Max(point - lower, upper - point));
    }

    /// <summary>The value of an estimate, or the middle of its band; null if it is missing.</summary>
    public static double? PointOf(Estimate estimate) => estimate.Value ?? (estimate.Lower + estimate.Upper) / 2;
}
