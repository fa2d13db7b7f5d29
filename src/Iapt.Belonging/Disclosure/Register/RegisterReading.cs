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
    private readonly Dictionary<WaveId, int> linked = [];
    private int line;
    private string? awaited;
    private WaveId? peopleOf;

    public RegisterLog Log { get; } = new();

    /// <summary>Whether the register was begun with a key.</summary>
    public bool HasKey { get; private set; }

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

        if (problems.Count == 0) problems.AddRange(linked.Where(l => Entries.Exists(e => e.Wave == l.Key && !e.HoldsPeople)).Select(l => RegisterProblems.PeopleMissing(l.Value)));
        return problems;
    }

    private void ReadLine(ReadOnlySpan<byte> text)
    {
        ReadResult<JsonTree> document = JsonTreeReader.Read(text, Limits);
        var found = new List<Problem>(document.Problems);
        peopleOf = null;
        if (document.Value is JsonTree tree) ReadLine(new JsonObjectReader(tree, found), text);
        problems.AddRange(found.Select(p => p.Place.Line is null or 1 ? new Problem(p.Code, new Place(pointer: p.Place.Pointer, line: line, column: p.Place.Column), p.Found, p.Expected) : p));
        if (problems.Count > 0) return;
        if (peopleOf is not null) Log.AddPeople(peopleOf, text);
        else Log.Add(text);
    }

    private void ReadLine(JsonObjectReader json, ReadOnlySpan<byte> text)
    {
        if (json.Optional("people") is JsonTree people)
        {
            ReadPeople(new JsonObjectReader(people, json.Problems), RegisterLog.HashOf(text));
            awaited = null;
            json.Finish();
            return;
        }

        awaited = null;
        string? previous = json.RequiredText(RegisterLog.Previous, LongestHash);
        if (json.Problems.Count == 0 && previous != Log.LastHash) json.Problems.Add(RegisterProblems.Chain(line));
        if (line == 1) ReadHead(json);
        else if (json.Optional("opened") is JsonTree opened) ReadOpened(new JsonObjectReader(opened, json.Problems));
        else if (json.Optional("released") is JsonTree released) ReadReleased(new JsonObjectReader(released, json.Problems));
        else if (json.Optional("forgotten") is JsonTree forgotten) ReadForgotten(new JsonObjectReader(forgotten, json.Problems));
        else json.Problems.Add(RegisterProblems.Kind(line));
        json.Finish();
    }

    private void ReadHead(JsonObjectReader json)
    {
        json.RequiredWord("format", Formats);
        string? check = json.OptionalText("key", 32);
        HasKey = check is not null;
        if (key is not null && check != RegisterWriting.CheckOf(key)) json.Problems.Add(RegisterProblems.OtherKey());
    }

    private void ReadOpened(JsonObjectReader json)
    {
        WaveId? wave = json.RequiredId<WaveId>("wave");
        string? hash = json.RequiredText("hash", LongestHash);
        DateOnly? on = json.OptionalDate("on");
        int? minimum = json.RequiredInteger("minimumAnswers", DisclosureFloor.People);
        string? by = json.Has("decidedBy") ? json.RequiredText("decidedBy", PolicyDecision.MaximumLength) : null;
        string? reason = by is null ? null : json.RequiredText("reason", PolicyDecision.MaximumLength);
        DateOnly? until = json.OptionalDate("keepPeopleUntil");
        json.Finish();
        if ((by is not null && string.IsNullOrWhiteSpace(by)) || (reason is not null && string.IsNullOrWhiteSpace(reason))) json.Problems.Add(RegisterProblems.Blank(line));
        if (Openings.Any(o => o.Wave == wave)) json.Problems.Add(RegisterProblems.Twice(line));
        if (json.Problems.Count == 0) Openings.Add(new WaveOpening(wave!, hash!, minimum!.Value, by is null ? null : new PolicyDecision(by, reason!), until, on));
    }

    private void ReadReleased(JsonObjectReader json)
    {
        WaveId? wave = json.RequiredId<WaveId>("wave");
        string? hash = json.RequiredText("hash", LongestHash);
        MembershipCell?[] sizes = [.. json.RequiredArray("sizes").Select(c => ReadSize(new JsonObjectReader(c, json.Problems)))];
        string? people = json.OptionalText("people", LongestHash);
        json.Finish();
        if (Entries.Any(e => e.Wave == wave) || !Openings.Any(o => o.Wave == wave)) json.Problems.Add(RegisterProblems.Twice(line));
        if (json.Problems.Count > 0) return;

        Entries.Add(new ReleaseEntry(wave!, hash!, holdsPeople: false));
        Earlier.Add(new EarlierRelease(wave!, new Membership([], sizes.OfType<MembershipCell>(), isLinked: false)));
        if (people is null) return;

        linked.Add(wave!, line);
        awaited = people;
    }

    private static MembershipCell? ReadSize(JsonObjectReader json)
    {
        string? team = json.RequiredText("team", TeamId.MaximumLength);
        int? unitClass = json.RequiredInteger("class", Membership.Unseen);
        int? size = json.RequiredInteger("size", 1);
        json.Finish();
        return json.Problems.Count > 0 ? null : new MembershipCell(team!, [unitClass!.Value], size!.Value, []);
    }

    /// <summary>People stand right behind the release whose line holds their digest.</summary>
    private void ReadPeople(JsonObjectReader json, string digest)
    {
        if (digest != awaited) json.Problems.Add(RegisterProblems.Chain(line));
        WaveId? wave = json.RequiredId<WaveId>("wave");
        json.RequiredText("blind", RegisterWriting.BlindLength);
        string[] characteristics = [.. json.RequiredArray("characteristics").Select(c => JsonRead.Text(c, json.Problems, 200) ?? string.Empty)];
        MembershipCell?[] cells = [.. json.RequiredArray("cells").Select(c => ReadCell(new JsonObjectReader(c, json.Problems), characteristics.Length + 1))];
        json.Finish();
        if (json.Problems.Count > 0) return;

        var membership = new Membership(characteristics, cells.OfType<MembershipCell>(), isLinked: true);
        if (wave != Entries[^1].Wave || !Sizes(membership.SizesOnly()).SequenceEqual(Sizes(Earlier[^1].Membership)))
        {
            json.Problems.Add(RegisterProblems.Cell(line));
            return;
        }

        Entries[^1] = new ReleaseEntry(wave!, Entries[^1].Hash, holdsPeople: true);
        Earlier[^1] = new EarlierRelease(wave!, membership);
        peopleOf = wave;
    }

    private static IEnumerable<(string, int, int)> Sizes(Membership membership) => membership.Cells.Select(c => (c.Team, c.Classes[0], c.Size)).Order();

    private MembershipCell? ReadCell(JsonObjectReader json, int families)
    {
        string? team = json.RequiredText("team", TeamId.MaximumLength);
        int[] classes = [.. json.RequiredArray("classes").Select(c => JsonRead.Integer(c, json.Problems, Membership.Unseen) ?? Membership.Unseen)];
        UInt128[] people = [.. json.RequiredArray("people").Select(p => ReadPerson(p, json.Problems))];
        json.Finish();
        if (json.Problems.Count > 0) return null;
        if (classes.Length == families && people.Length > 0) return new MembershipCell(team!, classes, people.Length, people);

        json.Problems.Add(RegisterProblems.Cell(line));
        return null;
    }

    private void ReadForgotten(JsonObjectReader json)
    {
        WaveId? wave = json.RequiredId<WaveId>("wave");
        DateOnly? on = json.RequiredDate("on");
        json.Finish();
        if (json.Problems.Count > 0) return;

        int entry = Entries.FindIndex(e => e.Wave == wave);
        if (entry >= 0 && Entries[entry].HoldsPeople) json.Problems.Add(RegisterProblems.PeopleKept(line));
        else if (!linked.Remove(wave!)) json.Problems.Add(RegisterProblems.Twice(line));
        else Entries[entry] = new ReleaseEntry(wave!, Entries[entry].Hash, holdsPeople: false, on);
    }

    private UInt128 ReadPerson(JsonTree tree, List<Problem> found)
    {
        string? text = JsonRead.Text(tree, found, 32);
        if (text is { Length: 32 } && UInt128.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out UInt128 person)) return person;
        if (found.Count == 0) found.Add(RegisterProblems.Cell(line));
        return default;
    }
}
