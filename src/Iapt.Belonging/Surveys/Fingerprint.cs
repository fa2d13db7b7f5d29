namespace Iapt.Belonging.Surveys;

/// <summary>Turns pseudonyms into 128 bits each: enough to see repeats, and to know people again in another wave, years and processes later.</summary>
/// <remarks>
/// The characters are the coefficients of a polynomial, which is worked out modulo the prime 2^61 - 1 at two fixed points (digits of π, so that nobody chose them). Two
/// different texts of up to n characters agree at both for at most a share of (n / 2^61)² of all points, and it is several times quicker than a cryptographic hash. It hides nothing: it stays in memory, and
/// a register keeps it only under a key.
/// </remarks>
internal static class Fingerprint
{
    private const ulong Prime = (1UL << 61) - 1;

    private const ulong First = 0x243F6A8885A308D3 % Prime;
    private const ulong Second = 0x13198A2E03707344 % Prime;

    /// <summary>What stands for a text; for no other, and the same in every reading.</summary>
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
}
