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
                return Compare(comparison, profile[comparison.Subject], intervals);
            default:
                throw new NotSupportedException();
        }
    }

    private bool? Compare(Comparison comparison, Estimate estimate, bool intervals)
    {
        (double? from, double? to) = !intervals && estimate.Value != null ? (estimate.Value, estimate.Value) : (estimate.Lower, estimate.Upper);
        if (from == null || to == null) return null;

        // Tests with a limit hold on one side of it, so the two ends tell about everything between them; lists are gone through one by one.
        bool Passes(double x) => Holds(comparison, x);
        if (comparison.Test is Is or OneOf)
        {
            List<double> wholes = [.. Enumerable.Range((int)Math.Ceiling(from.Value), Math.Max(0, (int)Math.Floor(to.Value) - (int)Math.Ceiling(from.Value) + 1)).Select(i => (double)i)];
            return wholes.Count > 0 && wholes.All(Passes) ? true : wholes.Any(Passes) ? null : false;
        }

        if (comparison.Test is Between between) return Passes(from.Value) && Passes(to.Value) ? true : to < Position(comparison, between.From) || from > Position(comparison, between.To) ? false : null;
        return Passes(from.Value) && Passes(to.Value) ? true : Passes(from.Value) || Passes(to.Value) ? null : false;
    }

    private bool Holds(Comparison comparison, double x) => comparison.Test switch
    {
        Below t => x < Position(comparison, t.Limit),
        AtOrBelow t => x <= Position(comparison, t.Limit),
        Above t => x > Position(comparison, t.Limit),
        AtOrAbove t => x >= Position(comparison, t.Limit),
        Between t => x >= Position(comparison, t.From) && x <= Position(comparison, t.To),
        Is t => x == Position(comparison, t.What),
        OneOf t => t.What.Any(c => x == Position(comparison, c)),
        _ => throw new NotSupportedException(),
    };

    private double Position(Comparison comparison, Constant constant)
    {
        if (constant.Number is double number) return number;
        if (constant.Flag is bool flag) return flag ? 1 : 0;
        return comparison.Subject is TrendSubject ? TrendSubject.Words.IndexOf(constant.Code!) : indicators.Find(comparison.Subject.Indicator)!.Categories.IndexOf(constant.Code!);
    }

    private bool Misfits(Condition condition) => condition switch
    {
        AllCondition c => c.Of.Any(Misfits),
        AnyCondition c => c.Of.Any(Misfits),
        CountCondition c => c.Of.Any(Misfits),
        NotCondition c => Misfits(c.Of),
        Comparison c => Misfits(c.Subject, profile[c.Subject]),
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
        bool whole = subject is TrendSubject || (subject is IndicatorSubject && indicator.Unit is IndicatorUnit.Count or IndicatorUnit.Flag or IndicatorUnit.Category);
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
