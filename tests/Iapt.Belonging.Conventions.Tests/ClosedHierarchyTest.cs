using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Conventions.Tests;

/// <summary>The cases of each closed hierarchy: a new case fails here first, and leads to every place that must know it.</summary>
public class ClosedHierarchyTest
{
    [Fact]
    public void Subject_Cases_AreTheSixOfTheRuleLanguage() =>
        AssertCases<Subject>("ChangeSubject", "GapSubject", "GroupSubject", "IndicatorSubject", "PercentileSubject", "TrendSubject");

    [Fact]
    public void Condition_Cases_AreTheNineOfTheRuleLanguage() =>
        AssertCases<Condition>("AccountsCondition", "AllCondition", "AnyCondition", "Comparison", "CountCondition", "FindingCondition", "GroupComparison", "GroupsCondition", "NotCondition");

    [Fact]
    public void Test_Cases_AreTheSevenOfTheRuleLanguage() =>
        AssertCases<Test>("Above", "AtOrAbove", "AtOrBelow", "Below", "Between", "Is", "OneOf");

    private static void AssertCases<TBase>(params string[] expected)
    {
        Type[] cases = [.. typeof(TBase).Assembly.GetTypes().Where(t => !t.IsAbstract && typeof(TBase).IsAssignableFrom(t))];
        Assert.Equal(expected, cases.Select(t => t.Name).Order(StringComparer.Ordinal));
        Assert.All(cases, t => Assert.True(t.IsSealed, t.Name));
    }
}
