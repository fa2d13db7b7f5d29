using Iapt.Belonging.Statistics;
using Iapt.Belonging.Statistics.Distributions;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Comparisons;

/// <summary>A released estimate as a point and how far from it the truth may be.</summary>
/// <param name="Point">The value; of a band its middle, because leaving bands out would leave out the highest and the lowest.</param>
/// <param name="HalfWidth">The distance to the further end. Rounding is in it, so comparisons err on the side of caution.</param>
/// <param name="LikelyError">The standard error as it most likely is: without the room that is left for rounding and for few people. It is for <see cref="Apart"/>, which scales it by what a service shows.</param>
internal readonly record struct ReleasedNumber(double Point, double HalfWidth, double LikelyError)
{
    // A mean leaves in steps of a twentieth of its scale below 30 answers, and of a fortieth from 30; a test holds these to what the door does.
    internal const double CoarseStep = 0.05;
    internal const double FineStep = 0.025;
    internal const int FineFrom = 30;

    private const string ByPooledSpread = "mean/pooled-spread";

    /// <summary>The standard error that would make a 95% interval of this width.</summary>
    public double StandardError => HalfWidth / Confidence.NinetyFive.NormalQuantile;

    /// <summary>The number of an estimate; null if it has no interval.</summary>
    /// <param name="estimate">The estimate.</param>
    /// <param name="scale">The length of its scale.</param>
    public static ReleasedNumber? Of(Estimate estimate, double scale)
    {
        if (estimate.Lower is not double lower || estimate.Upper is not double upper) return null;

        double point = PointOf(estimate)!.Value;
        double half = Math.Max(point - lower, upper - point);
        return new(point, half, LikelyErrorOf(estimate, half, scale));
    }

    // The interval of a mean reaches half a step for rounding and then as far as Student's t of the fewest people says. The error of rounding is a step spread evenly.
    private static double LikelyErrorOf(Estimate estimate, double half, double scale)
    {
        double byInterval = half / Confidence.NinetyFive.NormalQuantile;
        if (estimate is not { Value: not null, Method.Value: ByPooledSpread, Answers: SizeBand { From: > 1 } answers }) return byInterval;

        double step = scale * (answers.From < FineFrom ? CoarseStep : FineStep);
        double chance = (half - (step / 2)) / StudentT.UpperQuantile(Confidence.NinetyFive.UpperTail, answers.From - 1);
        return chance > 0 ? Math.Sqrt((chance * chance) + (step * step / 12)) : byInterval;
    }

    /// <summary>The value of an estimate, or the middle of its band; null if it is missing.</summary>
    public static double? PointOf(Estimate estimate) => estimate.Value ?? (estimate.Lower + estimate.Upper) / 2;
}
