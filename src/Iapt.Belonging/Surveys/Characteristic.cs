using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Iapt.Belonging.Surveys;

/// <summary>Something about people by which registered groups are formed, such as their band: a name and a closed, ordered list of codes.</summary>
/// <remarks>
/// A person without a code is simply not known to belong anywhere: an empty cell, or <see cref="Unknown"/>. "Prefer not to say" is an answer, so it is a code of its
/// own; no group mixes it with others.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class Characteristic
{
    /// <summary>The most codes a characteristic may have.</summary>
    public const int MaximumCodes = 250;

    private readonly FrozenDictionary<string, int> positions;

    /// <summary>Creates a characteristic.</summary>
    /// <param name="id">Its name, as in front of the <c>=</c> of its groups; also its usual column name.</param>
    /// <param name="codes">Its codes, in their order, each once. Codes outside the list are refused.</param>
    /// <param name="ladder">The codes that stand in an order, from low to high; the others stand apart. Null if there is no order.</param>
    /// <param name="preferNotToSay">The code of those who were asked and declined; null if there is none.</param>
    /// <param name="unknown">What stands in a cell if nothing is known; not one of the codes. Null if only an empty cell says so.</param>
    /// <exception cref="ArgumentException">There are no codes, too many, an empty one, or one comes twice; or a special code does not fit them.</exception>
    public Characteristic(string id, IEnumerable<string> codes, IEnumerable<string>? ladder = null, string? preferNotToSay = null, string? unknown = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentNullException.ThrowIfNull(codes);
        Id = id;
        Codes = [.. codes];
        if (Codes.Length is 0 or > MaximumCodes || Codes.Any(string.IsNullOrWhiteSpace)) throw new ArgumentException("expected 1 to 250 codes, none of them empty", nameof(codes));
        if (Codes.Distinct(StringComparer.Ordinal).Count() != Codes.Length) throw new ArgumentException("a code comes twice", nameof(codes));

        Ladder = ladder is null ? [] : [.. ladder];
        PreferNotToSay = preferNotToSay;
        Unknown = unknown;
        positions = Codes.Select((code, i) => KeyValuePair.Create(code, i)).ToFrozenDictionary(StringComparer.Ordinal);
        CheckSpecial();
    }

    /// <summary>Its name, as in front of the <c>=</c> of its groups; also its usual column name.</summary>
    public string Id { get; }

    /// <summary>Its codes, in their order.</summary>
    public ImmutableArray<string> Codes { get; }

    /// <summary>The codes that stand in an order, from low to high, such as pay bands without medical pay; empty if there is no order.</summary>
    public ImmutableArray<string> Ladder { get; }

    /// <summary>The code of those who were asked and declined; null if there is none.</summary>
    public string? PreferNotToSay { get; }

    /// <summary>What stands in a cell if nothing is known; null if only an empty cell says so.</summary>
    public string? Unknown { get; }

    /// <summary>Whether a cell says that nothing is known.</summary>
    internal bool IsUnknown(ReadOnlySpan<char> cell) => cell.IsEmpty || (Unknown is not null && cell.SequenceEqual(Unknown));

    /// <summary>Whether some codes together hide who declined among those who answered.</summary>
    internal bool Mixes(IReadOnlyCollection<string> codes) => PreferNotToSay is not null && codes.Count > 1 && codes.Contains(PreferNotToSay);

    /// <summary>The position of a code, or -1; takes a span because answer files are read without making strings.</summary>
    internal int PositionOf(ReadOnlySpan<char> code) =>
        positions.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(code, out int position) ? position : -1;

    private void CheckSpecial()
    {
        if (Ladder.Distinct(StringComparer.Ordinal).Count() != Ladder.Length || Ladder.Any(c => PositionOf(c) < 0 || c == PreferNotToSay)) throw new ArgumentException("the ladder is not some of the codes, each once");
        if (PreferNotToSay is not null && PositionOf(PreferNotToSay) < 0) throw new ArgumentException($"`{PreferNotToSay}` is not one of the codes");
        if (Unknown is not null && (Unknown.Trim().Length == 0 || PositionOf(Unknown) >= 0)) throw new ArgumentException($"`{Unknown}` is one of the codes, or empty");
    }
}
