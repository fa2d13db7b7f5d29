using System.Collections.Immutable;
using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Engine.Batch;

/// <summary>Flattens the rules of a plan into a <see cref="RuleProgram"/>.</summary>
internal sealed class ProgramWriter
{
    private static readonly Severity[] Severities = [Severity.Emerging, Severity.Material, Severity.Serious];

    private readonly RulePlan plan;
    private readonly ImmutableArray<PlannedSubject> subjects;
    private readonly Dictionary<Subject, int> positions;
    private readonly List<Threshold>[] thresholds;
    private readonly int[] firstThresholds;
    private readonly Dictionary<Condition, int> given = [];
    private readonly Dictionary<Condition, Operand> written = [];
    private readonly Dictionary<(FindingId, Severity?), Operand> concluded = [];
    private readonly Dictionary<string, Operand> joined = new(StringComparer.Ordinal);
    private readonly List<int> code = [];
    private int registers;

    private ProgramWriter(RulePlan plan)
    {
        this.plan = plan;
        Condition[] conditions = [.. plan.Findings.SelectMany(f => f.Rules).SelectMany(r => ConditionWalk.All(r.When))];
        subjects = [.. conditions.OfType<Comparison>().Select(c => c.Subject).Distinct().Order().Select(s => plan[s])];
        positions = subjects.Index().ToDictionary(s => s.Item.Subject, s => s.Index);
        thresholds = [.. subjects.Select(_ => new List<Threshold>())];
        foreach (Comparison comparison in conditions.OfType<Comparison>()) Collect(comparison);

        firstThresholds = new int[subjects.Length];
        for (int s = 0; s < firstThresholds.Length; s++)
        {
            firstThresholds[s] = registers;
            registers += thresholds[s].Count;
        }

        foreach (Condition condition in conditions.Where(c => c is AccountsCondition or GroupsCondition).Distinct()) given.Add(condition, registers++);
    }

    public static RuleProgram Write(RulePlan plan) => new ProgramWriter(plan).Write();

    private RuleProgram Write()
    {
        Conclusion[] conclusions = [.. plan.Findings.Select(Conclude)];
        return new RuleProgram(plan, subjects, [.. conclusions.OrderBy(c => c.Finding.Id)])
        {
            Thresholds = [.. thresholds.Select(c => c.ToArray())],
            FirstThresholds = firstThresholds,
            Given = [.. given.OrderBy(g => g.Value).Select(g => g.Key)],
            FirstGiven = thresholds.Sum(c => c.Count),
            Registers = registers,
            Code = [.. code],
            Conditions = written,
        };
    }

    private Conclusion Conclude(PlannedFinding finding)
    {
        (Rule Rule, Operand Holds)[] rules = [.. finding.Rules.Select(r => (r, WriteRule(r, finding.Definition)))];
        Operand all = Any([.. rules.Select(r => r.Holds)]);
        Operand[] bySeverity = [.. Severities.Select(s => Any([.. rules.Where(r => r.Rule.Severity >= s).Select(r => r.Holds)]))];
        concluded.Add((finding.Definition.Id, null), all);
        foreach (Severity severity in Severities) concluded.Add((finding.Definition.Id, severity), bySeverity[(int)severity]);
        return new Conclusion(finding.Definition, [.. rules], all, [.. bySeverity]);
    }

    private Operand WriteRule(Rule rule, FindingDefinition finding)
    {
        Operand holds = Write(rule.When);
        bool isAboutTeams = rule.Level != Level.Organisation || finding.Level != Level.Organisation;
        Condition[] conditions = [.. ConditionWalk.All(rule.When)];
        int firstGiven = thresholds.Sum(c => c.Count);
        int[] read =
        [
            .. conditions.OfType<Comparison>().Select(c => positions[c.Subject]).Distinct().Order(),
            .. conditions.OfType<GroupsCondition>().Select(c => subjects.Length + given[c] - firstGiven).Distinct().Order(),
        ];
        return Add(Operation.Rule, [holds.Code, isAboutTeams ? 1 : 0, read.Length, .. read]);
    }

    private Operand Write(Condition condition)
    {
        if (written.TryGetValue(condition, out Operand known)) return known;

        Operand operand = condition switch
        {
            Comparison comparison => Write(comparison),
            FindingCondition finding => concluded[(finding.Finding, finding.AtLeast)],
            AccountsCondition or GroupsCondition => Operand.Of(given[condition]),
            AllCondition all => All([.. all.Of.Select(Write)]),
            AnyCondition any => Any([.. any.Of.Select(Write)]),
            NotCondition not => !Write(not.Of),
            CountCondition count => Count(count),
            _ => throw new ArgumentOutOfRangeException(nameof(condition)),
        };
        written.Add(condition, operand);
        return operand;
    }

    private Operand Count(CountCondition count)
    {
        Operand[] of = [.. count.Of.Select(Write)];
        bool isAtLeast = count.Bound == CountBound.AtLeast;
        int least = Math.Min(count.Number, of.Length + 1) + (isAtLeast ? 0 : 1);
        // "At most" is the opposite of "at least one more".
        Operand enough = least switch
        {
            0 => All([]),
            _ when least > of.Length => !All([]),
            _ => Add(Operation.Count, [least, of.Length - least + 1, of.Length, .. of.Select(o => o.Code)]),
        };
        return isAtLeast ? enough : !enough;
    }

    private Operand Write(Comparison comparison) => comparison.Test switch
    {
        Below or AtOrBelow or Above or AtOrAbove => Sides(comparison)[0],
        Between => All(Sides(comparison)),
        _ => Any([.. Sides(comparison).Chunk(2).Select(All)]),
    };

    private Operand[] Sides(Comparison comparison)
    {
        int subject = positions[comparison.Subject];
        return [.. Sides(comparison.Test, plan[comparison.Subject].Scale).Select(s =>
        {
            var threshold = Operand.Of(firstThresholds[subject] + thresholds[subject].IndexOf(s.Threshold));
            return s.IsUpper ? !threshold : threshold;
        })];
    }

    private void Collect(Comparison comparison)
    {
        int subject = positions[comparison.Subject];
        foreach ((Threshold threshold, _) in Sides(comparison.Test, subjects[subject].Scale))
        {
            if (!thresholds[subject].Contains(threshold)) thresholds[subject].Add(threshold);
        }
    }

    /// <summary>The sides of thresholds on which a test holds: one; or both that a range needs; or two for each run of whole numbers in a list.</summary>
    private static IEnumerable<(Threshold Threshold, bool IsUpper)> Sides(Test test, SubjectScale scale) => test switch
    {
        Below t => [(Threshold.Below(At(scale, t.Limit)), false)],
        AtOrBelow t => [(Threshold.AtOrBelow(At(scale, t.Limit)), false)],
        Above t => [(Threshold.AtOrBelow(At(scale, t.Limit)), true)],
        AtOrAbove t => [(Threshold.Below(At(scale, t.Limit)), true)],
        Between t when At(scale, t.From) > At(scale, t.To) => [(Threshold.Everything, true)],
        Between t => [(Threshold.Below(At(scale, t.From)), true), (Threshold.AtOrBelow(At(scale, t.To)), false)],
        Is t => Runs([At(scale, t.What)]),
        OneOf t => Runs(t.What.Select(c => At(scale, c))),
        _ => throw new ArgumentOutOfRangeException(nameof(test)),
    };

    private static double At(SubjectScale scale, Constant constant) => scale.Position(constant)!.Value;

    private static IEnumerable<(Threshold Threshold, bool IsUpper)> Runs(IEnumerable<double> listed)
    {
        double[] wholes = [.. listed.Distinct().Order()];
        for (int first = 0, last; first < wholes.Length; first = last + 1)
        {
            last = first;
            while (last + 1 < wholes.Length && wholes[last + 1] == wholes[last] + 1) last++;
            yield return (Threshold.BelowWhole(wholes[first]), true);
            yield return (Threshold.BelowWhole(wholes[last] + 1), false);
        }
    }

    private Operand Any(Operand[] of) => !All([.. of.Select(o => !o)]);

    private Operand All(Operand[] of)
    {
        int[] operands = [.. of.Select(o => o.Code).Distinct().Order()];
        if (operands.Length == 1) return new Operand(operands[0]);

        string key = string.Join(',', operands);
        if (!joined.TryGetValue(key, out Operand known)) joined.Add(key, known = Add(Operation.All, [operands.Length, .. operands]));
        return known;
    }

    private Operand Add(Operation operation, int[] rest)
    {
        code.Add((int)operation);
        code.Add(registers);
        code.AddRange(rest);
        return Operand.Of(registers++);
    }
}
