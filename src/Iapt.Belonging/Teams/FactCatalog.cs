using Iapt.Belonging.Json;

namespace Iapt.Belonging.Teams;

/// <summary>The facts about teams that the library knows without asking staff: how a team works, how it is built, and what HR systems count.</summary>
/// <remarks>
/// Facts of practice and structure are this project's own first short set, in its own words and free to use (CC0). The set is not validated.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public static class FactCatalog
{
    private static readonly Lazy<IndicatorCatalog> Embedded = new(() => FactReader.Read(EmbeddedJson.Bytes("teams/facts.json")).Require());

    /// <summary>The built-in facts.</summary>
    public static IndicatorCatalog BuiltIn => Embedded.Value;
}
