using Iapt.Belonging.Json;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Instruments;

/// <summary>Reads the items of an instrument; filters are checked when all items are known.</summary>
internal sealed class ItemReading
{
    private readonly List<Problem> problems;
    private readonly Dictionary<string, ResponseScale> scales;
    private readonly HashSet<string> numbers = new(StringComparer.Ordinal);
    private readonly List<(JsonTree Tree, ItemFilter Filter)> filters = [];

    /// <summary>Starts a reading.</summary>
    /// <param name="problems">Where problems go.</param>
    /// <param name="scales">The scales that items may use.</param>
    /// <param name="inherited">Items of an earlier edition, ids and numbers each once.</param>
    public ItemReading(List<Problem> problems, Dictionary<string, ResponseScale> scales, IEnumerable<Item> inherited)
    {
        this.problems = problems;
        this.scales = scales;
        foreach (Item item in inherited)
        {
            Items.Add(item.Id, item);
            numbers.Add(item.Number);
        }
    }

    public OrderedDictionary<IndicatorId, Item> Items { get; } = [];

    public void Read(IReadOnlyList<JsonTree> trees)
    {
        foreach (JsonTree tree in trees)
        {
            if (ReadItem(tree) is not Item item) continue;
            if (!Items.TryAdd(item.Id, item)) problems.Add(InstrumentProblems.DuplicateId(tree.Place, item.Id.Value));
            if (!numbers.Add(item.Number)) problems.Add(InstrumentProblems.DuplicateNumber(tree.Place));
        }

        foreach ((JsonTree tree, ItemFilter filter) in filters) CheckFilter(tree, filter);
    }

    private Item? ReadItem(JsonTree tree)
    {
        var reader = new JsonObjectReader(tree, problems);
        IndicatorId? id = reader.RequiredId<IndicatorId>("id");
        string? number = reader.RequiredText("number", 50);
        string? topic = reader.RequiredText("topic", 500);
        ResponseScale? scale = FindScale(reader.Required("scale"));
        Referent? referent = reader.RequiredWord("referent", IndicatorWords.Referents);
        CompositionModel? composition = reader.RequiredWord("composition", IndicatorWords.Compositions);
        Polarity polarity = reader.OptionalWord("polarity", IndicatorWords.Polarities) ?? Polarity.HigherIsBetter;
        ItemFilter? filter = ReadFilter(reader.Optional("filter"), scale);
        string? wording = reader.OptionalText("wording", 1_000);
        reader.Finish();
        CheckReferent(tree, referent, composition);
        if (id is null || number is null || topic is null || scale is null || referent is null || composition is null) return null;

        return new Item(id, number, topic, scale, referent.Value, composition.Value, polarity, filter, wording);
    }

    private void CheckReferent(JsonTree tree, Referent? referent, CompositionModel? composition)
    {
        if (referent is Referent.TheWork || composition is CompositionModel.Fact) problems.Add(InstrumentProblems.NotAnswered(tree.Place));
        else if (referent is Referent.Me && composition is CompositionModel.ReferentShift) problems.Add(InstrumentProblems.NothingShifted(tree.Place));
        else if (referent is not (null or Referent.Me) && composition is CompositionModel.DirectConsensus) problems.Add(InstrumentProblems.Shifted(tree.Place));
    }

    private ResponseScale? FindScale(JsonTree? tree)
    {
        if (JsonRead.Text(tree, problems, 100) is not string name) return null;
        if (scales.TryGetValue(name, out ResponseScale? scale)) return scale;

        problems.Add(InstrumentProblems.UnknownScale(tree!.Place, scales.Keys));
        return null;
    }

    private ItemFilter? ReadFilter(JsonTree? tree, ResponseScale? scale)
    {
        if (tree is null) return null;

        var reader = new JsonObjectReader(tree, problems);
        IndicatorId? item = reader.RequiredId<IndicatorId>("item");
        List<ResponseOption> replacements = ScaleReading.ReadOptions(reader.RequiredArray("replacements"), scale?.Maximum ?? 10, problems);
        reader.Finish();
        if (item is null) return null;

        var filter = new ItemFilter(item, replacements);
        filters.Add((tree, filter));
        return filter;
    }

    private void CheckFilter(JsonTree tree, ItemFilter filter)
    {
        if (!Items.TryGetValue(filter.Item, out Item? steering))
        {
            problems.Add(InstrumentProblems.UnknownItem(tree.Place, filter.Item));
            return;
        }

        foreach (ResponseOption replacement in filter.Replacements)
        {
            if (steering.Scale.Find(replacement.Code) is null) problems.Add(InstrumentProblems.UnknownCode(tree.Place, replacement.Code));
        }
    }
}
