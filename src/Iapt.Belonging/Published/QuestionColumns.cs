using System.Collections.Immutable;
using Iapt.Belonging.Instruments;

namespace Iapt.Belonging.Published;

/// <summary>Where a table of questions holds one item: a column for each answer, in the order of the questionnaire, and one for the base.</summary>
internal sealed class QuestionColumns
{
    private QuestionColumns(Item item, ImmutableArray<ResponseOption> options, ImmutableArray<int> ordinals)
    {
        Item = item;
        Options = options;
        Ordinals = ordinals;
    }

    public Item Item { get; }

    public ImmutableArray<ResponseOption> Options { get; }

    /// <summary>The columns of the answers, and last that of the base.</summary>
    public ImmutableArray<int> Ordinals { get; }

    /// <summary>The columns of an item; null if all are absent, which is warned of, or some, which is refused.</summary>
    public static QuestionColumns? Find(Item item, PublishedTable table, List<Problem> problems)
    {
        string[] names = [.. NamesOf(item)];
        if (Array.TrueForAll(names, n => table.Find(n) is null))
        {
            problems.Add(PublishedProblems.NotAsked(new Place(table.Document, line: 1), item.Number));
            return null;
        }

        int?[] ordinals = [.. names.Select(n => table.Require(n, problems))];
        return Array.TrueForAll(ordinals, o => o is not null) ? new QuestionColumns(item, Positional(item), [.. ordinals.Select(o => o!.Value)]) : null;
    }

    /// <summary>The names of the columns of an item, last that of the base.</summary>
    public static IEnumerable<string> NamesOf(Item item) => [.. Positional(item).Select(o => $"{item.Number}.{o.Code}"), $"{item.Number}.base"];

    // Published columns count the answers from 1; a code that is not the position of its answer belongs to answer files only.
    private static ImmutableArray<ResponseOption> Positional(Item item) => [.. item.Scale.Options.Where((o, i) => o.Code == i + 1)];
}
