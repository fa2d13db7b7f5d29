using System.Collections.Immutable;
using Iapt.Belonging.Json;
using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Checking;

/// <summary>Reads what a rulebook extends, and applies its changes to the rules that it takes over.</summary>
internal sealed class OverlayParser(RulebookParts parts, ImmutableArray<Rulebook> beside, Places places, List<Problem> problems)
{
    /// <summary>Reads the members <c>extends</c>, <c>changes</c> and <c>off</c>; null if nothing is extended, or not that.</summary>
    /// <param name="reader">The rulebook.</param>
    /// <param name="authors">Its authors, who are named with each change.</param>
    public RulebookOverlay? Read(JsonObjectReader reader, ImmutableArray<string> authors)
    {
        JsonTree? extends = reader.Optional("extends");
        List<Entry> changes = [.. reader.OptionalArray("changes").Select(ReadChange).OfType<Entry>()];
        List<Entry> off = [.. reader.OptionalArray("off").Select(ReadOff).OfType<Entry>()];
        if (extends is null)
        {
            if (reader.Has("changes") || reader.Has("off")) problems.Add(JsonProblems.MissingMember(reader.Place, "extends"));
            return null;
        }

        if (Extended(extends) is not Rulebook extended)
        {
            // What would be taken over is not known, so nothing can be called unknown.
            parts.HasAllDefined = parts.HasAllConcluded = parts.HasAllRules = false;
            return null;
        }

        return Apply(extended, changes, off, authors);
    }

    private Rulebook? Extended(JsonTree tree)
    {
        var reader = new JsonObjectReader(tree, problems);
        RulebookId? id = RuleTextReader.Reference<RulebookId>(reader.Required("rulebook"), "a rulebook", problems);
        string? version = RuleTextReader.Plain(reader.Required("version"), problems, 64);
        string? hash = RuleTextReader.Plain(reader.Optional("hash"), problems, 100);
        reader.Finish();
        if (id is null || version is null || (hash is null && reader.Has("hash"))) return null;

        Rulebook[] named = [.. beside.Where(r => r.Id == id && r.Id != parts.Id)];
        if (named.Length == 0)
        {
            problems.Add(RuleProblems.UnknownReference(reader.Required("rulebook")!.Place, "a rulebook that is known", id.Value, new NearestNames(beside.Select(r => r.Id.Value).Distinct()).To(id.Value)));
            return null;
        }

        if (named.FirstOrDefault(r => r.Version == version && (hash is null || r.Stamp.Hash == hash)) is Rulebook extended) return extended;

        problems.Add(RuleProblems.OtherBase(tree.Place, named[0].Stamp));
        return null;
    }

    private RulebookOverlay Apply(Rulebook extended, List<Entry> changes, List<Entry> off, ImmutableArray<string> authors)
    {
        var rules = extended.Rules.ToDictionary(r => r.Id);
        var nearest = new NearestNames(rules.Keys.Select(r => r.Value));
        var switchedOff = new SortedDictionary<RuleId, RuleOff>();
        foreach (Entry entry in off.Where(e => IsKnown(e, rules, nearest)))
        {
            if (!switchedOff.TryAdd(entry.Rule, new RuleOff(entry.Rule, entry.Because))) problems.Add(RuleProblems.ChangeMisfit(entry.Tree.Place, $"`{entry.Rule}`, which is switched off already"));
        }

        WarnOfHarm(extended, off, RuleProblems.HarmOff);
        WarnOfHarm(extended, changes, RuleProblems.HarmChanged);
        var changed = new List<RuleChange>();
        foreach (Entry entry in changes.Where(e => IsKnown(e, rules, nearest)))
        {
            if (switchedOff.ContainsKey(entry.Rule)) problems.Add(RuleProblems.ChangeMisfit(entry.Tree.Place, $"`{entry.Rule}`, which is switched off"));
            else if (changed.Exists(c => c.Rule == entry.Rule && c.At == entry.At)) problems.Add(RuleProblems.ChangeMisfit(entry.Tree.Place, "a limit that is changed already"));
            else if (Change(rules[entry.Rule], entry, authors) is (Rule rule, RuleChange change))
            {
                rules[entry.Rule] = rule;
                changed.Add(change);
            }
        }

        parts.Inherited.AddRange(extended.Rules.Where(r => !switchedOff.ContainsKey(r.Id)).Select(r => rules[r.Id]));
        parts.InheritedFindings.AddRange(extended.Findings);
        parts.InheritedRuleNames.UnionWith(rules.Keys);
        RefuseReadWithoutRules(extended, off);
        foreach (RuleId rule in changed.Select(c => c.Rule).Distinct()) Place(rules[rule], changes.Last(e => e.Rule == rule).Tree);
        return new RulebookOverlay(extended, [.. changed.OrderBy(c => c.Rule).ThenBy(c => c.At, StringComparer.Ordinal)], [.. switchedOff.Values]);
    }

    private (Rule Rule, RuleChange Change)? Change(Rule rule, Entry entry, ImmutableArray<string> authors)
    {
        (Condition condition, LimitChange limit) = LimitChange.Of(rule.When, entry.At!, entry.To!, problems);
        if (limit.From.IsEmpty) problems.Add(RuleProblems.ChangeMisfit(places.Of(entry, "at"), "a place where the rule has no limit"));
        else if (limit.Now.SequenceEqual(limit.From)) problems.Add(RuleProblems.ChangeMisfit(places.Of(entry, "to"), "the limit that the rule has already"));
        else if (!limit.Now.IsEmpty)
        {
            var change = new RuleChange(parts.Id!, authors, rule.Id, entry.At!, limit.From, limit.Now, entry.Because);
            return (rule.With(condition, change), change);
        }

        return null;
    }

    // A changed rule is checked anew, and what is wrong with it is told where it was changed.
    private void Place(Rule rule, JsonTree tree)
    {
        parts.Changed.Add(places.Keep(rule, tree));
        foreach (Condition condition in ConditionWalk.All(rule.When))
        {
            places.Keep(condition, tree);
            if (ConditionWalk.Parts(condition).IsEmpty) parts.Leaves.Add(condition);
        }
    }

    // A finding that no rule concludes any more, but that a rule which is kept still reads.
    private void RefuseReadWithoutRules(Rulebook extended, List<Entry> off)
    {
        var concluded = parts.Inherited.Select(r => r.Concludes).Concat(parts.Concluded).ToHashSet();
        HashSet<FindingId> read = [.. parts.Inherited.SelectMany(r => ConditionWalk.Findings(r.When).Concat(r.Moderates is FindingId moderated ? [moderated] : []))];
        foreach (Entry entry in off)
        {
            if (extended.Rules.FirstOrDefault(r => r.Id == entry.Rule) is Rule rule && !concluded.Contains(rule.Concludes) && read.Contains(rule.Concludes))
            {
                problems.Add(RuleProblems.ChangeMisfit(entry.Tree.Place, $"the last rule that concludes `{rule.Concludes}`, which other rules read"));
            }
        }
    }

    // Allowed, with a reason, and never silent: harm that nobody looks for is there all the same.
    private void WarnOfHarm(Rulebook extended, List<Entry> entries, Func<Place, string, string, Problem> warning)
    {
        HashSet<FindingId> harms = [.. beside.Append(extended).SelectMany(r => r.Findings).Where(f => f.IsHarm).Select(f => f.Id)];
        foreach (Entry entry in entries)
        {
            if (extended.Rules.FirstOrDefault(r => r.Id == entry.Rule) is Rule rule && harms.Contains(rule.Concludes)) problems.Add(warning(entry.Tree.Place, rule.Id.Value, rule.Concludes.Value));
        }
    }

    private bool IsKnown(Entry entry, Dictionary<RuleId, Rule> rules, NearestNames nearest)
    {
        if (rules.ContainsKey(entry.Rule)) return true;

        problems.Add(RuleProblems.UnknownReference(places.Of(entry, "rule"), "a rule of the rulebook that is extended", entry.Rule.Value, nearest.To(entry.Rule.Value)));
        return false;
    }

    private Entry? ReadChange(JsonTree tree)
    {
        var reader = new JsonObjectReader(tree, problems);
        RuleId? rule = RuleTextReader.Reference<RuleId>(reader.Required("rule"), "a rule", problems);
        string? at = RuleTextReader.Plain(reader.Required("at"), problems);
        JsonTree? to = reader.Required("to");
        string? because = ReadReason(reader);
        reader.Finish();
        return rule is null || at is null || to is null || because is null ? null : places.Keep(new Entry(rule, because, tree) { At = at, To = to }, tree);
    }

    private Entry? ReadOff(JsonTree tree)
    {
        var reader = new JsonObjectReader(tree, problems);
        RuleId? rule = RuleTextReader.Reference<RuleId>(reader.Required("rule"), "a rule", problems);
        string? because = ReadReason(reader);
        reader.Finish();
        return rule is null || because is null ? null : places.Keep(new Entry(rule, because, tree), tree);
    }

    private string? ReadReason(JsonObjectReader reader)
    {
        JsonTree? because = reader.Optional("because");
        if (because is null && reader.IsObject) problems.Add(RuleProblems.NoReason(reader.Place, "a `because` that says why it is done here"));
        return RuleTextReader.Plain(because, problems);
    }

    private sealed class Entry(RuleId rule, string because, JsonTree tree)
    {
        public RuleId Rule => rule;

        public string Because => because;

        public JsonTree Tree => tree;

        public string? At { get; init; }

        public JsonTree? To { get; init; }
    }
}
