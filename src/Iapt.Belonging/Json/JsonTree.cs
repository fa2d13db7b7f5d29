using System.Globalization;
using System.Text;

namespace Iapt.Belonging.Json;

/// <summary>A JSON value that knows its place, so that every problem found later can name it.</summary>
internal sealed class JsonTree
{
    private readonly JsonText text;
    private readonly int offset;

    public JsonTree(JsonKind kind, JsonText text, int offset, JsonTree? parent, string? name, int index)
    {
        Kind = kind;
        Parent = parent;
        Name = name;
        Index = index;
        this.text = text;
        this.offset = offset;
    }

    public JsonKind Kind { get; }

    public JsonTree? Parent { get; }

    /// <summary>The member name under which the parent holds this value; null in arrays and at the root.</summary>
    public string? Name { get; }

    /// <summary>The position in the parent, from 0.</summary>
    public int Index { get; }

    public string Text { get; init; } = string.Empty;

    public double Number { get; init; }

    /// <summary>Whether the number was written without fraction and exponent and fits 64 bits.</summary>
    public bool IsInteger { get; init; }

    public bool Boolean { get; init; }

    /// <summary>The elements of an array, or the member values of an object, in the order written.</summary>
    public List<JsonTree> Items { get; } = [];

    /// <summary>The place, with names of members that the reader knows; names that came with the input are given by position.</summary>
    public Place PlaceBy(Func<JsonTree, bool> nameIsKnown)
    {
        (int line, int column) = text.Position(offset);
        return new Place(pointer: Pointer(nameIsKnown), line: line, column: column);
    }

    /// <summary>The place, all member names spelled out; only for documents whose names are all known.</summary>
    public Place Place => PlaceBy(static _ => true);

    private string Pointer(Func<JsonTree, bool> nameIsKnown)
    {
        var steps = new Stack<string>();
        for (JsonTree node = this; node.Parent is not null; node = node.Parent)
        {
            steps.Push(node.Name is not null && nameIsKnown(node)
                ? node.Name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)
                : node.Index.ToString(CultureInfo.InvariantCulture));
        }

        var pointer = new StringBuilder();
        foreach (string step in steps) pointer.Append('/').Append(step);
        return pointer.ToString();
    }
}
