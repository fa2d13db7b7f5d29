using System.Collections.Immutable;
using Iapt.Belonging.Json;

namespace Iapt.Belonging.Surveys;

/// <summary>The built-in code lists: the nine protected characteristics of the Equality Act 2010, then role, pay band, tenure and working pattern.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public static class CodeLists
{
    private static readonly Lazy<ImmutableArray<CodeList>> Embedded = new(() => [.. CodeListReader.Read(EmbeddedJson.Bytes("surveys/code-lists.json")).Require()]);

    /// <summary>All lists; the protected characteristics first.</summary>
    public static ImmutableArray<CodeList> All => Embedded.Value;

    /// <summary>The list of a name.</summary>
    /// <param name="id">The name, such as <c>band</c>.</param>
    /// <returns>The list, or null if none has that name.</returns>
    public static CodeList? Find(string id) => All.FirstOrDefault(l => l.Id == id);
}
