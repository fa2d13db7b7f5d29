namespace Iapt.Belonging.Rules.Guides;

/// <summary>One of three questions that everybody asks themselves at the end of a week.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class WeeklyQuestion
{
    internal WeeklyQuestion(IndicatorId item, string asks)
    {
        Item = item;
        Asks = asks;
    }

    /// <summary>The item of the instrument <c>ihi-2017</c> on the same topic.</summary>
    public IndicatorId Item { get; }

    /// <summary>The question, in our words.</summary>
    public string Asks { get; }
}
