namespace Iapt.Belonging.Surveys;

/// <summary>Rows of text that several threads can read at once, block by block.</summary>
internal interface ITextBlocks
{
    /// <summary>How many rows all blocks have together.</summary>
    int Rows { get; }

    /// <summary>How many blocks there are.</summary>
    int Count { get; }

    /// <summary>A reader of one block.</summary>
    ITextBlock Open(int block);
}
