using System.Collections.Immutable;
using Iapt.Belonging.Json;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Equity;

/// <summary>A workforce equality standard of the NHS in England: which groups it compares, and by which figures.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class EqualityStandard
{
    private static readonly Lazy<IReadOnlyList<EqualityStandard>> Embedded = new(() =>
        EqualityStandardsReader.Read(EmbeddedJson.Bytes("equity/equality-standards.json")).In("equality-standards.json").Require());

    internal EqualityStandard(string id, string name, string group, string others, IEnumerable<EqualityFigure> figures)
    {
        Id = id;
        Name = name;
        Group = group;
        Others = others;
        Figures = [.. figures];
    }

    /// <summary>The Workforce Race Equality Standard (WRES): nine indicators.</summary>
    public static EqualityStandard Race => Find("wres");

    /// <summary>The Workforce Disability Equality Standard (WDES): ten metrics, some in parts.</summary>
    public static EqualityStandard Disability => Find("wdes");

    /// <summary>Its short name: <c>wres</c> or <c>wdes</c>.</summary>
    public string Id { get; }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>The group it is about.</summary>
    public string Group { get; }

    /// <summary>The group that is compared with.</summary>
    public string Others { get; }

    /// <summary>Its figures in the order of their numbers.</summary>
    public ImmutableArray<EqualityFigure> Figures { get; }

    /// <summary>The figure of a name.</summary>
    /// <param name="id">The name.</param>
    /// <returns>The figure, or null if the standard has none of that name.</returns>
    public EqualityFigure? Find(IndicatorId id) => Figures.FirstOrDefault(f => f.Id == id);

    /// <summary>The figure of a number.</summary>
    /// <param name="number">The number in the standard, such as <c>3</c> or <c>4b</c>.</param>
    /// <returns>The figure, or null if the standard has none of that number.</returns>
    public EqualityFigure? FindNumber(string number) => Figures.FirstOrDefault(f => f.Number == number);

    private static EqualityStandard Find(string id) => Embedded.Value.Single(s => s.Id == id);
}
