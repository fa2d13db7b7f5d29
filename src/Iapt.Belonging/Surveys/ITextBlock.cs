namespace Iapt.Belonging.Surveys;

/// <summary>Rows of text that stand next to each other.</summary>
internal interface ITextBlock : ITextRows
{
    /// <summary>What stands in <see cref="Singles"/> for a field that is empty.</summary>
    const byte Empty = 0;

    /// <summary>What stands in <see cref="Singles"/> for a field that only its text tells.</summary>
    const byte Longer = byte.MaxValue;

    /// <summary>The place of the first row of the block among all rows, counted from 0.</summary>
    int FirstRow { get; }

    /// <summary>By field of the current row, its only character, as nearly all fields of a survey have one or none; <see cref="Longer"/> where it has
    /// several or one that is not visible ASCII.</summary>
    ReadOnlySpan<byte> Singles { get; }

    /// <summary>Goes to the next row of the block; false if there is none.</summary>
    bool Read();
}
