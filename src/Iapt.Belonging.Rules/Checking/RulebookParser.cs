using System.Collections.Immutable;
using Iapt.Belonging.Json;
using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Checking;

/// <summary>Reads rulebooks from JSON: their form only.</summary>
internal sealed class RulebookParser(Places places, List<Problem> problems)
{
    private static readonly string[] PersonWords = ["person", "people", "employee", "member", "staff", "staff-member", "respondent"];

    private readonly ConditionParser conditions = new(places, problems);

    /// <summary>Whether every rule and definition could be read, so that what is not there can be called missing.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <summary>Reads a rulebook; null if its cover is wrong. Rules and definitions that are wrong are left out.</summary>
    public RulebookContent? Read(JsonTree document)
    {
        var reader = new JsonObjectReader(document, problems);
        if (!ReadFormat(reader)) return null;

        RulebookId? id = reader.RequiredId<RulebookId>("id");
        string? version = RuleTextReader.Plain(reader.Required("version"), problems, 64);
        string? title = RuleTextReader.Plain(reader.Required("title"), problems);
        ImmutableArray<string> authors = [.. List(reader, "authors").Select(a => RuleTextReader.Plain(a, problems, 200)).OfType<string>()];
        string? licence = RuleTextReader.Plain(reader.Required("licence"), problems, 200);
        ImmutableArray<SourceId> sources = [.. reader.RequiredArray("sources").Select(ReadSource).OfType<SourceId>()];
        ImmutableArray<FindingDefinition> findings = All(reader.RequiredArray("findings"), ReadDefinition);
        ImmutableArray<Rule> rules = ReadRules(reader);
        RefuseReserved(reader, "extends", "a rulebook that holds all its rules");
        RefuseReserved(reader, "changes", "a rulebook that holds all its rules");
        RefuseReserved(reader, "off", "a rulebook without the rules that are not wanted");
        reader.Finish();
        if (id is null || version is null || title is null || licence is null) return null;

        return new RulebookContent(id, version, new RulebookTitle(title, authors, licence), [.. sources.Distinct()], findings, rules);
    }

    private bool ReadFormat(JsonObjectReader reader)
    {
        if (reader.Required("format") is not JsonTree format) return reader.IsObject;
        if (format is { Kind: JsonKind.Text, Text: RuleWords.Format }) return true;

        // Nothing else is looked at: another version may mean something else by the same words.
        problems.Add(RuleProblems.UnsupportedVersion(format.Place, RuleWords.Format));
        return false;
    }

    private ImmutableArray<Rule> ReadRules(JsonObjectReader reader)
    {
        IReadOnlyList<JsonTree> rules = reader.RequiredArray("rules");
        if (rules.Count <= RuleLimits.Rules) return All(rules, ReadRule);

        problems.Add(JsonProblems.TooMany(rules[RuleLimits.Rules].Place, RuleLimits.Rules));
        IsWhole = false;
        return [];
    }

    private FindingDefinition? ReadDefinition(JsonTree tree)
    {
        var reader = new JsonObjectReader(tree, problems);
        FindingId? id = reader.RequiredId<FindingId>("id");
        string? label = RuleTextReader.Plain(reader.Required("label"), problems, 200);
        Level? level = ReadLevel(reader);
        string? definition = RuleTextReader.Plain(reader.Required("definition"), problems);
        string? says = RuleTextReader.Plain(reader.Required("says"), problems);
        string? asks = RuleTextReader.Plain(reader.Required("asks"), problems);
        Citation? source = ReadCitation(reader.Required("source"));
        bool isHarm = reader.OptionalBoolean("harm") ?? false;
        reader.Finish();
        if (id is null || label is null || level is null || definition is null || says is null || asks is null || source is null) return null;

        return places.Keep(new FindingDefinition(id, label, level.Value, definition, says, asks, source, isHarm), tree);
    }

    private Rule? ReadRule(JsonTree tree)
    {
        var reader = new JsonObjectReader(tree, problems);
        RuleId? id = reader.RequiredId<RuleId>("id");
        FindingId? concludes = reader.RequiredId<FindingId>("concludes");
        (Severity? severity, string? why) = ReadSeverity(reader);
        Level? level = ReadLevel(reader);
        Condition? when = conditions.Read(reader.Required("when"));
        ImmutableArray<Citation> because = ReadReasons(reader);
        RuleBasis? basis = reader.RequiredWord("basis", RuleWords.Bases);
        string? note = RuleTextReader.Plain(reader.Optional("note"), problems);
        RefuseReserved(reader, "moderates", "a finding of its own that both are read from");
        if (reader.Optional("target") is JsonTree target) problems.Add(RuleProblems.TargetPerson(target.Place));
        reader.Finish();
        if (id is null || concludes is null || level is null || when is null || basis is null) return null;

        return places.Keep(new Rule(id, concludes, severity, why, level.Value, when, because, basis.Value, note), tree);
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
        return source is null ? null : places.Keep(new Citation(source, at), tree);
    }

    private SourceId? ReadSource(JsonTree tree) => JsonRead.Id<SourceId>(tree, problems) is SourceId source ? places.Keep(source, tree) : null;

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

    private void RefuseReserved(JsonObjectReader reader, string name, string instead)
    {
        if (reader.Optional(name) is JsonTree member) problems.Add(RuleProblems.NotYetEvaluated(member.Place, name, instead));
    }

    private ImmutableArray<T> All<T>(IReadOnlyList<JsonTree> items, Func<JsonTree, T?> read)
        where T : class
    {
        ImmutableArray<T> all = [.. items.Select(read).OfType<T>()];
        IsWhole &= all.Length == items.Count;
        return all;
    }
}
