using Iapt.Belonging.Rules.Conditions;

namespace Iapt.Belonging.Rules.Checking;

/// <summary>Looks for a complete profile of single values for which some conditions come out as wanted.</summary>
/// <remarks>
/// One value stands for each cell of each unknown, so there are finitely many profiles. They are tried by setting one unknown after another; as
/// soon as those that are set decide the conditions, whatever the others are, the rest is not tried. Findings are looked through to their rules.
/// </remarks>
internal sealed class PointSearch
{
    // So deep are findings looked through; a longer chain is not decided.
    private const int MostFindings = 24;

    private readonly Unknowns unknowns;
    private readonly IReadOnlyDictionary<Condition, SubjectScale> scales;
    private readonly Dictionary<object, Unknown> found = [];
    private readonly List<Unknown> order = [];
    private readonly (Condition Condition, bool Wanted)[] goals;
    private long steps;

    private PointSearch(Unknowns unknowns, IReadOnlyDictionary<Condition, SubjectScale> scales, long steps, (Condition Condition, bool Wanted)[] goals)
    {
        this.unknowns = unknowns;
        this.scales = scales;
        this.steps = steps;
        this.goals = goals;
    }

    /// <summary>Whether there is such a profile: true, false, or unknown if the budget ran out.</summary>
    /// <param name="unknowns">What conditions speak of.</param>
    /// <param name="scales">The scale of each comparison.</param>
    /// <param name="budget">The most steps; lowered by those that were taken.</param>
    /// <param name="goals">The conditions, and whether each is to hold.</param>
    public static Truth Exists(Unknowns unknowns, IReadOnlyDictionary<Condition, SubjectScale> scales, ref long budget, params (Condition Condition, bool Wanted)[] goals)
    {
        var search = new PointSearch(unknowns, scales, budget, goals);
        Truth found = search.Exists();
        budget = Math.Max(0, search.steps);
        return found;
    }

    private Truth Exists()
    {
        foreach ((Condition condition, _) in goals)
        {
            if (!Collect(condition, 0)) return Truth.Unknown;
        }

        foreach (Unknown unknown in order) unknown.Values = Cells.Of(unknown.Limits, unknown.Least, unknown.Most, unknown.IsWhole);
        return Try(0);
    }

    private Truth Try(int next)
    {
        Truth now = Truth.True;
        foreach ((Condition condition, bool wanted) in goals) now = Kleene.And(now, wanted ? Of(condition) : Kleene.Not(Of(condition)));
        if (steps <= 0) return Truth.Unknown;
        if (now != Truth.Unknown) return now;

        // All unknowns set decide everything, so one is left.
        Unknown unknown = order[next];
        unknown.IsSet = true;
        foreach (double value in unknown.Values)
        {
            unknown.Value = value;
            Truth exists = Try(next + 1);
            if (exists != Truth.False) return exists;
        }

        unknown.IsSet = false;
        return Truth.False;
    }

    private Truth Of(Condition condition)
    {
        steps--;
        return condition switch
        {
            AllCondition all => Joined(all.Of, Truth.True, Kleene.And),
            AnyCondition any => Joined(any.Of, Truth.False, Kleene.Or),
            NotCondition not => Kleene.Not(Of(not.Of)),
            CountCondition count => Of(count),
            FindingCondition finding when unknowns.RulesOf(finding) is { } rules => Joined(rules.Select(r => r.When), Truth.False, Kleene.Or),
            _ => OfLeaf(condition),
        };
    }

    // Stops at the first part that decides.
    private Truth Joined(IEnumerable<Condition> parts, Truth neutral, Func<Truth, Truth, Truth> join)
    {
        Truth so = neutral;
        foreach (Condition part in parts)
        {
            so = join(so, Of(part));
            if (steps <= 0 || so == Kleene.Not(neutral)) return so;
        }

        return so;
    }

    private Truth Of(CountCondition count)
    {
        int surely = 0, possibly = 0;
        foreach (Condition part in count.Of)
        {
            Truth so = Of(part);
            if (so == Truth.True) surely++;
            if (so != Truth.False) possibly++;
        }

        return count.Bound == CountBound.AtLeast
            ? Kleene.Decide(surely >= count.Number, possibly < count.Number)
            : Kleene.Decide(possibly <= count.Number, surely > count.Number);
    }

    private Truth OfLeaf(Condition leaf)
    {
        Unknown unknown = found[Key(leaf)];
        if (!unknown.IsSet) return Truth.Unknown;

        double value = unknown.Value;
        return leaf switch
        {
            Comparison comparison => TestLogic.Over(comparison.Test, scales[leaf], value, value),
            GroupComparison ofGroup => TestLogic.Over(ofGroup.Test, scales[leaf], value, value),
            _ => Kleene.Of(value >= Rung(leaf)),
        };
    }

    // An unknown that is no subject has rungs: as many accounts as support a finding where most do, the severity of a finding, a yes or no.
    private static int Rung(Condition leaf) => leaf switch
    {
        AccountsCondition accounts => accounts.AtLeast,
        FindingCondition { AtLeast: Severity severity } => 2 + (int)severity,
        _ => 1,
    };

    private static object Key(Condition leaf) => leaf switch
    {
        Comparison comparison => comparison.Subject,
        GroupComparison ofGroup => ofGroup.Pattern,
        AccountsCondition accounts => ("accounts", accounts.Finding),
        FindingCondition finding => ("finding", finding.Finding),
        _ => leaf,
    };

    private bool Collect(Condition condition, int depth)
    {
        if (--steps <= 0 || depth > MostFindings) return false;
        if (condition is FindingCondition finding && unknowns.RulesOf(finding) is { } rules) return rules.All(r => Collect(r.When, depth + 1));
        if (condition is not GroupsCondition && ConditionWalk.Parts(condition) is { IsEmpty: false } parts) return parts.All(p => Collect(p, depth));

        object key = Key(condition);
        scales.TryGetValue(condition, out SubjectScale? scale);
        if (!found.TryGetValue(key, out Unknown? unknown))
        {
            unknown = scale is null ? new Unknown(0, 1_000, true) : new Unknown(scale.Minimum, scale.Maximum, scale.IsWhole);
            found.Add(key, unknown);
            order.Add(unknown);
        }

        if (scale is null)
        {
            unknown.Limits.Add(Rung(condition));
            return true;
        }

        Test test = condition is Comparison comparison ? comparison.Test : ((GroupComparison)condition).Test;
        foreach (Constant constant in TestParts.Constants(test)) unknown.Limits.Add(scale.Position(constant)!.Value);
        return true;
    }

    /// <summary>What a profile may say one thing or another of: between which numbers, which numbers tests compare it with, and the value that is tried.</summary>
    private sealed class Unknown(double least, double most, bool isWhole)
    {
        public double Least => least;

        public double Most => most;

        public bool IsWhole => isWhole;

        public List<double> Limits { get; } = [];

        /// <summary>One value for each cell.</summary>
        public double[] Values { get; set; } = [];

        public bool IsSet { get; set; }

        public double Value { get; set; }
    }
}
