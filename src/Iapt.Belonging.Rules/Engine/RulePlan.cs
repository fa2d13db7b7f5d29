using System.Collections.Frozen;
using System.Collections.Immutable;
using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Engine;

/// <summary>Some rulebooks made ready: which finding is concluded after which, by which rules, on which scales.</summary>
internal sealed class RulePlan
{
    private readonly FrozenDictionary<Subject, PlannedSubject> subjects;

    /// <summary>Makes rulebooks ready.</summary>
    /// <exception cref="ArgumentException">They do not go together, or not with the indicators.</exception>
    public RulePlan(IEnumerable<Rulebook> rulebooks, IndicatorCatalog indicators)
    {
        Rulebooks = [.. rulebooks.OrderBy(r => r.Id)];
        ImmutableArray<Rule> rules = [.. Rulebooks.SelectMany(r => r.Rules).OrderBy(r => r.Id)];
        RequireUnique(Rulebooks.Select(r => r.Id.Value), "rulebook");
        RequireUnique(rules.Select(r => r.Id.Value), "rule");
        Definitions = AllDefinitions(Rulebooks);
        Findings = InOrder(rules, Definitions);
        subjects = rules.SelectMany(r => ConditionWalk.All(r.When)).OfType<Comparison>()
            .Select(c => Plan(c, indicators)).DistinctBy(s => s.Subject).ToFrozenDictionary(s => s.Subject);
    }

    /// <summary>The rulebooks, sorted by name.</summary>
    public ImmutableArray<Rulebook> Rulebooks { get; }

    /// <summary>The findings that are concluded, each after those that its rules read.</summary>
    public ImmutableArray<PlannedFinding> Findings { get; }

    /// <summary>Every finding that a rulebook defines.</summary>
    public FrozenDictionary<FindingId, FindingDefinition> Definitions { get; }

    /// <summary>What is known beforehand of a subject.</summary>
    public PlannedSubject this[Subject subject] => subjects[subject];

    private static PlannedSubject Plan(Comparison comparison, IndicatorCatalog indicators)
    {
        Indicator indicator = indicators.Find(comparison.Subject.Indicator)
            ?? throw new ArgumentException($"a rule reads the indicator `{comparison.Subject.Indicator}`, which the catalogue does not hold", nameof(indicators));
        SubjectScale scale = SubjectScale.Of(comparison.Subject, indicator)
            ?? throw new ArgumentException($"a rule compares `{comparison.Subject}`, which its unit does not allow", nameof(indicators));

        // Throws here rather than in an evaluation, if the rulebook was checked against a catalogue with other codes.
        TestLogic.Over(comparison.Test, scale, scale.Minimum, scale.Maximum);
        return new PlannedSubject(comparison.Subject, indicator, scale);
    }

    private static ImmutableArray<PlannedFinding> InOrder(ImmutableArray<Rule> rules, FrozenDictionary<FindingId, FindingDefinition> definitions)
    {
        var order = FindingOrder.Of(rules);
        if (!order.Cycle.IsEmpty) throw new ArgumentException($"taken together, rulebooks make findings rest on themselves: {string.Join(" <- ", order.Cycle)}", nameof(rules));

        ILookup<FindingId, Rule> byFinding = rules.ToLookup(r => r.Concludes);
        return [.. order.Findings.Select(f => new PlannedFinding(definitions[f], [.. byFinding[f]]))];
    }

    // Rulebooks are sorted by name, so that it does not depend on their order which of them defines a finding that several define.
    private static FrozenDictionary<FindingId, FindingDefinition> AllDefinitions(ImmutableArray<Rulebook> rulebooks) =>
        rulebooks.SelectMany(r => r.Findings).DistinctBy(f => f.Id).ToFrozenDictionary(f => f.Id);

    private static void RequireUnique(IEnumerable<string> names, string kind)
    {
        string? twice = names.GroupBy(n => n).FirstOrDefault(g => g.Count() > 1)?.Key;
        if (twice is not null) throw new ArgumentException($"the {kind} `{twice}` comes twice", nameof(names));
    }
}
