using System.Globalization;
using Iapt.Belonging.Disclosure.Changes;
using Iapt.Belonging.Json;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Disclosure.Register;

/// <summary>One reading of a register, line by line; stops at the first line that does not follow the one before, because nothing after it can be believed.</summary>
internal sealed class RegisterReading(byte[]? key)
{
    private const int LongestHash = 71;

    private static readonly JsonLimits Limits = new(maximumBytes: 1_000_000_000, maximumCount: 50_000_000);
    private static readonly WordList<bool> Formats = new((RegisterWriting.Format, true));

    private readonly List<Problem> problems = [];
    private int line;

    public RegisterLog Log { get; } = new();

    public List<WaveOpening> Openings { get; } = [];

    public List<ReleaseEntry> Entries { get; } = [];

    public List<EarlierRelease> Earlier { get; } = [];

    public List<Problem> Read(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty) problems.Add(RegisterProblems.Empty());
        while (!utf8.IsEmpty && problems.Count == 0)
        {
            line++;
            int end = utf8.IndexOf((byte)'\n');
            if (end < 0) problems.Add(RegisterProblems.Unended(line));
            else ReadLine(utf8[..end]);
            utf8 = utf8[(end + 1)..];
            if (end < 0) break;
        }

        return problems;
    }

    private void ReadLine(ReadOnlySpan<byte> text)
    {
        ReadResult<JsonTree> document = JsonTreeReader.Read(text, Limits);
        var found = new List<Problem>(document.Problems);
        if (document.Value is JsonTree tree) ReadLine(new JsonObjectReader(tree, found));
        problems.AddRange(found.Select(p => p.Place.Line is null or 1 ? new Problem(p.Code, new Place(pointer: p.Place.Pointer, line: line, column: p.Place.Column), p.Found, p.Expected) : p));
        if (problems.Count == 0) Log.Add(text);
    }

    private void ReadLine(JsonObjectReader json)
    {
        string? previous = json.RequiredText(RegisterLog.Previous, LongestHash);
        if (json.Problems.Count == 0 && previous != Log.LastHash) json.Problems.Add(RegisterProblems.Chain(line));
        if (line == 1) ReadHead(json);
        else if (json.Optional("opened") is JsonTree opened) ReadOpened(new JsonObjectReader(opened, json.Problems));
        else if (json.Optional("released") is JsonTree released) ReadReleased(new JsonObjectReader(released, json.Problems));
        else json.Problems.Add(RegisterProblems.Kind(line));
        json.Finish();
    }

    private void ReadHead(JsonObjectReader json)
    {
        json.RequiredWord("format", Formats);
        string? check = json.OptionalText("key", 32);
        if (key is not null && check != RegisterWriting.CheckOf(key)) json.Problems.Add(RegisterProblems.OtherKey());
    }

    private void ReadOpened(JsonObjectReader json)
    {
        WaveId? wave = json.RequiredId<WaveId>("wave");
        string? hash = json.RequiredText("hash", LongestHash);
        int? minimum = json.RequiredInteger("minimumAnswers", DisclosureFloor.People);
        string? by = json.Has("decidedBy") ? json.RequiredText("decidedBy", PolicyDecision.MaximumLength) : null;
        string? reason = by is null ? null : json.RequiredText("reason", PolicyDecision.MaximumLength);
        json.Finish();
        if ((by is not null && string.IsNullOrWhiteSpace(by)) || (reason is not null && string.IsNullOrWhiteSpace(reason))) json.Problems.Add(RegisterProblems.Blank(line));
        if (Openings.Any(o => o.Wave == wave)) json.Problems.Add(RegisterProblems.Twice(line));
        if (json.Problems.Count == 0) Openings.Add(new WaveOpening(wave!, hash!, minimum!.Value, by is null ? null : new PolicyDecision(by, reason!)));
    }

    private void ReadReleased(JsonObjectReader json)
    {
        WaveId? wave = json.RequiredId<WaveId>("wave");
        string? hash = json.RequiredText("hash", LongestHash);
        bool linked = json.OptionalBoolean("linked") ?? false;
        string[] characteristics = [.. json.RequiredArray("characteristics").Select(c => JsonRead.Text(c, json.Problems, 200) ?? string.Empty)];
        MembershipCell?[] cells = [.. json.RequiredArray("cells").Select(c => ReadCell(new JsonObjectReader(c, json.Problems), characteristics.Length + 1, linked))];
        json.Finish();
        if (Entries.Any(e => e.Wave == wave) || !Openings.Any(o => o.Wave == wave)) json.Problems.Add(RegisterProblems.Twice(line));
        if (json.Problems.Count > 0) return;

        Entries.Add(new ReleaseEntry(wave!, hash!));
        Earlier.Add(new EarlierRelease(wave!, new Membership(characteristics, cells.OfType<MembershipCell>(), linked)));
    }

    private MembershipCell? ReadCell(JsonObjectReader json, int families, bool linked)
    {
        string? team = json.RequiredText("team", TeamId.MaximumLength);
        int[] classes = [.. json.RequiredArray("classes").Select(c => JsonRead.Integer(c, json.Problems, Membership.Unseen) ?? Membership.Unseen)];
        int? size = json.RequiredInteger("size", 1);
        UInt128[] people = [.. json.RequiredArray("people").Select(p => ReadPerson(p, json.Problems))];
        json.Finish();
        if (json.Problems.Count > 0) return null;
        if (classes.Length == families && (linked ? people.Length == size : people.Length == 0)) return new MembershipCell(team!, classes, size!.Value, people);

        json.Problems.Add(RegisterProblems.Cell(line));
        return null;
    }

    private UInt128 ReadPerson(JsonTree tree, List<Problem> found)
    {
        string? text = JsonRead.Text(tree, found, 32);
        if (text is { Length: 32 } && UInt128.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out UInt128 person)) return person;
        if (found.Count == 0) found.Add(RegisterProblems.Cell(line));
        return default;
    }
}
