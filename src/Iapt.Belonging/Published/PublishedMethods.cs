using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Published;

/// <summary>The names of the ways in which estimates are made from published results; <c>docs/methods/published-results.md</c> explains each.</summary>
public static class PublishedMethods
{
    /// <summary>An item with several scores: mean of the published distribution, with Student's interval from its spread and base.</summary>
    public static MethodId ItemDistribution { get; } = MethodId.Parse("nss/item-distribution");

    /// <summary>An item with two scores: share from the published distribution, with Wilson's interval.</summary>
    public static MethodId ItemShare { get; } = MethodId.Parse("nss/item-share");

    /// <summary>A published score, with an interval from the largest spread that the spreads of its items allow.</summary>
    public static MethodId MarginBound { get; } = MethodId.Parse("nss/sub-score-margin-bound");

    /// <summary>A published score, with an interval from the largest spread that any score between 0 and 10 with that mean can have.</summary>
    public static MethodId RangeBound { get; } = MethodId.Parse("nss/sub-score-range-bound");

    /// <summary>A measure nobody published: the mean of its items' means, with the margin bound, widened by 0.05 on both sides.</summary>
    public static MethodId Rebuilt { get; } = MethodId.Parse("nss/rebuilt-from-items");

    /// <summary>A ratio as published, without a base, so that its uncertainty is unknown.</summary>
    public static MethodId PublishedRatio { get; } = MethodId.Parse("wres/published-ratio");
}
