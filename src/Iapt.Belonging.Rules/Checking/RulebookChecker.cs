using System.Collections.Immutable;
using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Checking;

/// <summary>Checks a rulebook as a whole, once its form is known to be right.</summary>
internal sealed class RulebookChecker(RulebookContent content, KnownFindings known, Places places, List<Problem> problems)
{
    /// <summary>Adds everything that is wrong, or worth a warning.</summary>
    /// <param name="isWhole">Whether all parts could be read, so that what is not there can be called missing.</param>
    /// <param name="indicators">The indicators that rules may speak of.</param>
    /// <param name="sources">The publications that may be cited, or null if that is for the rulebook alone to say.</param>
    public void Check(bool isWhole, IndicatorCatalog indicators, SourceCatalog? sources)
    {
        CheckSources(sources);
        CheckNames();
        if (isWhole) CheckFindings();
        CheckCycle();
        CheckConditions(isWhole, indicators);
        CheckBenchmarks();
    }

    private void CheckSources(SourceCatalog? sources)
    {
        if (sources is not null)
        {
            var nearest = new NearestNames(sources.Sources.Select(s => s.Id.Value));
            foreach (SourceId source in content.Sources.Where(s => sources.Find(s) is null)) AddUnknown(places.Of(source), "a publication", source.Value, nearest);
        }

        var listed = content.Sources.ToHashSet();
        var near = new NearestNames(listed.Select(s => s.Value));
        foreach (Citation citation in Citations().Where(c => !listed.Contains(c.Source)))
        {
            AddUnknown(places.Of(citation, "source"), "a publication listed among `sources`", citation.Source.Value, near);
        }
    }

    private void CheckNames()
    {
        CheckUnique(content.Findings, f => f.Id.Value);
        CheckUnique(content.Rules, r => r.Id.Value);
        foreach (FindingDefinition definition in content.Findings.Where(known.IsRedefined)) problems.Add(RuleProblems.RedefinedFinding(places.Of(definition), definition.Id.Value));
    }

    private void CheckFindings()
    {
        var defined = content.Findings.Select(f => f.Id).ToHashSet();
        var nearest = new NearestNames(defined.Concat(known.Ids).Distinct().Select(f => f.Value));
        foreach (Rule rule in content.Rules.Where(r => !defined.Contains(r.Concludes) && !known.Contains(r.Concludes)))
        {
            problems.Add(RuleProblems.UndefinedFinding(places.Of(rule, "concludes"), rule.Concludes.Value, nearest.To(rule.Concludes.Value)));
        }

        var concluded = content.Rules.Select(r => r.Concludes).ToHashSet();
        foreach (FindingDefinition unused in content.Findings.Where(f => !concluded.Contains(f.Id)))
        {
            problems.Add(RuleProblems.UnusedFinding(places.Of(unused), unused.Id.Value));
        }
    }

    private void CheckCycle()
    {
        ImmutableArray<FindingId> cycle = FindingOrder.Of(content.Rules).Cycle;
        if (cycle.IsEmpty) return;

        Rule first = content.Rules.First(r => r.Concludes == cycle[0] && ConditionWalk.Findings(r.When).Contains(cycle[1]));
        problems.Add(RuleProblems.Cycle(places.Of(first, "when"), cycle.Select(f => f.Value)));
    }

    private void CheckConditions(bool isWhole, IndicatorCatalog indicators)
    {
        var kinds = new KindCheck(indicators, places, problems);
        var scales = new Dictionary<Comparison, SubjectScale>(ReferenceEqualityComparer.Instance);
        var meaning = new MeaningCheck(scales, content.Rules, known, places, problems);
        var concluded = content.Rules.Select(r => r.Concludes).Concat(known.Ids).ToHashSet();
        var defined = content.Findings.Select(f => f.Id).Concat(known.Ids).ToHashSet();
        var nearConcluded = new NearestNames(concluded.Select(f => f.Value));
        var nearDefined = new NearestNames(defined.Select(f => f.Value));
        foreach (Rule rule in content.Rules)
        {
            int before = problems.Count;
            foreach (Condition condition in ConditionWalk.All(rule.When))
            {
                if (condition is Comparison comparison && kinds.Check(comparison) is SubjectScale scale) scales[comparison] = scale;
                else if (!isWhole) continue;
                else if (condition is FindingCondition { Finding: var finding } && !concluded.Contains(finding)) AddUnknown(places.Of(condition, "finding"), "a finding that a rule concludes", finding.Value, nearConcluded);
                else if (condition is AccountsCondition { Finding: var heard } && !defined.Contains(heard)) AddUnknown(places.Of(condition, "accounts"), "a finding that is defined or known", heard.Value, nearDefined);
            }

            if (problems.Count == before) meaning.Check(rule);
        }
    }

    // A warning only: a host may freeze a benchmark of its own, and a profile brings its percentiles.
    private void CheckBenchmarks()
    {
        HashSet<BenchmarkId> held = [BenchmarkId.RestOfService, .. BenchmarkCatalog.BuiltIn.Benchmarks.Select(b => b.Id)];
        var nearest = new NearestNames(held.Select(b => b.Value));
        foreach (Comparison comparison in content.Rules.SelectMany(r => ConditionWalk.All(r.When)).OfType<Comparison>())
        {
            if (comparison.Subject is not PercentileSubject { Benchmark: var benchmark } || held.Contains(benchmark)) continue;

            problems.Add(RuleProblems.UnknownBenchmark(places.Of(comparison, "percentile"), benchmark.Value, nearest.To(benchmark.Value)));
        }
    }

    private IEnumerable<Citation> Citations() => content.Findings.Select(f => f.Source).Concat(content.Rules.SelectMany(r => r.Because));

    private void CheckUnique<T>(ImmutableArray<T> items, Func<T, string> name)
        where T : class
    {
        var first = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (T item in items)
        {
            if (!first.TryAdd(name(item), item)) problems.Add(RuleProblems.DuplicateId(places.Of(item, "id"), name(item), places.Of(first[name(item)])));
        }
    }

    private void AddUnknown(Place place, string kind, string name, NearestNames nearest) =>
        problems.Add(RuleProblems.UnknownReference(place, kind, name, nearest.To(name)));
}
