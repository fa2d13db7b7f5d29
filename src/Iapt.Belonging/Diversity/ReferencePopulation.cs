using System.Collections.Immutable;
using Iapt.Belonging.Statistics;

namespace Iapt.Belonging.Diversity;

/// <summary>The composition of a population with which a workforce is compared: frozen, dated, with its source.</summary>
/// <remarks>Which population is the right one (a catchment, people of working age, the qualified) is a judgement that belongs beside every comparison.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class ReferencePopulation
{
    /// <summary>Creates a population.</summary>
    /// <param name="name">Who it is, in a few words.</param>
    /// <param name="scheme">Its categories.</param>
    /// <param name="date">The day for which it stands.</param>
    /// <param name="amounts">How many are in each category of the scheme, in its order; or percentages. They are scaled to add up to 1.</param>
    /// <param name="source">Where it is published.</param>
    /// <exception cref="ArgumentException">There is another number of amounts than of categories, or all are zero.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative or not finite.</exception>
    public ReferencePopulation(string name, CompositionScheme scheme, DateOnly date, ReadOnlySpan<double> amounts, Citation source)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(source);
        Check.SameLength(amounts.Length, scheme.Categories.Length, nameof(amounts));
        double whole = 0;
        foreach (double amount in amounts) whole += Check.NotNegative(amount, nameof(amounts));
        if (whole == 0) throw new ArgumentException("nobody is in the population", nameof(amounts));

        Name = name;
        Scheme = scheme;
        Date = date;
        Source = source;
        Shares = [.. amounts.ToArray().Select(a => a / whole)];
    }

    /// <summary>The built-in populations: residents of England and Wales by ethnic group and by sex, on the day of the Census of 2021.</summary>
    public static ImmutableArray<ReferencePopulation> BuiltIn { get; } =
    [
        Census("ethnicity", "TS021, as on the page Population of England and Wales of GOV.UK, in percent", [9.3, 4.0, 2.9, 2.1, 81.7]),
        Census("sex", "TS008, counts", [30_420_202, 29_177_340]),
    ];

    /// <summary>Who it is, in a few words.</summary>
    public string Name { get; }

    /// <summary>Its categories.</summary>
    public CompositionScheme Scheme { get; }

    /// <summary>The day for which it stands.</summary>
    public DateOnly Date { get; }

    /// <summary>The share of each category, 0 to 1, in the order of the scheme; together 1.</summary>
    public ImmutableArray<double> Shares { get; }

    /// <summary>Where it is published.</summary>
    public Citation Source { get; }

    private static ReferencePopulation Census(string scheme, string table, ReadOnlySpan<double> amounts) => new(
        "usual residents of England and Wales", CompositionScheme.BuiltIn.Single(s => s.Id == scheme), new DateOnly(2021, 3, 21), amounts, new Citation(SourceId.Parse("census-2021"), table));
}
