namespace Iapt.Belonging.Scoring;

/// <summary>The answers to an item, and the score of each option as a number of whole steps.</summary>
internal sealed class ItemSteps(AnswerBlocks answers, byte[] codes, byte[] steps)
{
    public AnswerBlocks Answers { get; } = answers;

    /// <summary>The codes of the options that have a score.</summary>
    public byte[] Codes { get; } = codes;

    /// <summary>Their scores.</summary>
    public byte[] Steps { get; } = steps;

    public int Largest => Steps.DefaultIfEmpty().Max();
}
