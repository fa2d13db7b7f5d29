namespace Iapt.Belonging.Json;

/// <summary>Reads the members of one object, noting every problem; <see cref="Finish"/> refuses members nobody asked for.</summary>
internal sealed class JsonObjectReader
{
    private const int LongestPlainName = 40;
    private const int MostSuggestions = 20;

    private readonly JsonTree tree;
    private readonly List<Problem> problems;
    private readonly List<string> known = [];
    private readonly List<string> refused = [];

    /// <summary>Starts on a value that should be an object; reads as an empty one if it is not, and says so.</summary>
    public JsonObjectReader(JsonTree tree, List<Problem> problems)
    {
        this.tree = tree;
        this.problems = problems;
        IsObject = tree.Kind == JsonKind.Object;
        if (!IsObject) problems.Add(JsonProblems.Type(tree.Place, tree.Kind, "an object"));
    }

    public bool IsObject { get; }

    public Place Place => tree.Place;

    public List<Problem> Problems => problems;

    /// <summary>The member of that name, or null. A member written as <c>null</c> counts as absent.</summary>
    public JsonTree? Optional(string name)
    {
        JsonTree? member = Written(name);
        return member is { Kind: JsonKind.Null } ? null : member;
    }

    /// <summary>The member of that name, or null; one written as <c>null</c> is there, for a reader that refuses it.</summary>
    public JsonTree? Written(string name)
    {
        known.Add(name);
        return IsObject ? tree.Items.Find(i => i.Name == name) : null;
    }

    /// <summary>The member of that name; a problem if it is absent.</summary>
    public JsonTree? Required(string name)
    {
        JsonTree? member = Optional(name);
        if (member is null && IsObject) problems.Add(JsonProblems.MissingMember(tree.Place, name));
        return member;
    }

    public bool Has(string name) => Optional(name) is not null;

    /// <summary>The text of that name; an empty one counts as a problem.</summary>
    public string? RequiredText(string name, int maximumLength = 2_000)
    {
        JsonTree? member = Required(name);
        string? text = JsonRead.Text(member, problems, maximumLength);
        if (text is not { Length: 0 }) return text;

        problems.Add(JsonProblems.TextEmpty(member!.Place));
        return null;
    }

    public string? OptionalText(string name, int maximumLength = 2_000) => JsonRead.Text(Optional(name), problems, maximumLength);

    public TId? RequiredId<TId>(string name)
        where TId : Identifier<TId>, IIdentifier<TId> => JsonRead.Id<TId>(Required(name), problems);

    public TId? OptionalId<TId>(string name)
        where TId : Identifier<TId>, IIdentifier<TId> => JsonRead.Id<TId>(Optional(name), problems);

    public double? RequiredNumber(string name, double minimum = double.MinValue, double maximum = double.MaxValue) =>
        JsonRead.Number(Required(name), problems, minimum, maximum);

    public double? OptionalNumber(string name, double minimum = double.MinValue, double maximum = double.MaxValue) =>
        JsonRead.Number(Optional(name), problems, minimum, maximum);

    public int? RequiredInteger(string name, int minimum = int.MinValue, int maximum = int.MaxValue) =>
        JsonRead.Integer(Required(name), problems, minimum, maximum);

    public int? OptionalInteger(string name, int minimum = int.MinValue, int maximum = int.MaxValue) =>
        JsonRead.Integer(Optional(name), problems, minimum, maximum);

    public bool? OptionalBoolean(string name) => JsonRead.Boolean(Optional(name), problems);

    public DateOnly? RequiredDate(string name) => JsonRead.Date(Required(name), problems);

    public DateOnly? OptionalDate(string name) => JsonRead.Date(Optional(name), problems);

    public T? RequiredWord<T>(string name, WordList<T> words)
        where T : struct => JsonRead.Word(Required(name), problems, words);

    public T? OptionalWord<T>(string name, WordList<T> words)
        where T : struct => JsonRead.Word(Optional(name), problems, words);

    /// <summary>The elements of an array member; none if it is absent.</summary>
    public IReadOnlyList<JsonTree> OptionalArray(string name) => JsonRead.Array(Optional(name), problems);

    public IReadOnlyList<JsonTree> RequiredArray(string name) => JsonRead.Array(Required(name), problems);

    /// <summary>The members of an object member whose names are data, such as a map keyed by id; none if it is absent.</summary>
    public IReadOnlyList<JsonTree> OptionalMap(string name)
    {
        JsonTree? member = Optional(name);
        if (member is null or { Kind: JsonKind.Object }) return member?.Items ?? [];

        problems.Add(JsonProblems.Type(member.Place, member.Kind, "an object"));
        return [];
    }

    /// <summary>A member that is there only to be refused with a problem of its own, and so is not listed among those that may be there; null if it is not there.</summary>
    public JsonTree? Refused(string name)
    {
        refused.Add(name);
        return tree.Items.Find(i => i.Name == name);
    }

    /// <summary>Reports every member that nobody asked for.</summary>
    /// <param name="namesUnknown">Whether its place names it, if it is written in letters alone; else the unknown name itself is not repeated. Only where names cannot be data.</param>
    public void Finish(bool namesUnknown = false)
    {
        if (!IsObject) return;

        string? only = null;
        int unknown = 0;
        foreach (JsonTree member in tree.Items)
        {
            if (known.Contains(member.Name!) || refused.Contains(member.Name!)) continue;

            only ??= JsonProblems.Only(known);
            // A spoilt document has thousands of them, and the first few show the slip.
            string? nearest = unknown++ < MostSuggestions && IsPlain(member.Name!) ? NearestName.Find(member.Name!, known) : null;
            problems.Add(JsonProblems.UnknownMember(member.PlaceBy(n => n != member || (namesUnknown && IsPlain(n.Name!))), nearest is null ? only : $"{only}; did you mean `{nearest}`?"));
        }
    }

    private static bool IsPlain(string name) => name.Length <= LongestPlainName && name.All(char.IsAsciiLetter);
}
