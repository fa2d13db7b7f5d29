using System.Collections.Immutable;
using Iapt.Belonging.Json;

namespace Iapt.Belonging.Rules.Recommendations;

/// <summary>What can be said of a finding by itself as a problem, before anything is known of the team: read from <c>BuiltIn/kinds-of-problem.json</c>.</summary>
internal sealed class ProblemMarks
{
    private static readonly WordList<int> Formats = new(("belonging.problem-marks/1", 1));

    private static readonly WordList<FindingKind> Kinds = new(
        ("barrier", FindingKind.Barrier), ("facilitator", FindingKind.Facilitator), ("risk", FindingKind.Risk), ("strength", FindingKind.Strength));

    private static readonly WordList<ProblemMark> Words = new(
        ("plain-step", ProblemMark.PlainStep), ("needs-expertise", ProblemMark.NeedsExpertise), ("identity-power-or-trust", ProblemMark.IdentityPowerOrTrust));

    private static readonly Lazy<ProblemMarks> Embedded = new(() => Read(Bytes()).In("kinds-of-problem.json").Require());

    private readonly ImmutableDictionary<FindingId, MarkedFinding> marks;
    private readonly ImmutableDictionary<FindingKind, MarkedFinding> defaults;

    private ProblemMarks(ImmutableDictionary<FindingId, MarkedFinding> marks, ImmutableDictionary<FindingKind, MarkedFinding> defaults)
    {
        this.marks = marks;
        this.defaults = defaults;
    }

    public static ProblemMarks BuiltIn => Embedded.Value;

    /// <summary>The findings with a mark of their own.</summary>
    public IEnumerable<FindingId> Marked => marks.Keys.Order();

    /// <summary>The mark of a finding; that of its kind if it has none of its own.</summary>
    public MarkedFinding Of(FindingId finding) => marks.GetValueOrDefault(finding) ?? defaults[finding.Kind];

    /// <summary>Reads marks: one for each kind of finding, and those that single findings have instead.</summary>
    public static ReadResult<ProblemMarks> Read(ReadOnlySpan<byte> utf8)
    {
        ReadResult<JsonTree> document = JsonTreeReader.Read(utf8, JsonLimits.Default);
        if (document.Value is not JsonTree tree) return new(null, document.Problems);

        List<Problem> problems = [];
        var reader = new JsonObjectReader(tree, problems);
        reader.RequiredWord("format", Formats);
        var defaults = new Dictionary<FindingKind, MarkedFinding>();
        foreach (JsonTree item in reader.RequiredArray("kinds"))
        {
            if (ReadOne(item, problems, r => r.RequiredWord("kind", Kinds)) is not (FindingKind kind, MarkedFinding marked)) continue;
            if (!defaults.TryAdd(kind, marked)) problems.Add(Twice(item.Place));
        }

        var marks = new Dictionary<FindingId, MarkedFinding>();
        foreach (JsonTree item in reader.RequiredArray("findings"))
        {
            FindingId? finding = null;
            if (ReadOne(item, problems, r => (finding = r.RequiredId<FindingId>("finding"))?.Kind) is not (_, MarkedFinding marked)) continue;
            if (!marks.TryAdd(finding!, marked)) problems.Add(Twice(item.Place));
        }

        reader.Finish();
        if (defaults.Count < Kinds.Words.Count) problems.Add(new("problem-marks.kind-missing", tree.Place, "not every kind of finding", "a mark for each kind of finding"));
        return new(problems.Count > 0 ? null : new ProblemMarks(marks.ToImmutableDictionary(), defaults.ToImmutableDictionary()), problems);
    }

    private static (FindingKind Kind, MarkedFinding Marked)? ReadOne(JsonTree item, List<Problem> problems, Func<JsonObjectReader, FindingKind?> readKind)
    {
        var reader = new JsonObjectReader(item, problems);
        FindingKind? kind = readKind(reader);
        ProblemMark? mark = reader.RequiredWord("mark", Words);
        string? because = reader.RequiredText("because", 500);
        reader.Finish();
        return kind is null || mark is null || because is null ? null : (kind.Value, new MarkedFinding(mark.Value, because));
    }

    private static Problem Twice(Place place) => new("problem-marks.duplicate", place, "a mark that is there already", "each once");

    private static byte[] Bytes()
    {
        using Stream stream = typeof(ProblemMarks).Assembly.GetManifestResourceStream("problems/kinds-of-problem.json")!;
        byte[] utf8 = new byte[stream.Length];
        stream.ReadExactly(utf8);
        return utf8;
    }
}
