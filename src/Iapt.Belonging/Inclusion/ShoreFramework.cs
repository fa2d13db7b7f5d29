using Iapt.Belonging.Statistics;

namespace Iapt.Belonging.Inclusion;

/// <summary>The framework of Shore et al. (2011): inclusion needs both belongingness and value in uniqueness.</summary>
/// <remarks>
/// A model and not a scale: it names no cut points. Whoever sets them makes a judgement and has to show it. Where the interval of a score includes
/// the cut point, the quadrant is not known: ask for both ends of the interval and show the quadrants that differ.
/// </remarks>
public static class ShoreFramework
{
    /// <summary>The quadrant of two scores.</summary>
    /// <param name="belongingness">Belongingness, in the unit of its cut point.</param>
    /// <param name="uniqueness">Value in uniqueness, in the unit of its cut point.</param>
    /// <param name="belongingnessCut">From where belongingness counts as high, itself included.</param>
    /// <param name="uniquenessCut">From where value in uniqueness counts as high, itself included.</param>
    /// <returns>The quadrant.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is not finite or beyond 1e50.</exception>
    /// <example>Belongingness 7.8 and uniqueness 4.1 with both cuts at 6: assimilation.</example>
    public static InclusionQuadrant Quadrant(double belongingness, double uniqueness, double belongingnessCut, double uniquenessCut)
    {
        bool belongs = IsHigh(belongingness, belongingnessCut);
        return IsHigh(uniqueness, uniquenessCut)
            ? belongs ? InclusionQuadrant.Inclusion : InclusionQuadrant.Differentiation
            : belongs ? InclusionQuadrant.Assimilation : InclusionQuadrant.Exclusion;
    }

    private static bool IsHigh(double score, double cut) => Threshold.Side(Check.Number(score), Check.Number(cut)) >= 0;
}
