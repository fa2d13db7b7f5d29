using System.Collections.Concurrent;
using System.Collections.Immutable;
using Iapt.Belonging.Rules.Checking;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules;

/// <summary>The rulebooks that come with the library, checked against its indicators and its sources. Each is read when it is first asked for.</summary>
/// <threadsafety>Safe to share.</threadsafety>
public static class BuiltInRulebooks
{
    private const string Folder = "rulebooks/";

    // Used instead of another one, and so not beside it.
    private const string ByEdmondson = "remtulla-2021-edmondson";

    private static readonly ImmutableArray<string> Files =
    [
        .. typeof(BuiltInRulebooks).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Folder, StringComparison.Ordinal))
            .Select(n => Path.GetFileNameWithoutExtension(n[Folder.Length..]))
            .Order(StringComparer.Ordinal),
    ];

    private static readonly Lazy<Dictionary<string, FindingMentions>> Mentions = new(() => Files.ToDictionary(f => f, f => FindingMentions.Read(Bytes(f))!));

    private static readonly Lazy<Dictionary<FindingId, List<string>>> Definers = new(ReadDefiners);

    private static readonly ConcurrentDictionary<string, Lazy<Rulebook>> Embedded = new();

    /// <summary>Four barriers to, and eight facilitators of, psychological safety in health care teams, after Remtulla and others (2021).</summary>
    public static Rulebook Remtulla2021 => Get("remtulla-2021");

    /// <summary>The same findings read from Edmondson's seven questions and facts of practice: for a wave that asked those and not the NHS Staff Survey's.</summary>
    /// <remarks>
    /// Use it instead of <see cref="Remtulla2021"/>. With both, a finding is clear of doubt only where both sets of questions were asked
    /// (<c>docs/decisions/0005-one-instrument-a-rulebook.md</c>).
    /// </remarks>
    public static Rulebook Remtulla2021ByEdmondson => Get(ByEdmondson);

    /// <summary>Discrimination, bullying, violence and sexual misconduct: matters of harm, which take a road of their own.</summary>
    public static Rulebook Harm => Get("harm-and-duty-of-care");

    /// <summary>Those to begin with: <see cref="Harm"/> and <see cref="Remtulla2021"/>, which an engine uses unless it is told otherwise.</summary>
    public static ImmutableArray<Rulebook> Standard => [Harm, Remtulla2021];

    /// <summary>All that go together, which are those for the NHS Staff Survey's questions and facts of practice and people, sorted by name.</summary>
    public static ImmutableArray<Rulebook> All => [.. Files.Where(f => f != ByEdmondson).Select(Get)];

    /// <summary>The names of all of them, also of those that are used one instead of another, sorted.</summary>
    public static ImmutableArray<RulebookId> Names => [.. Files.Select(RulebookId.Parse)];

    /// <summary>All of them, also those that are used one instead of another.</summary>
    internal static ImmutableArray<Rulebook> Each => [.. Files.Select(Get)];

    /// <summary>The findings that they define; known without reading and checking them, which takes longer than most other rulebooks do.</summary>
    internal static IEnumerable<FindingId> Defined => Definers.Value.Keys;

    /// <summary>The rulebook of a name.</summary>
    /// <param name="id">The name.</param>
    /// <returns>The rulebook, or null if none comes with the library by that name.</returns>
    public static Rulebook? Find(RulebookId id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Files.Contains(id.Value) ? Get(id.Value) : null;
    }

    /// <summary>The rulebook of a name, after those whose findings its rules read: what an engine needs in order to use it.</summary>
    /// <param name="id">The name.</param>
    /// <returns>The rulebooks; none if none comes with the library by that name.</returns>
    public static ImmutableArray<Rulebook> FindWithNeeded(RulebookId id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Files.Contains(id.Value) ? [.. NeededBy(id.Value).Append(id.Value).Select(Get)] : [];
    }

    /// <summary>Whether one of them defines a finding.</summary>
    internal static bool Defines(FindingId finding) => Definers.Value.ContainsKey(finding);

    /// <summary>Those of them that define one of some findings.</summary>
    internal static ImmutableArray<Rulebook> Defining(IEnumerable<FindingId> findings) =>
        [.. findings.SelectMany(DefinersOf).Distinct().Order(StringComparer.Ordinal).Select(Get)];

    /// <summary>
    /// Those of them that a rulebook in its JSON form has to be read beside: those whose findings it speaks of. All, if it extends one or speaks of a finding that
    /// nobody knows, because near names are then looked for.
    /// </summary>
    internal static ImmutableArray<Rulebook> Beside(ReadOnlySpan<byte> utf8) => FindingMentions.Read(utf8) switch
    {
        null => Each,
        { Extends: true } => Each,
        var mentions when mentions.Spoken.All(f => mentions.Owns(f) || Defines(f)) => Defining(mentions.Spoken),
        _ => Each,
    };

    /// <summary>Whether a rulebook is one of them, to the letter.</summary>
    internal static bool Contain(Rulebook rulebook) => Files.Contains(rulebook.Id.Value) && Get(rulebook.Id.Value).Stamp.Hash == rulebook.Stamp.Hash;

    internal static byte[] Bytes(string name)
    {
        using Stream stream = typeof(BuiltInRulebooks).Assembly.GetManifestResourceStream($"{Folder}{name}.json")
            ?? throw new InvalidOperationException($"the library was built without the rulebook `{name}`");
        byte[] utf8 = new byte[stream.Length];
        stream.ReadExactly(utf8);
        return utf8;
    }

    private static Dictionary<FindingId, List<string>> ReadDefiners()
    {
        var definers = new Dictionary<FindingId, List<string>>();
        foreach (string file in Files)
        {
            foreach (FindingId finding in Mentions.Value[file].Defined)
            {
                if (!definers.TryGetValue(finding, out List<string>? files)) definers.Add(finding, files = []);
                files.Add(file);
            }
        }

        return definers;
    }

    private static List<string> DefinersOf(FindingId finding) => Definers.Value.GetValueOrDefault(finding) ?? [];

    private static Rulebook Get(string name) => Embedded.GetOrAdd(name, n => new(() => Read(n))).Value;

    private static Rulebook Read(string name) =>
        RulebookReader.ReadBeside(Bytes(name), IndicatorCatalog.Standard, SourceCatalog.BuiltIn, [.. NeededBy(name).Select(Get)]).Require();

    // In an order in which each can be read: what a rulebook needs stands before it.
    private static ImmutableArray<string> NeededBy(string name)
    {
        var needed = new List<string>();
        Collect(name, needed);
        return [.. needed];
    }

    private static void Collect(string name, List<string> needed)
    {
        FindingMentions mentions = Mentions.Value[name];
        foreach (string file in mentions.Spoken.Where(f => !mentions.Defined.Contains(f)).SelectMany(f => DefinersOf(f).Where(d => d != ByEdmondson)).Distinct())
        {
            if (file == name || needed.Contains(file)) continue;
            Collect(file, needed);
            if (!needed.Contains(file)) needed.Add(file);
        }
    }
}
