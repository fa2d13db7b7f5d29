using Iapt.Belonging.Instruments;
using Iapt.Belonging.Json;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Surveys;

/// <summary>Reads where the answers of a wave are and which column holds what.</summary>
internal static class WaveAnswersReader
{
    public static (string? Path, AnswerColumns Columns) Read(JsonObjectReader wave, Instrument? instrument, List<Characteristic> characteristics)
    {
        if (wave.Optional("answers") is not JsonTree tree) return (null, AnswerColumns.Usual);

        var json = new JsonObjectReader(tree, wave.Problems);
        string? path = json.OptionalText("path", 500);
        if (path is not null && LeavesFolder(path)) wave.Problems.Add(WaveProblems.BadPath(json.Optional("path")!.Place));
        AnswerColumns columns = json.Optional("columns") is JsonTree map
            ? ReadColumns(new JsonObjectReader(map, wave.Problems), instrument, characteristics)
            : AnswerColumns.Usual;
        json.Finish();
        return (path, columns);
    }

    private static bool LeavesFolder(string path) =>
        path.Length == 0 || Path.IsPathRooted(path) || path.Contains(':', StringComparison.Ordinal) || path.Split('/', '\\').Contains("..");

    private static AnswerColumns ReadColumns(JsonObjectReader json, Instrument? instrument, List<Characteristic> characteristics)
    {
        string? person = ColumnName(json.Optional("person"), json.Problems);
        string? team = ColumnName(json.Optional("team"), json.Problems);
        var ofCharacteristics = json.OptionalMap("characteristics").Select(m => ReadCharacteristic(m, characteristics, json.Problems)).OfType<KeyValuePair<string, string>>().ToList();
        var ofItems = json.OptionalMap("items").Select(m => ReadItem(m, instrument, json.Problems)).OfType<KeyValuePair<IndicatorId, string>>().ToList();
        var ignored = json.OptionalArray("ignored").Select(i => ColumnName(i, json.Problems)).OfType<string>().ToList();
        json.Finish();
        return new AnswerColumns(person ?? AnswerColumns.Usual.Person, team ?? AnswerColumns.Usual.Team, ofCharacteristics, ofItems, ignored);
    }

    private static KeyValuePair<string, string>? ReadCharacteristic(JsonTree member, List<Characteristic> characteristics, List<Problem> problems)
    {
        string? column = ColumnName(member, problems);
        if (characteristics.Exists(c => c.Id == member.Name)) return column is null ? null : new(member.Name!, column);

        string? nearest = NearestName.Find(member.Name!, characteristics.Select(c => c.Id));
        problems.Add(WaveProblems.UnknownCharacteristic(member.PlaceBy(n => n != member), nearest));
        return null;
    }

    private static KeyValuePair<IndicatorId, string>? ReadItem(JsonTree member, Instrument? instrument, List<Problem> problems)
    {
        string? column = ColumnName(member, problems);
        IndicatorId? id = JsonRead.IdOfMember<IndicatorId>(member, problems);
        if (id is null || instrument is null) return null;
        if (instrument.FindItem(id) is not null) return column is null ? null : new(id, column);

        string? nearest = NearestName.Find(id.Value, instrument.Items.Select(i => i.Id.Value));
        problems.Add(WaveProblems.UnknownItem(member.PlaceBy(n => n != member), nearest));
        return null;
    }

    internal static string? ColumnName(JsonTree? tree, List<Problem> problems)
    {
        string? name = JsonRead.Text(tree, problems, 200);
        if (name != string.Empty) return name;

        problems.Add(JsonProblems.NotInRange(tree!.Place, "the name of a column"));
        return null;
    }
}
