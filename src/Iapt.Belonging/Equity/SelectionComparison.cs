using Iapt.Belonging.Statistics;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Equity;

/// <summary>The selection rate of one group beside that of the reference.</summary>
/// <remarks>It tells how people were selected, and says nothing about the people.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class SelectionComparison
{
    private readonly SelectionCount count;
    private readonly SelectionCount? reference;

    internal SelectionComparison(SelectionCount count, SelectionCount? reference, Computed<double> pValue, Computed<double> adjusted, bool isFlagged, int familySize)
    {
        this.count = count;
        this.reference = reference;
        PValue = pValue;
        AdjustedPValue = adjusted;
        IsFlagged = isFlagged;
        FamilySize = familySize;
        if (pValue.IsComputed) (Ratio, Difference) = (RatioTo(reference!), DifferenceFrom(reference!));

        Verdict = Judge();
    }

    /// <summary>The group.</summary>
    public GroupId Group => count.Group;

    /// <summary>Its rate over that of the reference with Katz's 95% interval; null if too few people were considered.</summary>
    public RiskRatio? Ratio { get; }

    /// <summary>Its rate less that of the reference, -1 to 1, with Newcombe's 95% interval; null if too few people were considered.</summary>
    public IntervalEstimate? Difference { get; }

    /// <summary>Fisher's exact p-value, 0 to 1; none if too few people were considered.</summary>
    public Computed<double> PValue { get; }

    /// <summary>The p-value adjusted over all comparisons by Benjamini and Hochberg (1995), 0 to 1; none without a p-value.</summary>
    public Computed<double> AdjustedPValue { get; }

    /// <summary>Whether the adjusted p-value is at most the false discovery rate. False without a p-value.</summary>
    public bool IsFlagged { get; }

    /// <summary>How many comparisons were looked at together.</summary>
    public int FamilySize { get; }

    /// <summary>What it says.</summary>
    public ImpactVerdict Verdict { get; }

    /// <summary>The comparison in one sentence of plain English.</summary>
    /// <param name="words">How to speak of the people of a group, such as "applicants who are disabled"; the name of the group if null.</param>
    /// <returns>The sentence, with its verdict and the number of comparisons looked at together.</returns>
    public string ToSentence(Func<GroupId, string>? words = null)
    {
        Func<GroupId, string> of = words ?? GapSentence.NameOf;
        if (Ratio is null || !Ratio.Ratio.TryGet(out double ratio) || !Ratio.Interval.TryGet(out Interval interval)) return $"Too few people to tell how {of(Group)} are selected.";

        string times = $"{Number(ratio)} times as often ({Number(interval.Lower)} to {Number(interval.Upper)})";
        return $"{Capitalised(of(Group))} are selected {times} as {of(reference!.Group)}: {Judgement()}; {GapSentence.Together(FamilySize)}.";
    }

    private static string Number(double ratio) => PlainNumber.Write(ratio, 2, AdverseImpact.FourFifths, 1);

    private static string Capitalised(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private string Judgement() => Verdict switch
    {
        ImpactVerdict.Adverse => "below four fifths, and by more than chance",
        ImpactVerdict.MayBeChance => "below four fifths, which may be chance",
        ImpactVerdict.LowerWithinFourFifths => "not below four fifths, but lower by more than chance",
        ImpactVerdict.NotAdverse => "not below four fifths",
        _ => "too few people to tell whether that is even",
    };

    private RiskRatio RatioTo(SelectionCount other) =>
        RelativeRisk.Katz(count.Selected, count.Considered, other.Selected, other.Considered, Confidence.NinetyFive, ZeroCells.AddHalf);

    private IntervalEstimate DifferenceFrom(SelectionCount other) =>
        Proportions.Newcombe(count.Selected, count.Considered, other.Selected, other.Considered, Confidence.NinetyFive).Value;

    private ImpactVerdict Judge()
    {
        if (Ratio is null || !Ratio.Ratio.TryGet(out double ratio) || !Ratio.Interval.TryGet(out Interval interval)) return ImpactVerdict.TooFewToTell;
        if (Threshold.IsBelow(ratio, AdverseImpact.FourFifths)) return IsFlagged ? ImpactVerdict.Adverse : ImpactVerdict.MayBeChance;
        if (IsFlagged && ratio < 1) return ImpactVerdict.LowerWithinFourFifths;

        return Threshold.IsBelow(interval.Lower, AdverseImpact.FourFifths) ? ImpactVerdict.TooFewToTell : ImpactVerdict.NotAdverse;
    }
}
