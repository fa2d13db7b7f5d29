using System.Collections.Immutable;
using Iapt.Belonging.Json;

namespace Iapt.Belonging.Teams;

/// <summary>Reads <c>profiles.json</c>, described by <c>docs/schemas/profiles.schema.json</c>.</summary>
/// <remarks>
/// Numbers that the sender declares without proof must say on how many people they rest, and fewer than five are refused: a rule on a hidden score would reveal it.
/// </remarks>
/// <threadsafety>Stateless; safe to call from several threads.</threadsafety>
public static class ProfilesReader
{
    /// <summary>The value of the member <c>format</c>.</summary>
    public const string Format = "belonging.profiles/1";

    private static readonly WordList<bool> Formats = new((Format, true));

    /// <summary>Reads profiles, strictly: everything that is wrong is reported.</summary>
    /// <param name="utf8">The document, UTF-8.</param>
    /// <param name="indicators">The indicators that are known; the standard catalogue if null.</param>
    /// <returns>The profiles in the order written, or all problems.</returns>
    public static ReadResult<IReadOnlyList<TeamProfile>> Read(ReadOnlySpan<byte> utf8, IndicatorCatalog? indicators = null)
    {
        ReadResult<JsonTree> tree = JsonTreeReader.Read(utf8, JsonLimits.Default);
        if (!tree.IsValid) return new ReadResult<IReadOnlyList<TeamProfile>>(null, tree.Problems);

        List<Problem> problems = [.. tree.Problems];
        ImmutableArray<TeamProfile> profiles = ReadAll(new JsonObjectReader(tree.Require(), problems), indicators ?? IndicatorCatalog.Standard);
        return new ReadResult<IReadOnlyList<TeamProfile>>(profiles, problems);
    }

    private static ImmutableArray<TeamProfile> ReadAll(JsonObjectReader json, IndicatorCatalog indicators)
    {
        json.RequiredWord("format", Formats);
        var profiles = ImmutableArray.CreateBuilder<TeamProfile>();
        var seen = new HashSet<(TeamId, DateOnly)>();
        foreach (JsonTree tree in json.RequiredArray("profiles"))
        {
            TeamProfile? profile = new ProfileReading(tree, json.Problems, indicators).Read();
            if (profile is null) continue;
            if (!seen.Add((profile.Team, profile.Date))) json.Problems.Add(ProfileProblems.Duplicate(tree.Place));
            profiles.Add(profile);
        }

        json.Finish();
        return profiles.ToImmutable();
    }
}
