using System.Collections.Frozen;
using System.Collections.Immutable;
using Iapt.Belonging.Rules.Checking;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules;

/// <summary>The rulebooks that come with the library, checked against its indicators and its sources.</summary>
public static class BuiltInRulebooks
{
    private static readonly Lazy<Rulebook> EmbeddedRemtulla = new(() => Read("remtulla-2021"));

    private static readonly Lazy<Rulebook> EmbeddedRemtullaByEdmondson = new(() => Read("remtulla-2021-edmondson"));

    private static readonly Lazy<Rulebook> EmbeddedHarm = new(() => Read("harm"));

    private static readonly string[] Files = ["harm", "remtulla-2021", "remtulla-2021-edmondson"];

    private static readonly Lazy<FrozenSet<FindingId>> DefinedNames = new(() => Files.SelectMany(file => FindingMentions.Read(Bytes(file))!.Defined).ToFrozenSet());

    /// <summary>Four barriers to, and eight facilitators of, psychological safety in health care teams, after Remtulla and others (2021).</summary>
    public static Rulebook Remtulla2021 => EmbeddedRemtulla.Value;

    /// <summary>The same findings read from Edmondson's seven questions and facts of practice: for a wave that asked those and not the NHS Staff Survey's.</summary>
    /// <remarks>
    /// Use it instead of <see cref="Remtulla2021"/>. With both, a finding is clear of doubt only where both sets of questions were asked
    /// (<c>docs/decisions/0005-one-instrument-a-rulebook.md</c>).
    /// </remarks>
    public static Rulebook Remtulla2021ByEdmondson => EmbeddedRemtullaByEdmondson.Value;

    /// <summary>Discrimination, bullying, violence and sexual misconduct: matters of harm, which take a road of their own.</summary>
    public static Rulebook Harm => EmbeddedHarm.Value;

    /// <summary>Those to use with the NHS Staff Survey's questions, sorted by name.</summary>
    public static ImmutableArray<Rulebook> All => [Harm, Remtulla2021];

    /// <summary>All of them, also those that are used one instead of another.</summary>
    internal static ImmutableArray<Rulebook> Each => [Harm, Remtulla2021, Remtulla2021ByEdmondson];

    /// <summary>The findings that they define; known without reading and checking them, which takes longer than most other rulebooks do.</summary>
    internal static FrozenSet<FindingId> Defined => DefinedNames.Value;

    /// <summary>Those of them that a rulebook in its JSON form has to be read beside: none, if it extends nothing and speaks only of findings that are its own.</summary>
    internal static ImmutableArray<Rulebook> Beside(ReadOnlySpan<byte> utf8) => FindingMentions.Read(utf8) is { AreItsOwn: true } mentions && !mentions.Defined.Overlaps(Defined) ? [] : Each;

    /// <summary>Whether a rulebook is one of them, to the letter.</summary>
    internal static bool Contain(Rulebook rulebook) => rulebook.Findings.Any(f => Defined.Contains(f.Id)) && Each.Any(r => r.Stamp.Hash == rulebook.Stamp.Hash);

    internal static byte[] Bytes(string name)
    {
        using Stream stream = typeof(BuiltInRulebooks).Assembly.GetManifestResourceStream($"rulebooks/{name}.json")
            ?? throw new InvalidOperationException($"the library was built without the rulebook `{name}`");
        byte[] utf8 = new byte[stream.Length];
        stream.ReadExactly(utf8);
        return utf8;
    }

    private static Rulebook Read(string name) => RulebookReader.ReadAlone(Bytes(name), IndicatorCatalog.Standard, SourceCatalog.BuiltIn).Require();
}
