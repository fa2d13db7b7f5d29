using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Iapt.Belonging.Surveys;

/// <summary>A built-in closed list of codes of one characteristic, with what each code means. A wave takes it by name, and may add codes of its own.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class CodeList
{
    private readonly Characteristic characteristic;

    internal CodeList(string topic, Citation source, Characteristic characteristic, IEnumerable<KeyValuePair<string, string>> labels)
    {
        Topic = topic;
        Source = source;
        this.characteristic = characteristic;
        Labels = labels.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Its name, such as <c>band</c>.</summary>
    public string Id => characteristic.Id;

    /// <summary>What it is about.</summary>
    public string Topic { get; }

    /// <summary>Where its codes come from; the source says how far it was read.</summary>
    public Citation Source { get; }

    /// <summary>The codes, in their order.</summary>
    public ImmutableArray<string> Codes => characteristic.Codes;

    /// <summary>The codes that stand in an order, from low to high; empty if there is none.</summary>
    public ImmutableArray<string> Ladder => characteristic.Ladder;

    /// <summary>The code of those who were asked and declined; null if the list has none.</summary>
    public string? PreferNotToSay => characteristic.PreferNotToSay;

    /// <summary>What stands in a cell if nothing is known: no code, and the same as an empty cell.</summary>
    public string? Unknown => characteristic.Unknown;

    /// <summary>What each code means.</summary>
    public IReadOnlyDictionary<string, string> Labels { get; }

    /// <summary>A characteristic of a wave with the codes of this list, and further ones that stand apart from its order.</summary>
    /// <param name="id">The name of the characteristic; that of the list if null.</param>
    /// <param name="furtherCodes">Codes that the list lacks.</param>
    /// <returns>The characteristic.</returns>
    /// <exception cref="ArgumentException">A further code is in the list already, is its word for "not known", or is empty; or there are too many.</exception>
    public Characteristic ToCharacteristic(string? id = null, IEnumerable<string>? furtherCodes = null) =>
        new(id ?? Id, Codes.Concat(furtherCodes ?? []), Ladder, PreferNotToSay, Unknown);

    /// <summary>Whether a text has a meaning in this list already.</summary>
    internal bool Knows(string code) => code == Unknown || characteristic.PositionOf(code) >= 0;
}
