namespace Iapt.Belonging.Equity;

/// <summary>What can be wrong with a document of equality standards.</summary>
internal static class EqualityProblems
{
    public static Problem Duplicate(Place place) => new("equality.duplicate", place, "a figure with the name or number of another", "each name and number once");

    public static Problem OnTop(Place place) => new("equality.on-top", place, "a ratio without `onTop`, or `onTop` without a ratio", "`onTop` for relative likelihoods and shares in surveys, and for nothing else");

    public static Problem Polarity(Place place) => new("equality.polarity", place, "a ratio that is better neither way", "`higher-is-better` or `lower-is-better`");
}
