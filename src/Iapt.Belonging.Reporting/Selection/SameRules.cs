using System.Collections.Immutable;

namespace Iapt.Belonging.Reporting.Selection;

/// <summary>Findings that several sources name differently and of which the rules ask the same: one thing to a reader, and so one line.</summary>
internal sealed class SameRules
{
    private SameRules(ImmutableArray<Factor> factors) => Factors = factors;

    /// <summary>The findings, at least one; all are of the same kind and have the same status in every unit.</summary>
    public ImmutableArray<Factor> Factors { get; }

    /// <summary>The one that stands first and speaks for all.</summary>
    public Factor First => Factors[0];

    /// <summary>What it is called; by whom too, where there are several names.</summary>
    public string Title => Words.Capital(Factors.Length == 1
        ? First.Definition.Label
        : Words.Apart(Factors.Select(f => $"{f.Definition.Label} ({SourceWords.Of(f.Definition.Source.Source)})")));

    /// <summary>Puts those together of which the rules have equal conditions.</summary>
    /// <param name="factors">The findings, in the order to show them.</param>
    /// <returns>The same in that order, each at the place of its first.</returns>
    public static IEnumerable<SameRules> Group(IEnumerable<Factor> factors)
    {
        var groups = new List<List<Factor>>();
        foreach (Factor factor in factors)
        {
            List<Factor>? same = groups.Find(g => AreSame(g[0], factor) && !g.Exists(f => HaveOneSource(f, factor)));
            if (same is null) groups.Add([factor]);
            else same.Add(factor);
        }

        return groups.Select(g => new SameRules([.. g]));
    }

    // The text that speaks for all must be true of each: a rule that one of them has and another has not makes two things of them.
    private static bool AreSame(Factor one, Factor other) =>
        one.Id.Kind == other.Id.Kind && Conditions(one) is { Count: > 0 } conditions && conditions.SetEquals(Conditions(other)) && Statuses(one).SequenceEqual(Statuses(other));

    // What one source tells apart stays apart.
    private static bool HaveOneSource(Factor one, Factor other) => one.Definition.Source.Source == other.Definition.Source.Source;

    private static HashSet<(Condition When, Severity? Severity)> Conditions(Factor factor) => [.. factor.Readings.SelectMany(r => r.Finding.Proofs).Select(p => (p.Rule.When, p.Rule.Severity))];

    private static IEnumerable<(Unit Unit, FindingStatus Status)> Statuses(Factor factor) => factor.Readings.Select(r => (r.Unit, r.Finding.Status));
}
