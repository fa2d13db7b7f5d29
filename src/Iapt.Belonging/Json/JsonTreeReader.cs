using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Iapt.Belonging.Json;

/// <summary>
/// Reads JSON strictly into a tree: UTF-8 only, no comments, no trailing commas, no duplicate members, finite numbers, bounded depth and size.
/// </summary>
/// <remarks>
/// The stock deserializer stops at its first problem and does not say where; here a tree with places is kept, so that the readers
/// above it can report everything that is wrong.
/// </remarks>
internal ref struct JsonTreeReader
{
    private readonly ReadOnlySpan<byte> utf8;
    private readonly JsonText text;
    private readonly JsonLimits limits;
    private readonly List<Problem> problems;
    private Utf8JsonReader reader;

    private JsonTreeReader(ReadOnlySpan<byte> utf8, JsonLimits limits)
    {
        this.utf8 = utf8;
        text = new JsonText(utf8);
        this.limits = limits;
        problems = [];
        reader = new Utf8JsonReader(utf8, new JsonReaderOptions
        {
            CommentHandling = JsonCommentHandling.Disallow,

            // One level more than is allowed, so that this reader meets the level too many and can tell it from broken syntax.
            MaxDepth = limits.MaximumDepth + 1,
        });
    }

    public static ReadResult<JsonTree> Read(ReadOnlySpan<byte> utf8, JsonLimits limits)
    {
        if (utf8.Length > limits.MaximumBytes) return Refused(JsonProblems.TooLarge(limits.MaximumBytes));
        if (utf8.IsEmpty) return Refused(JsonProblems.Empty());
        if (EncodingProblem(utf8) is Problem problem) return Refused(problem);

        return new JsonTreeReader(utf8, limits).ReadDocument();
    }

    private static ReadResult<JsonTree> Refused(Problem problem) => new(null, [problem]);

    private static Problem? EncodingProblem(ReadOnlySpan<byte> utf8)
    {
        var start = new Place(line: 1, column: 1);
        if (utf8.StartsWith("\uFEFF"u8)) return JsonProblems.Encoding(start, "a byte order mark at the beginning");
        if (utf8.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || utf8.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return JsonProblems.Encoding(start, "UTF-16");
        if (Utf8.IsValid(utf8)) return null;

        int at = 0;
        while (Rune.DecodeFromUtf8(utf8[at..], out _, out int length) == OperationStatus.Done) at += length;
        return JsonProblems.Encoding(new JsonText(utf8).Place(at), "bytes that are not UTF-8");
    }

    private ReadResult<JsonTree> ReadDocument()
    {
        JsonTree? root = null;
        try
        {
            reader.Read();
            root = ReadValue(null, null, 0);
            if (reader.Read()) problems.Add(JsonProblems.TrailingData(Here()));
        }
        catch (JsonException e)
        {
            problems.Add(SyntaxProblem(root, e));
        }
        catch (InvalidOperationException)
        {
            // Utf8JsonReader throws this for an escape that is half of a surrogate pair.
            problems.Add(JsonProblems.Encoding(Here(), "an escape that is half of a character"));
        }
        catch (StopException)
        {
            // The problem that made it useless to go on is in the list.
        }

        if (root is { Kind: JsonKind.Null }) problems.Add(JsonProblems.NullDocument());
        return new ReadResult<JsonTree>(root, problems);
    }

    private readonly Problem SyntaxProblem(JsonTree? root, JsonException exception)
    {
        Place place = text.Place((int)reader.BytesConsumed);
        return root is null ? JsonProblems.Syntax(place, Slip(exception)) : JsonProblems.TrailingData(place);
    }

    // What people most often write that looks like JSON; told in words of ours, because nothing of a document is repeated.
    private readonly string? Slip(JsonException exception)
    {
        int at = text.Offset((int)(exception.LineNumber ?? 0), (int)(exception.BytePositionInLine ?? 0));
        ReadOnlySpan<byte> rest = at < utf8.Length ? utf8[at..] : [];
        return rest switch
        {
            [] => "it ends too early",
            [(byte)'\'', ..] => "a single quote",
            [0xE2, 0x80, >= 0x98 and <= 0x9F, ..] => "a curly quote",
            [(byte)'/', ..] => "a comment",
            [(byte)'N' or (byte)'I' or (byte)'T' or (byte)'F', ..] => "a word that is no value of JSON",
            [(byte)'}' or (byte)']', ..] when utf8[..at].TrimEnd(" \t\r\n"u8) is [.., (byte)','] => "a comma with nothing after it",
            [>= (byte)'0' and <= (byte)'9', ..] => "a number where none belongs; decimals have a point and no comma",
            [< 0x20, ..] => "a tab, a new line or another control character in a text",
            _ => null,
        };
    }

    private readonly Place Here() => text.Place((int)reader.TokenStartIndex);

    private JsonTree ReadValue(JsonTree? parent, string? name, int index)
    {
        int offset = (int)reader.TokenStartIndex;
        bool opens = reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray;
        if (opens && reader.CurrentDepth >= limits.MaximumDepth) Stop(JsonProblems.TooDeep(Here(), limits.MaximumDepth));

        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return ReadObject(new JsonTree(JsonKind.Object, text, offset, parent, name, index));
            case JsonTokenType.StartArray:
                return ReadArray(new JsonTree(JsonKind.Array, text, offset, parent, name, index));
            case JsonTokenType.String:
                return new JsonTree(JsonKind.Text, text, offset, parent, name, index) { Text = reader.GetString()! };
            case JsonTokenType.Number:
                return ReadNumber(offset, parent, name, index);
            case JsonTokenType.True or JsonTokenType.False:
                return new JsonTree(JsonKind.Boolean, text, offset, parent, name, index) { Boolean = reader.GetBoolean() };
            default:
                return new JsonTree(JsonKind.Null, text, offset, parent, name, index);
        }
    }

    private readonly JsonTree ReadNumber(int offset, JsonTree? parent, string? name, int index)
    {
        bool finite = reader.TryGetDouble(out double number) && double.IsFinite(number);
        if (!finite) problems.Add(JsonProblems.NumberOutOfRange(Here()));

        return new JsonTree(JsonKind.Number, text, offset, parent, name, index)
        {
            Number = finite ? number : 0,
            IsInteger = reader.TryGetInt64(out _),
        };
    }

    private JsonTree ReadObject(JsonTree tree)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (ReadToken() && reader.TokenType != JsonTokenType.EndObject)
        {
            string name = reader.GetString()!;
            Place place = Here();
            bool isNew = names.Add(name);
            ReadToken();
            JsonTree member = ReadValue(tree, name, tree.Items.Count);
            if (!isNew) Stop(JsonProblems.DuplicateKey(place));
            Add(tree, member);
        }

        return tree;
    }

    private JsonTree ReadArray(JsonTree tree)
    {
        while (ReadToken() && reader.TokenType != JsonTokenType.EndArray)
        {
            Add(tree, ReadValue(tree, null, tree.Items.Count));
        }

        return tree;
    }

    private bool ReadToken() => reader.Read();

    private readonly void Add(JsonTree tree, JsonTree item)
    {
        if (tree.Items.Count == limits.MaximumCount) Stop(JsonProblems.TooMany(tree.Place, limits.MaximumCount));
        tree.Items.Add(item);
    }

    private readonly void Stop(Problem problem)
    {
        problems.Add(problem);
        throw new StopException();
    }

    private sealed class StopException : Exception;
}
