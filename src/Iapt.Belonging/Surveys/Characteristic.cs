using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Iapt.Belonging.Surveys;

/// <summary>Something about people by which registered groups are formed, such as their band: a name and a closed, ordered list of codes.</summary>
/// <remarks>A person without a code is simply not known to belong anywhere; "prefer not to say" is a code of its own.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class Characteristic
{
    /// <summary>The most codes a characteristic may have.</summary>
    public const int MaximumCodes = 250;

    private readonly FrozenDictionary<string, int> positions;

    /// <summary>Creates a characteristic.</summary>
    /// <param name="id">Its name, as in front of the <c>=</c> of its groups; also its usual column name.</param>
    /// <param name="codes">Its codes, in their order, each once. Codes outside the list are refused.</param>
    /// <exception cref="ArgumentException">There are no codes, too many, an empty one, or one comes twice.</exception>
    public Characteristic(string id, IEnumerable<string> codes)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentNullException.ThrowIfNull(codes);
        Id = id;
        Codes = [.. codes];
        if (Codes.Length is 0 or > MaximumCodes || Codes.Any(string.IsNullOrWhiteSpace)) throw new ArgumentException("expected 1 to 250 codes, none of them empty", nameof(codes));
        if (Codes.Distinct(StringComparer.Ordinal).Count() != Codes.Length) throw new ArgumentException("a code comes twice", nameof(codes));

        positions = Codes.Select((code, i) => KeyValuePair.Create(code, i)).ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Its name, as in front of the <c>=</c> of its groups; also its usual column name.</summary>
    public string Id { get; }

    /// <summary>Its codes, in their order.</summary>
    public ImmutableArray<string> Codes { get; }

    /// <summary>The position of a code, or -1; takes a span because answer files are read without making strings.</summary>
    internal int PositionOf(ReadOnlySpan<char> code) =>
        positions.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(code, out int position) ? position : -1;
}
