using Iapt.Belonging.Json;

namespace Iapt.Belonging.Rules.Knowledge;

/// <summary>Reads lists of interactions that were left out, of the format <c>belonging.left-out/1</c>; all problems, with their places.</summary>
internal static class LeftOutReader
{
    public static ReadResult<IReadOnlyList<LeftOut>> Read(ReadOnlySpan<byte> utf8)
    {
        ReadResult<JsonTree> document = JsonTreeReader.Read(utf8, JsonLimits.Default);
        if (document.Value is not JsonTree tree) return new(null, document.Problems);

        List<Problem> problems = [];
        var reader = new JsonObjectReader(tree, problems);
        reader.RequiredWord("format", KnowledgeWords.LeftOutFormats);
        var leftOut = new SortedDictionary<InteractionId, LeftOut>();
        foreach (JsonTree item in reader.RequiredArray("leftOut"))
        {
            if (ReadOne(item, problems) is not LeftOut one) continue;
            if (!leftOut.TryAdd(one.Interaction, one)) problems.Add(KnowledgeProblems.DuplicateInteraction(item.Place, one.Interaction));
        }

        reader.Finish();
        return new(problems.Count > 0 ? null : [.. leftOut.Values], problems);
    }

    private static LeftOut? ReadOne(JsonTree tree, List<Problem> problems)
    {
        var reader = new JsonObjectReader(tree, problems);
        InteractionId? interaction = reader.RequiredId<InteractionId>("interaction");
        string? because = reader.RequiredText("because");
        reader.Finish();
        return interaction is null || because is null ? null : new LeftOut(interaction, because);
    }
}
