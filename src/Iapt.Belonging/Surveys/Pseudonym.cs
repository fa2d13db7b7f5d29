using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Iapt.Belonging.Surveys;

/// <summary>Stands for a text while rows are read: 128 bits of a hash, enough to see repeats, useless for anything else, and gone after reading.</summary>
internal static class Pseudonym
{
    public static UInt128 Of(ReadOnlySpan<char> text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(text), hash);
        return MemoryMarshal.Read<UInt128>(hash);
    }
}
