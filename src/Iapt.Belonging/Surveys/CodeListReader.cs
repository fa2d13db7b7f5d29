using System.Collections.Immutable;
using Iapt.Belonging.Json;

namespace Iapt.Belonging.Surveys;

/// <summary>Reads the document of built-in code lists; strict, so that a fault in it cannot pass.</summary>
internal static class CodeListReader
{
    private static readonly WordList<int> Formats = new(("belonging.code-lists/1", 1));

    public static ReadResult<IReadOnlyList<CodeList>> Read(ReadOnlySpan<byte> utf8)
    {
        ReadResult<JsonTree> document = JsonTreeReader.Read(utf8, JsonLimits.Default);
        if (document.Value is not JsonTree tree) return new(null, document.Problems);

        List<Problem> problems = [];
        var reader = new JsonObjectReader(tree, problems);
        reader.RequiredWord("format", Formats);
        CodeList?[] lists = [.. reader.RequiredArray("lists").Select(l => ReadList(l, problems))];
        reader.Finish();
        return new(problems.Count > 0 ? null : [.. lists.OfType<CodeList>()], problems);
    }

    private static CodeList? ReadList(JsonTree tree, List<Problem> problems)
    {
        var reader = new JsonObjectReader(tree, problems);
        string? id = reader.RequiredText("id", 100);
        string? topic = reader.RequiredText("topic", 200);
        Citation? source = CitationJson.Read(reader.Required("source"), problems);
        ImmutableArray<(string? Code, string? Label)> codes = [.. reader.RequiredArray("codes").Select(c => ReadCode(c, problems))];
        string[]? ladder = reader.Has("ladder") ? [.. reader.RequiredArray("ladder").Select(c => JsonRead.Text(c, problems, 64)).OfType<string>()] : null;
        string? preferNotToSay = reader.OptionalText("preferNotToSay", 64);
        string? unknown = reader.RequiredText("unknown", 64);
        reader.Finish();
        if (problems.Count > 0) return null;

        var characteristic = new Characteristic(id!, codes.Select(c => c.Code!), ladder, preferNotToSay, unknown);
        return new CodeList(topic!, source!, characteristic, codes.Select(c => KeyValuePair.Create(c.Code!, c.Label!)));
    }

    private static (string? Code, string? Label) ReadCode(JsonTree tree, List<Problem> problems)
    {
        var reader = new JsonObjectReader(tree, problems);
        string? code = reader.RequiredText("code", 64);
        string? label = reader.RequiredText("label", 200);
        reader.Finish();
        return (code, label);
    }
}
