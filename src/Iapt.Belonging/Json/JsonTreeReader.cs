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
    private readonly JsonText text;
    private readonly JsonLimits limits;
    private readonly List<Problem> problems;
    private Utf8JsonReader reader;

    private JsonTreeReader(ReadOnlySpan<byte> utf8, JsonLimits limits)
    {
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
        if (!Utf8.IsValid(utf8) || utf8.StartsWith("\uFEFF"u8)) return Refused(JsonProblems.Encoding(new Place(line: 1, column: 1)));

        return new JsonTreeReader(utf8, limits).ReadDocument();
    }

    private static ReadResult<JsonTree> Refused(Problem problem) => new(null, [problem]);

    private ReadResult<JsonTree> ReadDocument()
    {
        JsonTree? root = null;
        try
        {
            reader.Read();
            root = ReadValue(null, null, 0);
            if (reader.Read()) problems.Add(JsonProblems.TrailingData(Here()));
        }
        catch (JsonException)
        {
            problems.Add(SyntaxProblem(root));
        }
        catch (InvalidOperationException)
        {
            // Utf8JsonReader throws this for an escape that is half of a surrogate pair.
            problems.Add(JsonProblems.Encoding(Here()));
        }
        catch (StopException)
        {
            // The problem that made it useless to go on is in the list.
        }

        if (root is { Kind: JsonKind.Null }) problems.Add(JsonProblems.NullDocument());
        return new ReadResult<JsonTree>(root, problems);
    }

    private readonly Problem SyntaxProblem(JsonTree? root)
    {
        Place place = text.Place((int)reader.BytesConsumed);
        return root is null ? JsonProblems.Syntax(place) : JsonProblems.TrailingData(place);
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
