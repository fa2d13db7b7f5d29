using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Iapt.Belonging.Surveys;

namespace Iapt.Belonging.Scoring;

/// <summary>The answers of 64 people to one item. Most teams are smaller, so blocks reach into the next team, whose people are masked out.</summary>
internal static class AnswerBlock
{
    public const int Size = 64;

    /// <summary>The answers from one person on; where there are fewer people, "not answered".</summary>
    public static Vector512<byte> Load(ReadOnlySpan<byte> column, int first) =>
        first <= column.Length - Size ? Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(column), (nuint)first) : LoadLast(column[first..]);

    /// <summary>A bit for each of the first people of a block.</summary>
    public static ulong Present(int people) => people >= Size ? ulong.MaxValue : (1UL << people) - 1;

    private static Vector512<byte> LoadLast(ReadOnlySpan<byte> rest)
    {
        Span<byte> block = stackalloc byte[Size];
        block.Fill(Survey.NotAnswered);
        rest.CopyTo(block);
        return Vector512.Create((ReadOnlySpan<byte>)block);
    }
}
