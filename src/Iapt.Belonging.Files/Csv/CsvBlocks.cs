using Iapt.Belonging.Surveys;

namespace Iapt.Belonging.Files.Csv;

/// <summary>The rows of a text whose lines are its rows, in blocks.</summary>
internal sealed class CsvBlocks(ReadOnlyMemory<byte> text, CsvLines lines, int columns, char delimiter) : ITextBlocks
{
    public int Rows => lines.Rows;

    public int Count => lines.Blocks;

    public ITextBlock Open(int block) => new CsvBlock(text[lines.Block(block)], CsvLines.FirstRow(block), columns, (byte)delimiter);
}
