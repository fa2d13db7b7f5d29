using System.Collections.Immutable;
using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Engine;

/// <summary>Some rulebooks made ready: which finding is concluded after which, by which rules, on which scales.</summary>
internal sealed class RulePlan
{
    private readonly Dictionary<Subject, PlannedSubject> subjects = [];
    private readonly IndicatorCatalog indicators;

    /// <summary>Makes rulebooks ready.</summary>
    /// <exception cref="ArgumentException">They do not go together, or not with the indicators.</exception>
    public RulePlan(IEnumerable<Rulebook> rulebooks, IndicatorCatalog indicators)
    {
        Rulebooks = [.. rulebooks.OrderBy(r => r.Id)];
        ImmutableArray<Rule> rules = [.. Rulebooks.SelectMany(r => r.Rules).OrderBy(r => r.Id)];
        RequireUnique(Rulebooks.Select(r => r.Id.Value), "rulebook");
        RequireInstead(Rulebooks);
        RequireUnique(rules.Select(r => r.Id.Value), "rule");
        Definitions = AllDefinitions(Rulebooks);
        RequireKnown(rules, Definitions);
        Findings = InOrder(rules, Definitions);
        this.indicators = indicators;
        foreach (Condition condition in rules.SelectMany(r => ConditionWalk.All(r.When)))
        {
            if (condition is Comparison comparison) Plan(comparison.Subject, comparison.Test);
            else if (condition is GroupComparison ofGroup) Plan(ofGroup.Pattern, ofGroup.Test);
        }
    }

    /// <summary>The rulebooks, sorted by name.</summary>
    public ImmutableArray<Rulebook> Rulebooks { get; }

    /// <summary>The findings that are concluded, each after those that its rules read.</summary>
    public ImmutableArray<PlannedFinding> Findings { get; }

    /// <summary>Every finding that is defined: by the rulebooks, or in the library.</summary>
    public IReadOnlyDictionary<FindingId, FindingDefinition> Definitions { get; }

    /// <summary>What is known beforehand of a subject that a rule reads.</summary>
    /// <remarks>Which groups there are is known with a team only; of each, the indicator and the scale are those of the pattern that was planned.</remarks>
    public PlannedSubject this[Subject subject] => subjects.TryGetValue(subject, out PlannedSubject? planned) ? planned : OfGroup(subject);

    private PlannedSubject OfGroup(Subject subject)
    {
        Indicator indicator = indicators.Find(subject.Indicator)!;
        return new PlannedSubject(subject, indicator, SubjectScale.Of(subject, indicator)!);
    }

    private void Plan(Subject subject, Test test)
    {
        Indicator indicator = indicators.Find(subject.Indicator)
            ?? throw new ArgumentException($"a rule reads the indicator `{subject.Indicator}`, which the catalogue does not hold", nameof(indicators));
        SubjectScale scale = SubjectScale.Of(subject, indicator)
            ?? throw new ArgumentException($"a rule compares `{subject}`, which its unit does not allow", nameof(indicators));

        // Throws here rather than in an evaluation, if the rulebook was checked against a catalogue with other codes.
        TestLogic.Over(test, scale, scale.Minimum, scale.Maximum);
        subjects.TryAdd(subject, new PlannedSubject(subject, indicator, scale));
    }

    private static ImmutableArray<PlannedFinding> InOrder(ImmutableArray<Rule> rules, IReadOnlyDictionary<FindingId, FindingDefinition> definitions)
    {
        var order = FindingOrder.Of(rules);
        if (!order.Cycle.IsEmpty) throw new ArgumentException($"taken together, rulebooks make findings rest on themselves: {string.Join(" <- ", order.Cycle)}", nameof(rules));

        ILookup<FindingId, Rule> byFinding = rules.ToLookup(r => r.Concludes);
        return [.. order.Findings.Select(f => new PlannedFinding(definitions[f], [.. byFinding[f]]))];
    }

    // The built-in rulebooks in use define a finding before all others: each words it for its own questions. Then the library, so that no
    // other rulebook changes what a built-in finding means; whoever defines one differently was warned by the reader.
    private static Dictionary<FindingId, FindingDefinition> AllDefinitions(ImmutableArray<Rulebook> rulebooks)
    {
        var definitions = rulebooks.Concat(rulebooks.SelectMany(Extended)).Where(BuiltInRulebooks.Contain).Concat(BuiltInRulebooks.Defining(Spoken(rulebooks))).SelectMany(r => r.Findings).DistinctBy(f => f.Id).ToDictionary(f => f.Id);
        var local = new Dictionary<FindingId, RulebookId>();
        foreach (Rulebook rulebook in rulebooks.Where(r => !BuiltInRulebooks.Contain(r)))
        {
            foreach (FindingDefinition definition in rulebook.Findings)
            {
                if (definitions.TryAdd(definition.Id, definition)) local.Add(definition.Id, rulebook.Id);
                else if (local.TryGetValue(definition.Id, out RulebookId? first) && !definitions[definition.Id].IsSameAs(definition))
                {
                    throw new ArgumentException($"the rulebooks `{first}` and `{rulebook.Id}` define the finding `{definition.Id}` differently", nameof(rulebooks));
                }
            }
        }

        return definitions;
    }

    // A rulebook that extends one is used instead of it, and words findings as that one does.
    private static IEnumerable<Rulebook> Extended(Rulebook rulebook)
    {
        for (Rulebook? below = rulebook.Overlay?.Extended; below is not null; below = below.Overlay?.Extended) yield return below;
    }

    // Also those it defines itself: a built-in one of that name is meant.
    private static IEnumerable<FindingId> Spoken(ImmutableArray<Rulebook> rulebooks)
    {
        IEnumerable<Rule> rules = rulebooks.SelectMany(r => r.Rules);
        IEnumerable<FindingId> heard = rules.SelectMany(r => ConditionWalk.All(r.When)).OfType<AccountsCondition>().Select(a => a.Finding);
        return rulebooks.SelectMany(r => r.Findings).Select(f => f.Id).Concat(rules.Select(r => r.Concludes)).Concat(rules.Select(r => r.Moderates).OfType<FindingId>()).Concat(heard);
    }

    // Rulebooks are read one by one, and may speak of findings that others define and conclude.
    private static void RequireKnown(ImmutableArray<Rule> rules, IReadOnlyDictionary<FindingId, FindingDefinition> definitions)
    {
        var concluded = rules.Select(r => r.Concludes).ToHashSet();
        foreach (Rule rule in rules)
        {
            IEnumerable<FindingId> heard = ConditionWalk.All(rule.When).OfType<AccountsCondition>().Select(a => a.Finding);
            if (heard.Prepend(rule.Concludes).FirstOrDefault(f => !definitions.ContainsKey(f)) is FindingId undefined)
            {
                throw new ArgumentException($"the rule `{rule.Id}` speaks of the finding `{undefined}`, which no rulebook in use defines", nameof(rules));
            }

            if (rule.Moderates is FindingId moderated && !concluded.Contains(moderated))
            {
                throw new ArgumentException($"the rule `{rule.Id}` moderates the finding `{moderated}`, which no rule in use concludes", nameof(rules));
            }

            if (ConditionWalk.Findings(rule.When).FirstOrDefault(f => !concluded.Contains(f)) is FindingId read)
            {
                throw new ArgumentException($"the rule `{rule.Id}` reads the finding `{read}`, which no rule in use concludes", nameof(rules));
            }
        }
    }

    private static void RequireInstead(ImmutableArray<Rulebook> rulebooks)
    {
        var used = rulebooks.Select(r => r.Id).ToHashSet();
        foreach (Rulebook rulebook in rulebooks.Where(r => r.Overlay is not null))
        {
            if (Extended(rulebook).FirstOrDefault(b => used.Contains(b.Id)) is Rulebook beside) throw new ArgumentException($"the rulebook `{rulebook.Id}` extends `{beside.Id}` and is used instead of it, not beside it", nameof(rulebooks));
        }
    }

    private static void RequireUnique(IEnumerable<string> names, string kind)
    {
        string? twice = names.GroupBy(n => n).FirstOrDefault(g => g.Count() > 1)?.Key;
        if (twice is not null) throw new ArgumentException($"the {kind} `{twice}` comes twice", nameof(names));
    }
}
