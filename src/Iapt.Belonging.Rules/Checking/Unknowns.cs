using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Checking;

/// <summary>What conditions speak of, as unknowns with a name each: a subject, the accounts on a finding, a finding that others may conclude too, a whole condition over groups.</summary>
/// <remarks>Findings that only the rulebook itself concludes are no unknowns: what is behind them is.</remarks>
internal sealed class Unknowns
{
    // A finding behind which there is more is not looked through.
    private const int Most = 200;

    private readonly ILookup<FindingId, Rule> byFinding;
    private readonly Func<FindingId, bool> isOpen;
    private readonly Dictionary<FindingId, IReadOnlySet<object>?> behind = [];

    /// <summary>Looks behind all findings.</summary>
    /// <param name="rules">The rules, without a circle.</param>
    /// <param name="isOpen">Whether others may conclude a finding too, so that nothing is known of it here.</param>
    public Unknowns(IReadOnlyCollection<Rule> rules, Func<FindingId, bool> isOpen)
    {
        byFinding = rules.ToLookup(r => r.Concludes);
        this.isOpen = isOpen;

        // In an order in which what is read comes first, so that no chain of findings, however long, needs a deep stack.
        foreach (FindingId finding in FindingOrder.Of(rules).Findings.Where(f => !isOpen(f)))
        {
            behind[finding] = Joined(byFinding[finding].SelectMany(r => Leaves(r.When)));
        }
    }

    /// <summary>The rules that conclude a finding at a severity, if only the rulebook itself can; null if others may too.</summary>
    public IEnumerable<Rule>? RulesOf(FindingCondition finding) =>
        isOpen(finding.Finding) ? null : byFinding[finding.Finding].Where(r => finding.AtLeast is null || r.Severity >= finding.AtLeast);

    /// <summary>The unknowns that a leaf rests on; null if there are too many to look through.</summary>
    public IReadOnlySet<object>? Of(Condition leaf) => leaf switch
    {
        Comparison comparison => new HashSet<object> { comparison.Subject },
        GroupComparison ofGroup => new HashSet<object> { ofGroup.Pattern },
        GroupsCondition => new HashSet<object> { leaf },
        AccountsCondition accounts => new HashSet<object> { ("accounts", accounts.Finding) },
        FindingCondition { Finding: var finding } => isOpen(finding) ? new HashSet<object> { ("finding", finding) } : behind.GetValueOrDefault(finding),
        _ => throw new ArgumentOutOfRangeException(nameof(leaf)),
    };

    /// <summary>The leaves of a condition; a condition over groups is one.</summary>
    public static IEnumerable<Condition> Leaves(Condition condition) =>
        IsLeaf(condition) ? [condition] : ConditionWalk.Parts(condition).SelectMany(Leaves);

    /// <summary>The unknowns that a whole condition rests on; null if there are too many to look through.</summary>
    public IReadOnlySet<object>? OfAll(Condition condition) => Joined(Leaves(condition));

    /// <summary>Whether two leaves of a condition rest on something in common: only then can they be at odds, or say the same.</summary>
    public bool HaveInCommon(IEnumerable<Condition> leaves)
    {
        var seen = new HashSet<object>();
        foreach (Condition leaf in leaves)
        {
            if (Of(leaf) is not { } unknowns) return true;
            foreach (object unknown in unknowns)
            {
                if (!seen.Add(unknown)) return true;
            }
        }

        return false;
    }

    private static bool IsLeaf(Condition condition) => condition is GroupsCondition || ConditionWalk.Parts(condition).IsEmpty;

    private HashSet<object>? Joined(IEnumerable<Condition> leaves)
    {
        var joined = new HashSet<object>();
        foreach (Condition leaf in leaves)
        {
            if (Of(leaf) is not { } unknowns) return null;
            joined.UnionWith(unknowns);
            if (joined.Count > Most) return null;
        }

        return joined;
    }
}
