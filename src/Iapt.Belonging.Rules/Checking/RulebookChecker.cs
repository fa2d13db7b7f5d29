using System.Collections.Immutable;
using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Checking;

/// <summary>Checks a rulebook as a whole: everything that can be told of the parts that could be read.</summary>
internal sealed class RulebookChecker(RulebookParts parts, KnownFindings known, RulebookLimits limits, Places places, List<Problem> problems)
{
    private readonly HashSet<FindingId> inheritedFindings = [.. parts.InheritedFindings.Select(f => f.Id)];

    /// <summary>Adds everything that is wrong, or worth a warning.</summary>
    /// <param name="indicators">The indicators that rules may speak of.</param>
    /// <param name="sources">The publications that may be cited, or null if that is for the rulebook alone to say.</param>
    /// <param name="addressed">The findings that an intervention addresses, or null if that is not looked at.</param>
    public void Check(IndicatorCatalog indicators, SourceCatalog? sources, IReadOnlySet<FindingId>? addressed)
    {
        CheckSources(sources);
        CheckUnique(parts.Defined);
        CheckUnique(parts.RuleNames);
        CheckNotInherited(parts.RuleNames, parts.InheritedRuleNames);
        CheckNotInherited(parts.Defined, inheritedFindings);
        CheckFindings();
        CheckCycle();
        CheckCost();
        CheckConditions(indicators);
        CheckBenchmarks();
        if (addressed is not null) CheckAddressed(addressed);
    }

    private void CheckAddressed(IReadOnlySet<FindingId> addressed)
    {
        foreach (FindingId barrier in parts.Concluded.Where(f => f.Kind == FindingKind.Barrier && !addressed.Contains(f)).Distinct())
        {
            problems.Add(RuleProblems.NoIntervention(places.Of(barrier, "concludes"), barrier.Value));
        }
    }

    private void CheckSources(SourceCatalog? sources)
    {
        if (sources is not null)
        {
            var nearest = new NearestNames(sources.Sources.Select(s => s.Id.Value));
            foreach (SourceId source in parts.Sources.Distinct().Where(s => sources.Find(s) is null)) AddUnknown(places.Of(source), "a publication", source.Value, nearest);
        }

        if (!parts.HasAllSources) return;

        var listed = parts.Sources.ToHashSet();
        var near = new NearestNames(listed.Select(s => s.Value));
        foreach (Citation citation in parts.Citations.Where(c => !listed.Contains(c.Source)))
        {
            AddUnknown(places.Of(citation, "source"), "a publication listed among `sources`", citation.Source.Value, near);
        }
    }

    private void CheckFindings()
    {
        foreach (FindingDefinition definition in parts.Definitions.Where(known.IsRedefined)) problems.Add(RuleProblems.RedefinedFinding(places.Of(definition), definition.Id.Value));

        var defined = parts.Defined.Concat(inheritedFindings).Concat(known.Ids).ToHashSet();
        var nearest = new NearestNames(defined.Select(f => f.Value));
        foreach (FindingId undefined in parts.Concluded.Where(f => parts.HasAllDefined && !defined.Contains(f)))
        {
            problems.Add(RuleProblems.UndefinedFinding(places.Of(undefined, "concludes"), undefined.Value, nearest.To(undefined.Value)));
        }

        var concluded = parts.Concluded.ToHashSet();
        foreach (FindingId unused in parts.Defined.Where(f => parts.HasAllConcluded && !concluded.Contains(f)))
        {
            problems.Add(RuleProblems.UnusedFinding(places.Of(unused), unused.Value));
        }
    }

    private void CheckCycle()
    {
        ImmutableArray<FindingId> cycle = FindingOrder.Of(parts.Rules.Concat(parts.Inherited)).Cycle;
        if (cycle.IsEmpty) return;

        // What is taken over has no circle, so a rule of the rulebook itself is on it.
        Rule first = cycle.Zip(cycle.Skip(1)).SelectMany(step => parts.Rules.Where(r => r.Concludes == step.First && ConditionWalk.Findings(r.When).Contains(step.Second))).First();
        problems.Add(RuleProblems.Cycle(places.Of(first, "when"), cycle.Select(f => f.Value)));
    }

    private void CheckConditions(IndicatorCatalog indicators)
    {
        var kinds = new KindCheck(indicators, places, problems);
        foreach (Subject subject in parts.UntestedSubjects) kinds.Check(subject);

        var scales = new Dictionary<Condition, SubjectScale>(ReferenceEqualityComparer.Instance);
        var wrong = new HashSet<Condition>(ReferenceEqualityComparer.Instance);
        var concluded = parts.Concluded.Concat(parts.Inherited.Select(r => r.Concludes)).Concat(known.Ids).ToHashSet();
        var defined = parts.Defined.Concat(inheritedFindings).Concat(known.Ids).ToHashSet();
        var nearConcluded = new NearestNames(concluded.Select(f => f.Value));
        var nearDefined = new NearestNames(defined.Select(f => f.Value));
        foreach (Condition leaf in parts.Leaves)
        {
            int before = problems.Count;
            if (kinds.Check(leaf) is SubjectScale scale) scales[leaf] = scale;
            else if (leaf is FindingCondition { Finding: var finding } && parts.HasAllConcluded && !concluded.Contains(finding)) AddUnknown(places.Of(leaf, "finding"), "a finding that a rule concludes", finding.Value, nearConcluded);
            else if (leaf is AccountsCondition { Finding: var heard } && parts.HasAllDefined && !defined.Contains(heard)) AddUnknown(places.Of(leaf, "accounts"), "a finding that is defined or known", heard.Value, nearDefined);
            if (problems.Count > before) wrong.Add(leaf);
        }

        foreach (FindingId moderated in parts.Moderated.Where(f => parts.HasAllConcluded && !concluded.Contains(f)))
        {
            AddUnknown(places.Of(moderated, "moderates"), "a finding that a rule concludes", moderated.Value, nearConcluded);
        }

        CheckMeaning(scales, [.. parts.Rules.Concat(parts.Changed).Where(r => !ConditionWalk.All(r.When).Any(wrong.Contains))]);
    }

    private void CheckMeaning(Dictionary<Condition, SubjectScale> scales, ImmutableArray<Rule> sound)
    {
        var meaning = new MeaningCheck(scales, parts, known, places, problems);
        List<Rule> sensible = [];
        foreach (Rule rule in sound)
        {
            int before = problems.Count;
            meaning.Check(rule);
            if (problems.Count == before) sensible.Add(rule);
        }

        // Across subjects and findings: only in a rulebook that is whole, and for rules that are not known to be wrong.
        if (problems.Exists(p => p.Severity == ProblemSeverity.Error)) return;

        HashSet<FindingId> seen = [.. parts.Rules.Concat(parts.Changed).Select(r => r.Concludes)];
        HashSet<FindingId> unseen = [.. parts.Inherited.Except(parts.Changed).Select(r => r.Concludes)];
        var unknowns = new Unknowns([.. parts.Rules, .. parts.Changed], f => !seen.Contains(f) || unseen.Contains(f) || known.Contains(f));
        var whole = new WholeCheck(scales, unknowns, limits, places, problems);
        List<Rule> real = [];
        foreach (Rule rule in sensible)
        {
            int before = problems.Count;
            whole.Check(rule);
            if (problems.Count == before) real.Add(rule);
        }

        foreach (IGrouping<FindingId, Rule> same in real.GroupBy(r => r.Concludes)) whole.CheckIdle([.. same]);
    }

    private void CheckCost()
    {
        long all = 0;
        foreach (Rule rule in parts.Rules)
        {
            long cost = RuleCost.Of(rule.When);
            all += cost;
            if (cost > limits.MaximumCostOfRule) problems.Add(RuleProblems.Cost(places.Of(rule, "when"), cost, limits.MaximumCostOfRule));
        }

        if (all > limits.MaximumCost) problems.Add(RuleProblems.Cost(new Place(pointer: "/rules"), all, limits.MaximumCost));
    }

    // A warning only: a host may freeze a benchmark of its own, and a profile brings its percentiles.
    private void CheckBenchmarks()
    {
        object[] ranked = [.. parts.Leaves.Where(l => l is Comparison { Subject: PercentileSubject }), .. parts.UntestedSubjects.Where(s => s is PercentileSubject)];
        if (ranked.Length == 0) return;

        HashSet<BenchmarkId> held = [BenchmarkId.RestOfService, .. BenchmarkCatalog.BuiltIn.Benchmarks.Select(b => b.Id)];
        var nearest = new NearestNames(held.Select(b => b.Value));
        foreach (object part in ranked)
        {
            BenchmarkId benchmark = ((PercentileSubject)(part is Comparison comparison ? comparison.Subject : part)).Benchmark;
            if (!held.Contains(benchmark)) problems.Add(RuleProblems.UnknownBenchmark(places.Of(part, "percentile"), benchmark.Value, nearest.To(benchmark.Value)));
        }
    }

    private void CheckNotInherited<TId>(List<TId> names, HashSet<TId> inherited)
        where TId : Identifier<TId>, IIdentifier<TId>
    {
        foreach (TId name in names.Where(inherited.Contains)) problems.Add(RuleProblems.InheritedId(places.Of(name, "id"), name.Value));
    }

    private void CheckUnique<TId>(List<TId> names)
        where TId : Identifier<TId>, IIdentifier<TId>
    {
        var first = new Dictionary<TId, TId>();
        foreach (TId name in names)
        {
            if (!first.TryAdd(name, name)) problems.Add(RuleProblems.DuplicateId(places.Of(name, "id"), name.Value, places.Of(first[name])));
        }
    }

    private void AddUnknown(Place place, string kind, string name, NearestNames nearest) =>
        problems.Add(RuleProblems.UnknownReference(place, kind, name, nearest.To(name)));
}
