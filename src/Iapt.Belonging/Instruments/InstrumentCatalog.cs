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
        string[] names = ["edmondson-1999", "ihi-2017", "nss-2024"];
        return new InstrumentCatalog(names.Select(n => InstrumentReader.Read(EmbeddedJson.Bytes($"instruments/{n}.json")).In($"{n}.json").Require()));
    }
}
