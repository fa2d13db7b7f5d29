using System.Collections.Immutable;
using System.Globalization;
using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Findings;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Engine;

/// <summary>Which rules, and which parts of them, a set of profiles ever exercised. For rule authors: a part that never held, or never failed, was never tried.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class RuleCoverage
{
    private RuleCoverage(int profiles, ImmutableArray<CoveredPart> parts)
    {
        Profiles = profiles;
        Parts = parts;
    }

    /// <summary>How many profiles there were.</summary>
    public int Profiles { get; }

    /// <summary>Every part of every rule, sorted by rule, in the order written.</summary>
    public ImmutableArray<CoveredPart> Parts { get; }

    /// <summary>Evaluates all rules of an engine for some profiles, and counts how each part came out over values.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="profiles">The profiles.</param>
    /// <returns>The coverage.</returns>
    public static RuleCoverage Of(BelongingEngine engine, IEnumerable<TeamProfile> profiles)
    {
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(profiles);
        var counts = new Dictionary<(RuleId Rule, string Pointer), int[]>();
        int count = 0;
        foreach (TeamProfile profile in profiles)
        {
            count++;
            foreach (RuleProof proof in engine.Analyse(profile).Findings.SelectMany(f => f.Proofs)) Count(proof.Rule, "/when", proof.Rule.When, proof.Root, counts);
        }

        IEnumerable<CoveredPart> parts = engine.Rulebooks.SelectMany(b => b.Rules).OrderBy(r => r.Id).SelectMany(rule => All("/when", rule.When).Select(p =>
        {
            int[] came = counts.GetValueOrDefault((rule.Id, p.Pointer)) ?? new int[3];
            return new CoveredPart(rule.Id, p.Pointer, p.Condition, came[(int)Truth.True], came[(int)Truth.False], came[(int)Truth.Unknown]);
        }));
        return new RuleCoverage(count, [.. parts]);
    }

    private static void Count(Rule rule, string pointer, Condition condition, ProofNode node, Dictionary<(RuleId, string), int[]> counts)
    {
        if (!counts.TryGetValue((rule.Id, pointer), out int[]? came)) counts.Add((rule.Id, pointer), came = new int[3]);
        came[(int)node.OverValues]++;
        (string Pointer, Condition Condition)[] parts = [.. Below(pointer, condition)];
        // A part that is asked of each group has a proof a group.
        for (int i = 0; i < node.Children.Length; i++) Count(rule, parts[Math.Min(i, parts.Length - 1)].Pointer, parts[Math.Min(i, parts.Length - 1)].Condition, node.Children[i], counts);
    }

    private static IEnumerable<(string Pointer, Condition Condition)> All(string pointer, Condition condition) =>
        Below(pointer, condition).SelectMany(p => All(p.Pointer, p.Condition)).Prepend((pointer, condition));

    private static IEnumerable<(string Pointer, Condition Condition)> Below(string pointer, Condition condition)
    {
        string below = condition switch
        {
            AllCondition => "/all/",
            AnyCondition => "/any/",
            CountCondition => "/count/of/",
            NotCondition => "/not",
            GroupsCondition { Quantifier: GroupQuantifier.Any } => "/anyGroup/when",
            GroupsCondition => "/allGroups/when",
            _ => string.Empty,
        };
        return ConditionWalk.Parts(condition).Select((part, i) => (pointer + below + (below.EndsWith('/') ? i.ToString(CultureInfo.InvariantCulture) : string.Empty), part));
    }
}
