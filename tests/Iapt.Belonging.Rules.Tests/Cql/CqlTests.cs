using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Rules.Findings;
using static Iapt.Belonging.Rules.Tests.Samples;

namespace Iapt.Belonging.Rules.Tests.Cql;

/// <summary>A suite that others wrote: what it says of three-valued logic and of comparisons, every evaluator says too.</summary>
public class CqlTests
{
    private static readonly IndicatorCatalog Catalog = new(
        Enumerable.Range(0, 4).SelectMany(i => new[]
        {
            New($"cql/number-{i}", IndicatorUnit.Score, -1_000, 1_000),
            New($"cql/flag-{i}", IndicatorUnit.Flag, 0, 1),
            New($"cql/text-{i}", IndicatorUnit.Category, 0, CqlReader.Texts.Length - 1, CqlReader.Texts),
        }));

    [Theory]
    [InlineData("CqlLogicalOperatorsTest.xml", 39)]
    [InlineData("CqlComparisonOperatorsTest.xml", 90)]
    public void Suite_WhatConditionsCanSay_ComesOutAsExpected(string file, int expected)
    {
        int passed = 0;
        var declined = new List<string>();
        foreach (CqlCase test in CqlCase.Read(file))
        {
            var read = CqlReader.Read(test.Expression);
            if (read.Condition is not Condition condition)
            {
                declined.Add($"{test.Name}: {read.Declined}");
                continue;
            }

            FindingStatus status = test.Output switch { "true" => FindingStatus.Indicated, "false" => FindingStatus.NotIndicated, _ => FindingStatus.Undetermined };
            Assert.All(Evaluate(condition, read), found => Assert.True(found == status, $"{test.Name}: `{test.Expression}` is {test.Output}, found {found}"));
            passed++;
        }

        Console.WriteLine($"cql {file} {passed} passed, {declined.Count} declined: {string.Join("; ", declined.GroupBy(d => d.Split(": ", 2)[1]).Select(g => $"{g.Count()} {g.Key}"))}");
        Assert.Equal(expected, passed);
    }

    [Fact]
    public void Suite_TestsOfMissingness_AreDeclinedByName()
    {
        List<CqlCase> missingness = [.. CqlCase.Read("CqlNullologicalOperatorsTest.xml").Where(t => t.Expression.Contains(" is ", StringComparison.Ordinal) || t.Expression.StartsWith("Is", StringComparison.Ordinal))];
        Assert.Equal(11, missingness.Count);
        Assert.All(missingness, t => Assert.NotNull(CqlReader.Read(t.Expression).Declined));
    }

    private static IEnumerable<FindingStatus> Evaluate(Condition condition, CqlReader read)
    {
        var engine = new BelongingEngine([Iapt.Belonging.Rules.Checking.RulebookReader.Read(Draft(Concluding("risk/cql", condition)), Catalog).Require()], Catalog);
        TeamProfile profile = Profile([.. read.Estimates.Select(e => (e.Subject.Text, e.Estimate))]);
        FindingId finding = Finding("risk/cql");
        TeamBatch batch = engine.NewBatch(1);
        batch.Add(profile);
        batch.Evaluate();
        TeamFindings single = engine.NewFindings();
        single.Evaluate(profile);
        return [engine.Analyse(profile).Find(finding)!.Status, batch.Status(finding, 0), single.Status(finding)];
    }

    private static Indicator New(string id, IndicatorUnit unit, double minimum, double maximum, string[]? codes = null) => new(
        IndicatorId.Parse(id), $"topic of {id}", unit, minimum, maximum, Polarity.HigherIsBetter, IndicatorOrigin.Practice, Referent.MyTeam, CompositionModel.Additive, Samples.Source, codes, null);
}
