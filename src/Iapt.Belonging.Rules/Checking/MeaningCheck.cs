using System.Collections.Immutable;
using System.Globalization;
using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Checking;

/// <summary>Warns of conditions that can never hold or never fail, as far as that shows in one subject at a time, and of repetitions.</summary>
/// <remarks>
/// For a part of a condition that speaks of one subject only, the set of values for which it holds is computed exactly and compared with
/// nothing and with everything. The smallest part that is wrong is named, and not the parts around it.
/// </remarks>
internal sealed class MeaningCheck(IReadOnlyDictionary<Condition, SubjectScale> scales, RulebookParts parts, KnownFindings known, Places places, List<Problem> problems)
{
    private readonly ILookup<FindingId, Rule> byFinding = parts.Rules.Concat(parts.Inherited).ToLookup(r => r.Concludes);

    /// <summary>Looks at the condition of one rule.</summary>
    public void Check(Rule rule) => Look(rule.When);

    private Solution? Look(Condition condition) => condition switch
    {
        Comparison comparison => OfComparison(comparison, comparison.Subject, comparison.Test),
        GroupComparison ofGroup => OfComparison(ofGroup, ofGroup.Pattern, ofGroup.Test),
        GroupsCondition groups => OfGroups(groups),
        NotCondition not => Look(not.Of) is Solution s ? s with { Values = s.Values.Complement(s.Everything) } : null,
        AllCondition all => OfList(all, all.Of, static (a, b) => a.Intersect(b)),
        AnyCondition any => OfList(any, any.Of, static (a, b) => a.Union(b)),
        CountCondition count => OfCount(count),
        FindingCondition finding => OfFinding(finding),
        AccountsCondition => null,
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    private Solution? OfComparison(Condition comparison, Subject subject, Test test)
    {
        SubjectScale scale = scales[comparison];
        var solution = new Solution(subject, ValueSet.Of(test, scale), ValueSet.Everything(scale));
        if (Report(solution, comparison, () => Why(subject, test, scale))) return null;

        // A limit out of range beside one that matters: `between` 5 and 12 on a scale that ends at 10.
        bool isBeyond = test is Between or OneOf && TestParts.Constants(test).Any(c => c.Number < scale.Minimum || c.Number > scale.Maximum);
        if (isBeyond) problems.Add(RuleProblems.OutOfRange(places.Of(comparison), scale.Minimum, scale.Maximum));
        return solution;
    }

    // What holds of one group says nothing of the next: outside, the whole is a yes or no of its own.
    private Solution? OfGroups(GroupsCondition groups)
    {
        Look(groups.When);
        return null;
    }

    private Solution? OfList(Condition list, ImmutableArray<Condition> of, Func<ValueSet, ValueSet, ValueSet> join)
    {
        WarnOfRepetition(of);
        List<Solution?> parts = [.. of.Select(Look)];
        List<Solution> joined = [.. parts.OfType<Solution>().GroupBy(p => p.Subject).Select(g => g.Aggregate((a, b) => a with { Values = join(a.Values, b.Values) }))];
        bool reported = false;
        foreach (Solution solution in joined) reported |= Report(solution, list, () => $"what is said of {Named(solution.Subject)}");
        return !reported && joined.Count == 1 && !parts.Contains(null) ? joined[0] : null;
    }

    private Solution? OfCount(CountCondition count)
    {
        WarnOfRepetition(count.Of);
        foreach (Condition part in count.Of) Look(part);
        string why = string.Create(CultureInfo.InvariantCulture, $"{count.Number} of {count.Of.Length}");
        bool isLoose = count.Bound == CountBound.AtLeast ? count.Number == 0 : count.Number >= count.Of.Length;
        if (isLoose) problems.Add(RuleProblems.AlwaysTrue(places.Of(count), why));
        if (count.Bound == CountBound.AtLeast && count.Number > count.Of.Length) problems.Add(RuleProblems.Contradiction(places.Of(count), why));
        return null;
    }

    private Solution? OfFinding(FindingCondition finding)
    {
        // A rule that could not be read may grade it, and so may rulebooks beside this one that know it too.
        bool isGraded = finding.AtLeast is null || !parts.HasAllRules || known.Contains(finding.Finding) || byFinding[finding.Finding].Any(r => r.Severity >= finding.AtLeast);
        if (!isGraded) problems.Add(RuleProblems.Contradiction(places.Of(finding), "no rule grades the finding so high"));
        return null;
    }

    private bool Report(Solution solution, Condition condition, Func<string> why)
    {
        if (solution.Values.IsEmpty) problems.Add(RuleProblems.Contradiction(places.Of(condition), why()));
        else if (solution.Values.SameAs(solution.Everything)) problems.Add(RuleProblems.AlwaysTrue(places.Of(condition), why()));
        else return false;

        return true;
    }

    private void WarnOfRepetition(ImmutableArray<Condition> of)
    {
        var seen = new HashSet<Condition>();
        foreach (Condition condition in of)
        {
            if (!seen.Add(condition)) problems.Add(RuleProblems.DuplicateCondition(places.Of(condition)));
        }
    }

    private static string Why(Subject subject, Test test, SubjectScale scale) =>
        test is Between { From.Number: double from, To.Number: double to } && from > to ? "its limits are the wrong way round" : $"{Named(subject)} {RangeOf(scale)}";

    private static string RangeOf(SubjectScale scale) => scale.Codes.IsEmpty
        ? string.Create(CultureInfo.InvariantCulture, $"lies from {scale.Minimum} to {scale.Maximum}")
        : $"is one of {string.Join(", ", scale.Codes)}";

    private static string Named(Subject subject) => subject is GroupSubject or GapSubject { Group.Value: "group=each" } ? $"a group in `{subject.Indicator}`" : $"`{subject}`";

    private sealed record Solution(Subject Subject, ValueSet Values, ValueSet Everything);
}
