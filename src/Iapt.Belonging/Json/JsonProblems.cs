using System.Globalization;

namespace Iapt.Belonging.Json;

/// <summary>What can be wrong with a document before its meaning is looked at.</summary>
internal static class JsonProblems
{
    public static Problem Empty() => new("json.empty", new Place(), "an empty document", "a JSON document");

    public static Problem TooLarge(int limit) =>
        new("input.too-large", new Place(), "a larger document", $"at most {Count(limit)} bytes");

    public static Problem Encoding(Place place, string found) => new("json.encoding", place, found, "UTF-8 without byte order mark, no lone surrogates");

    public static Problem Syntax(Place place, string? slip) =>
        new("json.syntax", place, slip is null ? "text that is not JSON" : $"text that is not JSON: {slip}", "JSON as in RFC 8259, without comments");

    public static Problem TooDeep(Place place, int limit) =>
        new("json.too-deep", place, "deeper nesting", $"at most {Count(limit)} levels");

    public static Problem TrailingData(Place place) =>
        new("json.trailing-data", place, "more data after the document", "one document");

    public static Problem NullDocument() => new("json.null-document", new Place(pointer: string.Empty), "`null`", "an object");

    public static Problem DuplicateKey(Place place) =>
        new("json.duplicate-key", place, "a member that is there already", "each member once");

    public static Problem TooMany(Place place, int limit) =>
        new("input.too-many", place, "more entries", $"at most {Count(limit)} entries");

    public static Problem NumberOutOfRange(Place place) =>
        new("number.out-of-range", place, "a number beyond the range of numbers", "a finite number");

    public static Problem Type(Place place, JsonKind found, string expected) => new("json.type", place, Describe(found), expected);

    /// <summary>What is expected where <see cref="UnknownMember"/> is found: written once, because a spoilt document has many of them.</summary>
    public static string Only(IReadOnlyCollection<string> known) => $"only {List([.. known.Distinct()])}";

    public static Problem UnknownMember(Place place, string only) => new("json.unknown-member", place, "a member that is not known here", only);

    public static Problem MissingMember(Place place, string name) =>
        new("json.missing-member", place, "nothing", $"a member `{name}`");

    public static Problem NotInRange(Place place, string expected) => new("number.out-of-range", place, "another number", expected);

    public static Problem NotOneOf(Place place, IReadOnlyCollection<string> allowed) =>
        new("json.not-one-of", place, "another text", $"one of {List(allowed)}");

    public static Problem IdTooLong(Place place, int length, int limit) =>
        new("id.too-long", place, $"{Count(length)} characters", $"at most {Count(limit)} characters");

    public static Problem IdInvalid(Place place, string grammar) =>
        new("id.invalid-character", place, "text that does not fit the grammar of ids", grammar);

    public static Problem ControlCharacter(Place place) =>
        new("text.control-character", place, "a control, format or bidirectional character", "plain text");

    public static Problem TextEmpty(Place place) => new("text.empty", place, "an empty text", "a text");

    public static Problem TextTooLong(Place place, int length, int limit) =>
        new("text.too-long", place, $"{Count(length)} characters", $"at most {Count(limit)} characters");

    public static Problem Date(Place place) => new("json.date", place, "text that is not a date", "a date as yyyy-MM-dd");

    internal static string List(IReadOnlyCollection<string> names) => string.Join(", ", names.Select(n => $"`{n}`"));

    private static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Describe(JsonKind kind) => kind switch
    {
        JsonKind.Null => "`null`",
        JsonKind.Boolean => "true or false",
        JsonKind.Number => "a number",
        JsonKind.Text => "a text",
        JsonKind.Array => "an array",
        JsonKind.Object => "an object",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
