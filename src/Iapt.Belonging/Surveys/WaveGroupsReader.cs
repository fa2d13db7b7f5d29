using Iapt.Belonging.Json;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Surveys;

/// <summary>Reads the characteristics and registered groups of a wave.</summary>
/// <param name="wave">The wave.</param>
/// <param name="people">How many are asked in all.</param>
internal sealed class WaveGroupsReader(JsonObjectReader wave, long people)
{
    private readonly List<Problem> problems = wave.Problems;

    public List<Characteristic> Characteristics { get; } = [];

    public List<RegisteredGroup> Groups { get; } = [];

    public void Read()
    {
        foreach (JsonTree tree in wave.OptionalArray("characteristics")) ReadCharacteristic(tree);
        foreach (JsonTree tree in wave.OptionalArray("groups")) ReadGroup(tree);
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
    }

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
