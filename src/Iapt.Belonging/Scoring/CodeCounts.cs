using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Iapt.Belonging.Scoring;

/// <summary>Counts codes among answers, 32 at a time: what an item's tally needs is how often each option was chosen.</summary>
internal static class CodeCounts
{
    /// <summary>How often each of some codes comes.</summary>
    /// <param name="answers">The answers.</param>
    /// <param name="codes">The codes that are counted.</param>
    /// <param name="counts">Where the counts are added, one for each code.</param>
    public static void Add(ReadOnlySpan<byte> answers, ReadOnlySpan<byte> codes, Span<int> counts)
    {
        int whole = answers.Length - (answers.Length % Vector256<byte>.Count);
        foreach (Vector256<byte> block in MemoryMarshal.Cast<byte, Vector256<byte>>(answers[..whole])) AddBlock(block, uint.MaxValue, codes, counts);
        if (whole == answers.Length) return;

        // The rest is filled up, and the filling masked out: a loop over single answers would cost more, since most teams are smaller than a block.
        Span<byte> rest = stackalloc byte[Vector256<byte>.Count];
        answers[whole..].CopyTo(rest);
        AddBlock(Vector256.Create((ReadOnlySpan<byte>)rest), (1u << (answers.Length - whole)) - 1, codes, counts);
    }

    private static void AddBlock(Vector256<byte> answers, uint present, ReadOnlySpan<byte> codes, Span<int> counts)
    {
        for (int c = 0; c < codes.Length; c++)
        {
            counts[c] += BitOperations.PopCount(Vector256.Equals(answers, Vector256.Create(codes[c])).ExtractMostSignificantBits() & present);
        }
    }
}
