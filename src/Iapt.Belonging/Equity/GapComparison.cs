using Iapt.Belonging.Comparisons;
using Iapt.Belonging.Statistics;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Equity;

/// <summary>One gap between two groups of a team, as one of several comparisons that are looked at together.</summary>
/// <remarks>It tells how work is for people, as they report it, and says nothing about what people are like.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class GapComparison
{
    internal GapComparison(
        TeamProfile profile, GapSubject subject, Indicator indicator, SmallestDifference? smallest, Computed<double> pValue, Computed<double> adjusted, bool isFlagged, int familySize)
    {
        Team = profile.Team;
        Date = profile.Date;
        Subject = subject;
        Indicator = indicator;
        Estimate = profile[subject];
        Smallest = smallest;
        PValue = pValue;
        AdjustedPValue = adjusted;
        IsFlagged = isFlagged;
        FamilySize = familySize;
        Verdict = Judge();
    }

    /// <summary>The team.</summary>
    public TeamId Team { get; }

    /// <summary>The date for which the numbers stand.</summary>
    public DateOnly Date { get; }

    /// <summary>The indicator, the group and the group it is compared with.</summary>
    public GapSubject Subject { get; }

    /// <summary>What is measured.</summary>
    public Indicator Indicator { get; }

    /// <summary>Group minus reference with its 95% interval, as released; or why there is none. The interval is that of this gap by itself.</summary>
    public Estimate Estimate { get; }

    /// <summary>The smallest difference that matters; null if nobody has judged it.</summary>
    public SmallestDifference? Smallest { get; }

    /// <summary>The p-value of "there is no gap", read off the interval, 0 to 1; none without an interval that knows chance.</summary>
    public Computed<double> PValue { get; }

    /// <summary>The p-value adjusted over the family by Benjamini and Hochberg (1995), 0 to 1; none without a p-value.</summary>
    public Computed<double> AdjustedPValue { get; }

    /// <summary>Whether the adjusted p-value is at most the false discovery rate of the family. False without a p-value.</summary>
    public bool IsFlagged { get; }

    /// <summary>How many comparisons of the family had a p-value, this one among them if it has one.</summary>
    public int FamilySize { get; }

    /// <summary>What the gap says.</summary>
    public GapVerdict Verdict { get; }

    private bool IsLarge => Smallest is not null && Ends is (double lower, double upper)
        && (!Threshold.IsBelow(lower, Smallest.Difference) || !Threshold.IsBelow(-Smallest.Difference, upper));

    private bool IsSmall => Smallest is not null && Ends is (double lower, double upper)
        && Threshold.IsBelow(-Smallest.Difference, lower) && Threshold.IsBelow(upper, Smallest.Difference);

    private bool LeavesOutNothing => Ends is (double lower, double upper) && (lower > 0 || upper < 0);

    private (double Lower, double Upper)? Ends => Estimate is { Lower: double lower, Upper: double upper } ? (lower, upper) : null;

    /// <summary>The comparison in one sentence of plain English.</summary>
    /// <param name="words">How to speak of the people of a group, such as "staff in bands 2 to 5"; the name of the group if null.</param>
    /// <returns>The sentence, with its verdict and the number of comparisons looked at together.</returns>
    public string ToSentence(Func<GroupId, string>? words = null) => new GapSentence(this, words ?? GapSentence.NameOf).Write();

    private GapVerdict Judge()
    {
        if (Estimate.Missing is MissingReason reason) return IsAboutFewPeople(reason) ? GapVerdict.TooFewToTell : GapVerdict.NothingToCompare;
        if (!PValue.IsComputed) return GapVerdict.TooFewToTell;
        if (IsSmall) return GapVerdict.NoGapThatMatters;
        if (IsFlagged) return IsLarge ? GapVerdict.GapThatMatters : GapVerdict.GapOfUncertainSize;

        return LeavesOutNothing ? GapVerdict.MayBeChance : GapVerdict.TooFewToTell;
    }

    private static bool IsAboutFewPeople(MissingReason reason) => reason is MissingReason.Suppressed or MissingReason.TooFewAnswers or MissingReason.WithheldByPublisher;
}
