using System.Collections.Frozen;
using System.Collections.Immutable;
using Iapt.Belonging.Json;

namespace Iapt.Belonging.Instruments;

/// <summary>The instruments that are known.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class InstrumentCatalog
{
    private static readonly Lazy<InstrumentCatalog> Embedded = new(ReadEmbedded);

    private readonly FrozenDictionary<InstrumentId, Instrument> byId;

    /// <summary>Creates a catalogue.</summary>
    /// <param name="instruments">The instruments, each id once.</param>
    /// <exception cref="ArgumentException">An id comes twice.</exception>
    public InstrumentCatalog(IEnumerable<Instrument> instruments)
    {
        ArgumentNullException.ThrowIfNull(instruments);
        Instruments = [.. instruments.OrderBy(i => i.Id)];
        if (Instruments.DistinctBy(i => i.Id).Count() != Instruments.Length) throw new ArgumentException("an instrument comes twice", nameof(instruments));

        byId = Instruments.ToFrozenDictionary(i => i.Id);
    }

    /// <summary>The instruments that come with the library: topics in its own words and scoring, never the wording of questions.</summary>
    public static InstrumentCatalog BuiltIn => Embedded.Value;

    /// <summary>All instruments, sorted by name.</summary>
    public ImmutableArray<Instrument> Instruments { get; }

    /// <summary>The instrument of a name.</summary>
    /// <param name="id">The name.</param>
    /// <returns>The instrument, or null if none is known by that name.</returns>
    public Instrument? Find(InstrumentId id) => byId.GetValueOrDefault(id);

    /// <summary>A catalogue with further instruments, such as a host's own.</summary>
    /// <param name="instruments">The instruments to add.</param>
    /// <returns>A new catalogue.</returns>
    /// <exception cref="ArgumentException">An id comes twice.</exception>
    public InstrumentCatalog With(IEnumerable<Instrument> instruments) => new(Instruments.Concat(instruments));

    private static InstrumentCatalog ReadEmbedded()
    {
        // An edition comes after the one it extends.
        string[] names = ["belonging-1", "edmondson-1999", "ihi-2017", "nqps-2022", "nss-2024", "nss-2025", "nss-2023", "nss-2022", "nss-2021"];
        return names.Aggregate(new InstrumentCatalog([]), (known, name) => known.With([ReadEmbedded(name, known)]));
    }

    private static Instrument ReadEmbedded(string name, InstrumentCatalog known) =>
        InstrumentReader.Read(EmbeddedJson.Bytes($"instruments/{name}.json"), known).In($"{name}.json").Require();
}
