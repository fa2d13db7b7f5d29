using System.Numerics;
using System.Runtime.Intrinsics;

namespace Iapt.Belonging.Scoring;

/// <summary>Counts codes among answers, 64 at a time: what an item's tally needs is how often each option was chosen.</summary>
internal static class CodeCounts
{
    /// <summary>How often each of some codes comes.</summary>
    /// <param name="column">The answers of everybody.</param>
    /// <param name="first">The first person counted.</param>
    /// <param name="people">How many people are counted.</param>
    /// <param name="codes">The codes that are counted.</param>
    /// <param name="counts">Where the counts are added, one for each code.</param>
    public static void Add(ReadOnlySpan<byte> column, int first, int people, ReadOnlySpan<byte> codes, Span<int> counts)
    {
        for (int done = 0; done < people; done += AnswerBlock.Size)
        {
            Vector512<byte> answers = AnswerBlock.Load(column, first + done);
            ulong present = AnswerBlock.Present(people - done);
            for (int c = 0; c < codes.Length; c++)
            {
                counts[c] += BitOperations.PopCount(Vector512.Equals(answers, Vector512.Create(codes[c])).ExtractMostSignificantBits() & present);
            }
        }
    }
}
