using System.Collections.Immutable;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Diversity;

/// <summary>A characteristic by which a composition is described: its categories, how they are counted, and the indicators that come of it.</summary>
/// <remarks>
/// The counts themselves (<see cref="Counts"/>) are handed in as rows of facts and never leave. What leaves, of services and organisations only, has no polarity: a
/// composition is not better or worse than another, and without inclusion diversity tells nothing about belonging.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class CompositionScheme
{
    private const string PreferNotToSay = "prefer-not-to-say";
    private const string NotKnown = "not-known";

    private CompositionScheme(string id, string topic, params ImmutableArray<string> categories)
    {
        Id = id;
        Categories = categories;
        Counts = [.. categories.Append(PreferNotToSay).Append(NotKnown).Select(c => Describe($"composition/{id}/{c}", $"share of people by {topic}: {c.Replace('-', ' ')}", "iapt-belonging"))];
        Variety = Describe($"diversity/{id}/variety", $"how evenly people are spread over the categories of {topic}, from 0 (all alike) to 1 (evenly)", "blau-1977");
        Coverage = Describe($"diversity/{id}/coverage", $"share of people whose {topic} is known", "iapt-belonging");
    }

    /// <summary>The built-in schemes: five broad ethnic groups and sex, as the Census of 2021 has them, and age in the bands of the code list <c>age</c>.</summary>
    public static ImmutableArray<CompositionScheme> BuiltIn { get; } =
    [
        new("age", "age", "16-to-20", "21-to-30", "31-to-40", "41-to-50", "51-to-65", "66-and-over"),
        new("ethnicity", "ethnic group", "asian", "black", "mixed", "other", "white"),
        new("sex", "sex", "female", "male"),
    ];

    /// <summary>Its name, such as <c>ethnicity</c>.</summary>
    public string Id { get; }

    /// <summary>The categories, in their order: all of them, whether or not anybody is in them. People in none of them are "prefer not to say" or "not known".</summary>
    public ImmutableArray<string> Categories { get; }

    /// <summary>What rows of facts count: people in each category, then who prefers not to say, then who is not known; each of all people. They add up to all people.</summary>
    public ImmutableArray<Indicator> Counts { get; }

    /// <summary>Blau's index over its maximum, as released; a proportion without polarity.</summary>
    public Indicator Variety { get; }

    /// <summary>The share of people whose category is known, as released; a proportion without polarity.</summary>
    public Indicator Coverage { get; }

    internal static CompositionScheme? OfCount(IndicatorId count) => BuiltIn.FirstOrDefault(s => s.PositionOf(count) >= 0);

    internal static Indicator? FindCount(IndicatorId id) => BuiltIn.SelectMany(s => s.Counts).FirstOrDefault(c => c.Id == id);

    internal int PositionOf(IndicatorId count) => Counts.Select(c => c.Id).ToList().IndexOf(count);

    private static Indicator Describe(string id, string topic, string source) => new(
        IndicatorId.Parse(id), topic, IndicatorUnit.Proportion, 0, 1, Polarity.None, IndicatorOrigin.PeopleFact, Referent.TheWork, CompositionModel.Fact, new Citation(SourceId.Parse(source)));
}
