using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Findings;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Tests.Reference;

/// <summary>
/// The shortest readable evaluator: no strata, no proofs, no verdicts. It asks for each channel anew what a condition says, as true, false or
/// null for unknown, and shares nothing with the product but the data.
/// </summary>
internal sealed class ReferenceEvaluator(IReadOnlyList<Rulebook> rulebooks, TeamProfile profile, IndicatorCatalog indicators)
{
    public FindingStatus Status(FindingId finding) => (Finding(finding, null, true), Finding(finding, null, false)) switch
    {
        (true, true) => FindingStatus.Indicated,
        (null, true) => FindingStatus.Tentative,
        (null, null) => FindingStatus.Undetermined,
        (null, false) => FindingStatus.Unlikely,
        (false, false) => FindingStatus.NotIndicated,
        _ => throw new InvalidOperationException("the two channels contradict each other"),
    };

    public Severity? Severity(FindingId finding, bool intervals)
    {
        Severity? gravest = null;
        foreach (Severity severity in Enum.GetValues<Severity>())
        {
            if (Finding(finding, severity, intervals) == true) gravest = severity;
        }

        return gravest;
    }

    private bool? Finding(FindingId finding, Severity? atLeast, bool intervals)
    {
        var rules = rulebooks.SelectMany(b => b.Rules).Where(r => r.Concludes == finding && (atLeast == null || (r.Severity != null && r.Severity >= atLeast)));
        return Any(rules.Select(r => Rule(r, intervals)));
    }

    private bool? Rule(Rule rule, bool intervals)
    {
        Level findingLevel = rulebooks.OrderBy(b => b.Id).SelectMany(b => b.Findings).First(f => f.Id == rule.Concludes).Level;
        bool fewAnswered = profile.Response?.MayBeBelowHalf == true;
        bool wholeOrganisation = profile.Context.Unit == AnalysisUnit.Organisation && (rule.Level != Level.Organisation || findingLevel != Level.Organisation);
        if (Misfits(rule.When) || (intervals && (fewAnswered || wholeOrganisation))) return null;

        return Holds(rule.When, intervals);
    }

    private bool? Holds(Condition condition, bool intervals)
    {
        switch (condition)
        {
            case AllCondition all:
                return All(all.Of.Select(c => Holds(c, intervals)));
            case AnyCondition any:
                return Any(any.Of.Select(c => Holds(c, intervals)));
            case NotCondition not:
                return !Holds(not.Of, intervals);
            case CountCondition count:
                List<bool?> parts = [.. count.Of.Select(c => Holds(c, intervals))];
                int least = parts.Count(p => p == true), most = parts.Count(p => p != false);
                return count.Bound == CountBound.AtLeast
                    ? least >= count.Number ? true : most < count.Number ? false : null
                    : most <= count.Number ? true : least > count.Number ? false : null;
            case FindingCondition finding:
                return Finding(finding.Finding, finding.AtLeast, intervals);
            case AccountsCondition accounts:
                List<Account> heard = [.. profile.Accounts.Where(a => a.Finding == accounts.Finding)];
                int support = heard.Count(a => a.Stance == AccountStance.Supports);
                return intervals || heard.Count == 0 ? null : support >= accounts.AtLeast && support > heard.Count - support;
            case Comparison comparison:
                return Compare(comparison.Subject, comparison.Test, intervals);
            case GroupsCondition groups:
                List<bool?> each = [.. Groups(groups).Select(g => OfGroup(groups.When, g, intervals))];
                return each.Count == 0 ? null : groups.Quantifier == GroupQuantifier.All ? All(each) : Any(each);
            default:
                throw new NotSupportedException();
        }
    }

    // Of one group: the same tree, where a leaf reads that group.
    private bool? OfGroup(Condition condition, GroupId group, bool intervals)
    {
        switch (condition)
        {
            case AllCondition all:
                return All(all.Of.Select(c => OfGroup(c, group, intervals)));
            case AnyCondition any:
                return Any(any.Of.Select(c => OfGroup(c, group, intervals)));
            case NotCondition not:
                return !OfGroup(not.Of, group, intervals);
            case CountCondition count:
                List<bool?> parts = [.. count.Of.Select(c => OfGroup(c, group, intervals))];
                int least = parts.Count(p => p == true), most = parts.Count(p => p != false);
                return count.Bound == CountBound.AtLeast
                    ? least >= count.Number ? true : most < count.Number ? false : null
                    : most <= count.Number ? true : least > count.Number ? false : null;
            case GroupComparison leaf:
                return Compare(SubjectOf(leaf, group), leaf.Test, intervals);
            default:
                throw new NotSupportedException();
        }
    }

    private static Subject SubjectOf(GroupComparison leaf, GroupId group) => Subject.Parse(leaf.Reference is null ? $"{leaf.Indicator}[{group}]" : $"gap:{leaf.Indicator}[{group}][{leaf.Reference}]");

    private IEnumerable<GroupId> Groups(GroupsCondition condition)
    {
        IEnumerable<string> named = profile.Estimates.SelectMany(e => e.Key.Text.Split('[').Skip(1)).Select(t => t.TrimEnd(']')).Distinct();
        HashSet<GroupId?> references = [.. Leaves(condition.When).Select(l => l.Reference)];
        return named.Select(GroupId.Parse).Where(g => g.Characteristic == condition.Characteristic && !references.Contains(g));
    }

    private static IEnumerable<GroupComparison> Leaves(Condition condition) => condition switch
    {
        GroupComparison leaf => [leaf],
        AllCondition c => c.Of.SelectMany(Leaves),
        AnyCondition c => c.Of.SelectMany(Leaves),
        CountCondition c => c.Of.SelectMany(Leaves),
        NotCondition c => Leaves(c.Of),
        _ => throw new NotSupportedException(),
    };

    private bool? Compare(Subject subject, Test test, bool intervals)
    {
        Estimate estimate = profile[subject];
        (double? from, double? to) = !intervals && estimate.Value != null ? (estimate.Value, estimate.Value) : (estimate.Lower, estimate.Upper);
        if (from == null || to == null) return null;

        // Tests with a limit hold on one side of it, so the two ends tell about everything between them; lists are gone through one by one.
        bool Passes(double x) => Holds(subject, test, x);
        if (test is Is or OneOf)
        {
            List<double> wholes = [.. Enumerable.Range((int)Math.Ceiling(from.Value), Math.Max(0, (int)Math.Floor(to.Value) - (int)Math.Ceiling(from.Value) + 1)).Select(i => (double)i)];
            return wholes.Count > 0 && wholes.All(Passes) ? true : wholes.Any(Passes) ? null : false;
        }

        if (test is Between between) return Passes(from.Value) && Passes(to.Value) ? true : to < Position(subject, between.From) || from > Position(subject, between.To) ? false : null;
        return Passes(from.Value) && Passes(to.Value) ? true : Passes(from.Value) || Passes(to.Value) ? null : false;
    }

    private bool Holds(Subject subject, Test test, double x) => test switch
    {
        Below t => x < Position(subject, t.Limit),
        AtOrBelow t => x <= Position(subject, t.Limit),
        Above t => x > Position(subject, t.Limit),
        AtOrAbove t => x >= Position(subject, t.Limit),
        Between t => x >= Position(subject, t.From) && x <= Position(subject, t.To),
        Is t => x == Position(subject, t.What),
        OneOf t => t.What.Any(c => x == Position(subject, c)),
        _ => throw new NotSupportedException(),
    };

    private double Position(Subject subject, Constant constant)
    {
        if (constant.Number is double number) return number;
        if (constant.Flag is bool flag) return flag ? 1 : 0;
        return subject is TrendSubject ? TrendSubject.Words.IndexOf(constant.Code!) : indicators.Find(subject.Indicator)!.Categories.IndexOf(constant.Code!);
    }

    private bool Misfits(Condition condition) => condition switch
    {
        AllCondition c => c.Of.Any(Misfits),
        AnyCondition c => c.Of.Any(Misfits),
        CountCondition c => c.Of.Any(Misfits),
        NotCondition c => Misfits(c.Of),
        Comparison c => Misfits(c.Subject, profile[c.Subject]),
        GroupsCondition c => Groups(c).Any(g => Leaves(c.When).Select(l => SubjectOf(l, g)).Any(s => Misfits(s, profile[s]))),
        _ => false,
    };

    private bool Misfits(Subject subject, Estimate estimate)
    {
        Indicator indicator = indicators.Find(subject.Indicator)!;
        double width = indicator.Maximum - indicator.Minimum;
        (double least, double most) = subject switch
        {
            GapSubject or ChangeSubject => (-width, width),
            PercentileSubject => (0, 1),
            TrendSubject => (0, 2),
            _ => (indicator.Minimum, indicator.Maximum),
        };
        bool whole = subject is TrendSubject || (subject is IndicatorSubject or GroupSubject && indicator.Unit is IndicatorUnit.Count or IndicatorUnit.Flag or IndicatorUnit.Category);
        if (estimate.Value is double v) return v < least || v > most || (whole && v != Math.Floor(v));
        if (estimate.Lower == null) return false;
        double from = Math.Max(estimate.Lower.Value, least), to = Math.Min(estimate.Upper!.Value, most);
        return whole ? Math.Ceiling(from) > Math.Floor(to) : from > to;
    }

    private static bool? All(IEnumerable<bool?> parts)
    {
        List<bool?> list = [.. parts];
        return list.Contains(false) ? false : list.Contains(null) ? null : true;
    }

    private static bool? Any(IEnumerable<bool?> parts)
    {
        List<bool?> list = [.. parts];
        return list.Contains(true) ? true : list.Contains(null) ? null : false;
    }
}
