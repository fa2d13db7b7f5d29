namespace Iapt.Belonging.Rules.Guides;

/// <summary>One thing that a team can look at in how it works, without any data.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class ChecklistItem
{
    internal ChecklistItem(Indicator fact)
    {
        Fact = fact.Id;
        Asks = fact.Question!;
        IsYesOrNo = fact.Unit == IndicatorUnit.Flag;
    }

    /// <summary>The fact of practice that the question is from.</summary>
    public IndicatorId Fact { get; }

    /// <summary>The question; nobody is counted by name.</summary>
    public string Asks { get; }

    /// <summary>Whether it is answered by yes or no; otherwise by how often or how many.</summary>
    public bool IsYesOrNo { get; }
}
