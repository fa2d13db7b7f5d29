using Iapt.Belonging.Instruments;
using Iapt.Belonging.Statistics;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Comparisons;

/// <summary>How far one indicator of a team has moved since an earlier wave, or why that is not said.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class Change
{
    internal Change(ChangeSubject subject, Estimate estimate, Polarity polarity, SmallestDifference? smallest, EditionBreak? edition = null, TeamMark? mark = null)
    {
        Subject = subject;
        Estimate = estimate;
        Smallest = smallest;
        Break = edition;
        Mark = mark;
        Verdict = VerdictOf(polarity);
    }

    /// <summary>The subject under which rules see it.</summary>
    public ChangeSubject Subject { get; }

    /// <summary>Now minus then, with a 95% interval; missing where it cannot be said.</summary>
    public Estimate Estimate { get; }

    /// <summary>The smallest change that matters; null if nobody has judged it.</summary>
    public SmallestDifference? Smallest { get; }

    /// <summary>What the change says, better or worse; null without an interval, without a smallest change that matters, or where neither way is better.</summary>
    public ChangeVerdict? Verdict { get; }

    /// <summary>The break between editions of the questionnaire that stands between; null if none does.</summary>
    public EditionBreak? Break { get; }

    /// <summary>What made it another team; null if nothing did.</summary>
    public TeamMark? Mark { get; }

    private ChangeVerdict? VerdictOf(Polarity polarity)
    {
        if (Smallest is null || Estimate is not { Lower: double lower, Upper: double upper }) return null;

        return polarity switch
        {
            Polarity.HigherIsBetter => Verdicts.Of(new(lower, upper), Smallest.Difference),
            Polarity.LowerIsBetter => Verdicts.Of(new(-upper, -lower), Smallest.Difference),
            _ => null,
        };
    }
}
