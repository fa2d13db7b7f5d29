using System.Globalization;

namespace Iapt.Belonging;

/// <summary>Where in an input something is: a document, and in it a JSON pointer, a line and a column, as far as they are known.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class Place
{
    /// <summary>Creates a place.</summary>
    /// <param name="document">The file name or role of the input, such as <c>answers.csv</c> or <c>wave</c>.</param>
    /// <param name="pointer">A JSON pointer (RFC 6901), or null.</param>
    /// <param name="line">The line, counted from 1, or null.</param>
    /// <param name="column">The column, counted from 1, or null.</param>
    public Place(string? document = null, string? pointer = null, int? line = null, int? column = null)
    {
        Document = document;
        Pointer = pointer;
        Line = line;
        Column = column;
    }

    /// <summary>The file name or role of the input; null if there is one input only.</summary>
    public string? Document { get; }

    /// <summary>A JSON pointer (RFC 6901); null for inputs that are not JSON.</summary>
    public string? Pointer { get; }

    /// <summary>The line, counted from 1; null if not known.</summary>
    public int? Line { get; }

    /// <summary>The column, counted from 1; null if not known.</summary>
    public int? Column { get; }

    /// <summary>The same place, in a document of that name.</summary>
    /// <param name="document">The name.</param>
    /// <returns>A new place.</returns>
    public Place In(string? document) => new(document, Pointer, Line, Column);

    /// <summary>The place as compilers print it: <c>document:line:column pointer</c>.</summary>
    /// <returns>The text; empty if nothing is known.</returns>
    public override string ToString()
    {
        string position = Line is int line
            ? Column is int column
                ? string.Create(CultureInfo.InvariantCulture, $":{line}:{column}")
                : string.Create(CultureInfo.InvariantCulture, $":{line}")
            : string.Empty;
        return $"{Document}{position} {Pointer}".Trim();
    }
}
