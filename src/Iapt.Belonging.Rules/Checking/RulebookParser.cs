using System.Collections.Immutable;
using Iapt.Belonging.Json;
using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Checking;

/// <summary>Reads rulebooks from JSON: their form only.</summary>
internal sealed class RulebookParser(RulebookParts parts, ImmutableArray<Rulebook> beside, RulebookLimits limits, Places places, List<Problem> problems)
{
    private static readonly string[] PersonWords = ["person", "people", "employee", "member", "staff", "staff-member", "respondent"];

    private readonly ConditionParser conditions = new(parts, limits.MaximumDepth, places, problems);

    /// <summary>Reads a rulebook; null if its cover is wrong. Rules and definitions that are wrong are left out; what could be read is among the parts.</summary>
    public RulebookContent? Read(JsonTree document)
    {
        var reader = new JsonObjectReader(document, problems);
        if (!ReadFormat(reader)) return null;

        RulebookId? id = parts.Id = reader.RequiredId<RulebookId>("id");
        string? version = RuleTextReader.Plain(reader.Required("version"), problems, 64);
        string? title = RuleTextReader.Plain(reader.Required("title"), problems);
        ImmutableArray<string> authors = [.. List(reader, "authors").Select(a => RuleTextReader.Plain(a, problems, 200)).OfType<string>()];
        string? licence = RuleTextReader.Plain(reader.Required("licence"), problems, 200);
        parts.HasAllSources = ReadAll(reader, "sources", int.MaxValue, ReadSource) == parts.Sources.Count;
        parts.HasAllDefined = ReadAll(reader, "findings", int.MaxValue, ReadDefinition) == parts.Defined.Count;
        int? rules = ReadAll(reader, "rules", limits.MaximumRules, ReadRule);
        parts.HasAllConcluded = rules == parts.Concluded.Count;
        parts.HasAllRules = rules == parts.Rules.Count;
        RulebookOverlay? overlay = new OverlayParser(parts, beside, places, problems).Read(reader, authors);
        reader.Finish();
        if (id is null || version is null || title is null || licence is null) return null;

        return new RulebookContent(id, version, new RulebookTitle(title, authors, licence), [.. parts.Sources.Distinct()], [.. parts.Definitions], [.. parts.Rules], overlay);
    }

    private bool ReadFormat(JsonObjectReader reader)
    {
        if (reader.Required("format") is not JsonTree format) return reader.IsObject;
        if (format is { Kind: JsonKind.Text, Text: RuleWords.Format }) return true;

        // Nothing else is looked at: another version may mean something else by the same words.
        problems.Add(RuleProblems.UnsupportedVersion(format.Place, RuleWords.Format));
        return false;
    }

    // How many there are; null if that cannot be told, or if there are too many to read.
    private int? ReadAll(JsonObjectReader reader, string name, int most, Action<JsonTree> read)
    {
        JsonTree? list = reader.Required(name);
        IReadOnlyList<JsonTree> items = JsonRead.Array(list, problems);
        if (items.Count > most)
        {
            problems.Add(JsonProblems.TooMany(items[most].Place, most));
            return null;
        }

        foreach (JsonTree item in items) read(item);
        return list is { Kind: JsonKind.Array } ? items.Count : null;
    }

    private void ReadDefinition(JsonTree tree)
    {
        var reader = new JsonObjectReader(tree, problems);
        FindingId? id = Keep(reader.RequiredId<FindingId>("id"), tree, parts.Defined);
        string? label = RuleTextReader.Plain(reader.Required("label"), problems, 200);
        Level? level = ReadLevel(reader);
        string? definition = RuleTextReader.Plain(reader.Required("definition"), problems);
        string? says = RuleTextReader.Plain(reader.Required("says"), problems);
        string? asks = RuleTextReader.Plain(reader.Required("asks"), problems);
        Citation? source = ReadCitation(reader.Required("source"));
        bool isHarm = reader.OptionalBoolean("harm") ?? false;
        reader.Finish();
        if (id is null || label is null || level is null || definition is null || says is null || asks is null || source is null) return;

        Keep(new FindingDefinition(id, label, level.Value, definition, says, asks, source, isHarm), tree, parts.Definitions);
    }

    private void ReadRule(JsonTree tree)
    {
        var reader = new JsonObjectReader(tree, problems);
        RuleId? id = Keep(reader.RequiredId<RuleId>("id"), tree, parts.RuleNames);
        FindingId? concludes = Keep(reader.RequiredId<FindingId>("concludes"), tree, parts.Concluded);
        bool hasModerates = reader.Has("moderates");
        FindingId? moderates = Keep(RuleTextReader.Reference<FindingId>(reader.Optional("moderates"), "a finding", problems), tree, parts.Moderated);
        if (moderates is not null && moderates == concludes) problems.Add(RuleProblems.ModeratesItself(places.Of(moderates, "moderates")));
        (Severity? severity, string? why) = ReadSeverity(reader);
        Level? level = ReadLevel(reader);
        Condition? when = conditions.Read(reader.Required("when"));
        ImmutableArray<Citation> because = ReadReasons(reader);
        RuleBasis? basis = reader.RequiredWord("basis", RuleWords.Bases);
        string? note = RuleTextReader.Plain(reader.Optional("note"), problems);
        if (reader.Refused("target") is JsonTree target) problems.Add(RuleProblems.TargetPerson(target.Place));
        reader.Finish();
        if (id is null || concludes is null || level is null || when is null || basis is null || hasModerates != moderates is not null) return;

        Keep(new Rule(id, concludes, moderates, severity, why, level.Value, when, because, basis.Value, note), tree, parts.Rules);
    }

    private (Severity? Severity, string? Because) ReadSeverity(JsonObjectReader reader)
    {
        Severity? severity = reader.OptionalWord("severity", RuleWords.Severities);
        JsonTree? because = reader.Optional("severityBecause");
        string? why = RuleTextReader.Plain(because, problems);
        if (reader.Has("severity") && because is null) problems.Add(RuleProblems.NoReason(reader.Place, "a `severityBecause`: a finding is graded only where the rule says why"));
        if (because is not null && !reader.Has("severity")) problems.Add(RuleProblems.Type(because.Place, "a reason without a severity", "a `severity` with it"));
        return (severity, why);
    }

    private ImmutableArray<Citation> ReadReasons(JsonObjectReader reader)
    {
        JsonTree? because = reader.Optional("because");
        IReadOnlyList<JsonTree> items = JsonRead.Array(because, problems);
        if (because is null || because is { Kind: JsonKind.Array, Items.Count: 0 })
        {
            problems.Add(RuleProblems.NoReason(because?.Place ?? reader.Place, "a `because` that cites at least one publication"));
        }

        return [.. items.Select(ReadCitation).OfType<Citation>()];
    }

    private Citation? ReadCitation(JsonTree? tree)
    {
        if (tree is null) return null;

        var reader = new JsonObjectReader(tree, problems);
        SourceId? source = RuleTextReader.Reference<SourceId>(reader.Required("source"), "a publication", problems);
        string? at = RuleTextReader.Plain(reader.Optional("at"), problems, 500);
        reader.Finish();
        return source is null ? null : Keep(new Citation(source, at), tree, parts.Citations);
    }

    private void ReadSource(JsonTree tree) => Keep(JsonRead.Id<SourceId>(tree, problems), tree, parts.Sources);

    private Level? ReadLevel(JsonObjectReader reader)
    {
        JsonTree? tree = reader.Required("level");
        if (tree is not { Kind: JsonKind.Text } || !PersonWords.Contains(tree.Text)) return JsonRead.Word(tree, problems, RuleWords.Levels);

        problems.Add(RuleProblems.TargetPerson(tree.Place));
        return null;
    }

    private IReadOnlyList<JsonTree> List(JsonObjectReader reader, string name)
    {
        JsonTree? list = reader.Required(name);
        IReadOnlyList<JsonTree> items = JsonRead.Array(list, problems);
        if (list is { Kind: JsonKind.Array } && items.Count == 0) problems.Add(RuleProblems.EmptyList(list.Place));
        return items;
    }

    private T? Keep<T>(T? part, JsonTree tree, List<T> among)
        where T : class
    {
        if (part is not null) among.Add(places.Keep(part, tree));
        return part;
    }
}
