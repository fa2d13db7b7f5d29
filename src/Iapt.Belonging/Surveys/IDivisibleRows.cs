namespace Iapt.Belonging.Surveys;

/// <summary>Rows of a reader that may be had in blocks instead of one by one.</summary>
internal interface IDivisibleRows
{
    /// <summary>All rows in blocks, after which this reader has none left; null if rows were read already or can only be read one after the other.</summary>
    ITextBlocks? TakeBlocks();
}
