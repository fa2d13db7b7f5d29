using System.Numerics;
using System.Runtime.Intrinsics;
using Iapt.Belonging.Surveys;

namespace Iapt.Belonging.Scoring;

/// <summary>The answers to one item, 64 people at a time. Most teams are smaller, so blocks reach into the next team, whose people are masked out.</summary>
internal sealed class AnswerBlocks
{
    public const int Size = 64;

    private readonly byte[] column;

    // The last people again with nobody after them, so that any block can be read in one go.
    private readonly byte[] end = new byte[2 * Size];

    public AnswerBlocks(byte[] column)
    {
        this.column = column;
        Array.Fill(end, Survey.NotAnswered);
        int last = Math.Min(Size, column.Length);
        column.AsSpan(column.Length - last).CopyTo(end.AsSpan(Size - last));
    }

    /// <summary>The answers of people who stand next to each other.</summary>
    public ReadOnlySpan<byte> Answers(int first, int people) => column.AsSpan(first, people);

    /// <summary>The answers from one person on; where there are fewer people, "not answered".</summary>
    public Vector512<byte> Load(int first)
    {
        int beyond = first - (column.Length - Size);
        return Vector512.Create((ReadOnlySpan<byte>)(beyond <= 0 ? column.AsSpan(first, Size) : end.AsSpan(beyond, Size)));
    }

    /// <summary>A bit for each of the first people of a block.</summary>
    public static ulong Present(int people) => people >= Size ? ulong.MaxValue : (1UL << people) - 1;

    /// <summary>How many of the people present gave an answer.</summary>
    public static int Count(Vector512<byte> block, byte code, ulong present) => BitOperations.PopCount(Of(block, code) & present);

    /// <summary>A bit for each person who gave an answer.</summary>
    public static ulong Of(Vector512<byte> block, byte code) => Vector512.Equals(block, Vector512.Create(code)).ExtractMostSignificantBits();
}
