using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Iapt.Belonging.Surveys;

/// <summary>Turns pseudonyms into 128 bits each: enough to see repeats and to know people again in another wave, useless outside of this process.</summary>
/// <remarks>
/// The characters are the coefficients of a polynomial, which is worked out modulo the prime 2^61 - 1 at two points drawn when the process starts. Two different
/// texts of up to n characters agree at a random point with a probability of at most n / 2^61, and at both with its square, whoever chose them:
/// a proof, where a general hash has only experience, and several times quicker than a cryptographic one.
/// </remarks>
internal static class Fingerprint
{
    private const ulong Prime = (1UL << 61) - 1;

    private static readonly ulong First = RandomPoint();
    private static readonly ulong Second = RandomPoint();

    /// <summary>What stands for a text; for no other, and the same in every reading of this process.</summary>
    public static UInt128 Of(ReadOnlySpan<char> text)
    {
        // The length goes first, so that texts of different length are different polynomials.
        ulong atFirst = (ulong)text.Length;
        ulong atSecond = atFirst;
        foreach (char c in text)
        {
            atFirst = Next(atFirst, First, c);
            atSecond = Next(atSecond, Second, c);
        }

        return new UInt128(atFirst, atSecond);
    }

    private static ulong Next(ulong value, ulong point, ulong coefficient)
    {
        ulong high = Math.BigMul(value, point, out ulong low);
        ulong sum = (low & Prime) + ((high << 3) | (low >> 61)) + coefficient;
        sum = (sum & Prime) + (sum >> 61);
        return sum >= Prime ? sum - Prime : sum;
    }

    private static ulong RandomPoint()
    {
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        RandomNumberGenerator.Fill(bytes);
        return BinaryPrimitives.ReadUInt64LittleEndian(bytes) % Prime;
    }
}
