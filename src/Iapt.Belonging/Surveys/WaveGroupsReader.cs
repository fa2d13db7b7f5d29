using Iapt.Belonging.Json;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Surveys;

/// <summary>Reads the characteristics and registered groups of a wave.</summary>
/// <param name="wave">The wave.</param>
/// <param name="people">How many are asked in all.</param>
internal sealed class WaveGroupsReader(JsonObjectReader wave, long people)
{
    private readonly List<Problem> problems = wave.Problems;
    private readonly Dictionary<GroupId, Place> headcounts = [];

    public List<Characteristic> Characteristics { get; } = [];

    public List<RegisteredGroup> Groups { get; } = [];

    public void Read()
    {
        foreach (JsonTree tree in wave.OptionalArray("characteristics")) ReadCharacteristic(tree);
        foreach (JsonTree tree in wave.OptionalArray("groups")) ReadGroup(tree);
        foreach (IGrouping<string, RegisteredGroup> ofOne in Groups.Where(g => g.Headcount is not null).GroupBy(g => g.Id.Characteristic)) CheckHeadcounts([.. ofOne]);
    }

    private void ReadCharacteristic(JsonTree tree)
    {
        var json = new JsonObjectReader(tree, problems);
        // The name is that of a group without its label, so it has the same grammar.
        string? id = json.RequiredText("id", TeamId.MaximumLength);
        (bool isKnown, CodeList? list) = ReadList(json);
        List<string>? codes = (isKnown && list is null) || json.Has("codes") ? ReadCodes(json, list) : [];
        json.Finish();
        if (id is null || codes is null || !isKnown) return;

        if (!GroupId.TryParse($"{id}=x", out _)) problems.Add(JsonProblems.IdInvalid(json.Required("id")!.Place, "lower-case words joined by '-' and '/', such as `band`"));
        else if (Characteristics.Exists(c => c.Id == id)) problems.Add(WaveProblems.Duplicate(tree.Place, "a characteristic"));
        else Characteristics.Add(list?.ToCharacteristic(id, codes) ?? new Characteristic(id, codes));
    }

    private (bool IsKnown, CodeList? List) ReadList(JsonObjectReader json)
    {
        if (!json.Has("list")) return (true, null);

        string? name = json.RequiredText("list", TeamId.MaximumLength);
        CodeList? list = name is null ? null : CodeLists.Find(name);
        if (name is not null && list is null) problems.Add(WaveProblems.UnknownList(json.Required("list")!.Place, NearestName.Find(name, CodeLists.All.Select(l => l.Id))));
        return (list is not null, list);
    }

    private void ReadGroup(JsonTree tree)
    {
        var json = new JsonObjectReader(tree, problems);
        GroupId? id = json.RequiredId<GroupId>("id");
        List<string>? codes = ReadCodes(json);
        int? headcount = WaveTeamsReader.HeadcountIn(json.Optional("headcount"), problems);
        json.Finish();
        if (headcount > people) problems.Add(WaveProblems.HeadcountOfGroup(json.Optional("headcount")!.Place));
        if (id is null || codes is null) return;

        Characteristic? characteristic = Characteristics.Find(c => c.Id == id.Characteristic);
        if (characteristic is null) problems.Add(WaveProblems.UnknownCharacteristic(tree.Place, NearestName.Find(id.Characteristic, Characteristics.Select(c => c.Id))));
        else if (Groups.Exists(g => g.Id == id)) problems.Add(WaveProblems.Duplicate(tree.Place, "a group"));
        else if (characteristic.Mixes(codes)) problems.Add(WaveProblems.MixedGroup(json.Required("codes")!.Place));
        else if (CheckCodes(json, characteristic)) Groups.Add(new RegisteredGroup(id, codes, headcount));
        if (headcount is not null) headcounts.TryAdd(id, json.Optional("headcount")!.Place);
    }

    private void CheckHeadcounts(RegisteredGroup[] groups)
    {
        foreach (RegisteredGroup group in groups.Where(g => Array.Exists(groups, o => g.Headcount > o.Headcount && g.Codes.All(o.Codes.Contains)))) problems.Add(WaveProblems.HeadcountOfSubgroup(PlaceOf(group)));
        // One group that is too large by itself is told already.
        if (Array.TrueForAll(groups, g => g.Headcount <= people) && Array.Exists(groups, g => People(groups, g) > people)) problems.Add(WaveProblems.HeadcountOfGroups(PlaceOf(groups[0])));
    }

    /// <summary>How many are in a group and in others without common codes, those of the fewest codes first.</summary>
    private static long People(RegisteredGroup[] groups, RegisteredGroup first)
    {
        HashSet<string> taken = [.. first.Codes];
        long sum = first.Headcount!.Value;
        foreach (RegisteredGroup next in groups.OrderBy(g => g.Codes.Length).Where(g => !taken.Overlaps(g.Codes)))
        {
            taken.UnionWith(next.Codes);
            sum += next.Headcount!.Value;
        }

        return sum;
    }

    private Place PlaceOf(RegisteredGroup group) => headcounts[group.Id];

    private bool CheckCodes(JsonObjectReader json, Characteristic characteristic)
    {
        List<JsonTree> unknown = [.. json.RequiredArray("codes").Where(c => characteristic.PositionOf(c.Text) < 0)];
        problems.AddRange(unknown.Select(c => WaveProblems.UnknownCode(c.Place, characteristic.Codes)));
        return unknown.Count == 0;
    }

    private List<string>? ReadCodes(JsonObjectReader json, CodeList? list = null)
    {
        JsonTree? tree = json.Required("codes");
        int before = problems.Count;
        var codes = new List<string>();
        foreach (JsonTree item in JsonRead.Array(tree, problems))
        {
            if (JsonRead.Text(item, problems, 64) is not string code) continue;
            if (string.IsNullOrWhiteSpace(code) || code != code.Trim()) problems.Add(JsonProblems.IdInvalid(item.Place, "a code without blanks around it"));
            else if (codes.Contains(code) || list?.Knows(code) == true) problems.Add(WaveProblems.Duplicate(item.Place, "a code"));
            else codes.Add(code);
        }

        if (tree is { Kind: JsonKind.Array } && tree.Items.Count is 0 or > Characteristic.MaximumCodes) problems.Add(JsonProblems.NotInRange(tree!.Place, "1 to 250 codes"));
        return tree is null || problems.Count > before ? null : codes;
    }
}
