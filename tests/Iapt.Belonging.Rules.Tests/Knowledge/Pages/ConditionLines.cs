using System.Globalization;
using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Explanations;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Tests.Knowledge.Pages;

/// <summary>A condition as a nested list in words.</summary>
internal sealed class ConditionLines(Links links, FindingId concluded)
{
    public IEnumerable<string> Of(Condition condition) => Of(condition, 0);

    private IEnumerable<string> Of(Condition condition, int depth)
    {
        yield return $"{new string(' ', 2 * depth)}- {Head(condition)}";
        foreach (string line in Below(condition).SelectMany(c => Of(c, depth + 1))) yield return line;
    }

    private static IEnumerable<Condition> Below(Condition condition) => condition switch
    {
        AllCondition all => all.Of,
        AnyCondition any => any.Of,
        CountCondition count => count.Of,
        NotCondition not => [not.Of],
        GroupsCondition groups => [groups.When],
        _ => [],
    };

    private string Head(Condition condition) => condition switch
    {
        AllCondition => "all of:",
        AnyCondition => "one or more of:",
        CountCondition count => string.Create(CultureInfo.InvariantCulture, $"{(count.Bound == CountBound.AtLeast ? "at least" : "at most")} {count.Number} of:"),
        NotCondition => "not:",
        GroupsCondition groups => $"in {(groups.Quantifier == GroupQuantifier.Any ? "at least one group" : "every group")} by `{groups.Characteristic}`:",
        Comparison comparison => Of(comparison.Subject, comparison.Test),
        GroupComparison ofGroup => OfGroup(ofGroup),
        FindingCondition finding => $"the finding {links.Of(finding.Finding)}{(finding.AtLeast is Severity severity ? $", at least {RuleWords.Severities.WordFor(severity)}" : string.Empty)} holds (`{finding.Finding}`)",
        AccountsCondition accounts => string.Create(
            CultureInfo.InvariantCulture,
            $"{accounts.AtLeast} or more accounts of listening that support {(accounts.Finding == concluded ? "it" : $"`{accounts.Finding}`")}, and more than speak against it"),
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    private static string Of(Subject subject, Test test)
    {
        Indicator indicator = IndicatorCatalog.Standard.Find(subject.Indicator)!;
        string words = Phrase(subject, indicator, test);
        return subject switch
        {
            IndicatorSubject => $"{indicator.Topic}: {words} (`{indicator.Id}`)",
            GapSubject gap => $"{indicator.Topic}: difference of `{gap.Group}` from `{gap.Reference}` {words} (`{indicator.Id}`)",
            PercentileSubject percentile => $"{indicator.Topic}: standing in `{percentile.Benchmark}` {words} (`{indicator.Id}`)",
            ChangeSubject change => $"{indicator.Topic}: change since `{change.Since}` {words} (`{indicator.Id}`)",
            TrendSubject => $"{indicator.Topic}: trend {words} (`{indicator.Id}`)",
            _ => throw new ArgumentOutOfRangeException(nameof(subject)),
        };
    }

    private static string OfGroup(GroupComparison comparison)
    {
        Indicator indicator = IndicatorCatalog.Standard.Find(comparison.Indicator)!;
        string words = Phrase(comparison.Pattern, indicator, comparison.Test);
        return comparison.Reference is GroupId reference
            ? $"{indicator.Topic}: difference of the group from `{reference}` {words} (`{indicator.Id}`)"
            : $"{indicator.Topic}, in the group: {words} (`{indicator.Id}`)";
    }

    private static string Phrase(Subject subject, Indicator indicator, Test test)
    {
        string words = TestPhrase.Of(test, NumberText.For(subject, indicator, []));
        if (indicator.Unit != IndicatorUnit.Flag || subject is not IndicatorSubject) return words;
        return words switch
        {
            "1" or "true" or "at or above 1" => "yes",
            "0" or "false" or "below 1" => "no",
            _ => words,
        };
    }
}
