using Iapt.Belonging.Json;

namespace Iapt.Belonging.Rules.Checking;

/// <summary>Where in the document each part of a rulebook was read, so that problems found later can name it.</summary>
/// <remarks>By identity: equal conditions stand in different places.</remarks>
internal sealed class Places
{
    private readonly Dictionary<object, JsonTree> trees = new(ReferenceEqualityComparer.Instance);

    /// <summary>Remembers a part, and gives it back.</summary>
    public T Keep<T>(T part, JsonTree tree)
        where T : class
    {
        trees[part] = tree;
        return part;
    }

    /// <summary>The place of a part.</summary>
    public Place Of(object part) => trees[part].Place;

    /// <summary>The place of a member of a part; of the part itself if it has no such member.</summary>
    public Place Of(object part, string member) => (trees[part].Items.Find(i => i.Name == member) ?? trees[part]).Place;
}
