using System.Collections.Immutable;
using System.Text;
using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Engine.Batch;

/// <summary>Flattens the rules of a plan into a <see cref="RuleProgram"/>.</summary>
/// <remarks>
/// Operands stand in lists as their codes: lists and queries of small structs of our own would be compiled anew in every process, which takes several times as long
/// as the writing.
/// </remarks>
internal sealed class ProgramWriter
{
    private static readonly Severity[] Severities = [Severity.Emerging, Severity.Material, Severity.Serious];

    private readonly RulePlan plan;
    private readonly ImmutableArray<PlannedSubject> subjects;
    private readonly Dictionary<Subject, int> positions = [];
    private readonly ThresholdList[] thresholds;
    private readonly int[] firstThresholds;
    private readonly int firstGiven;
    private readonly List<Condition> given = [];
    private readonly Dictionary<Condition, int> written = [];
    private readonly Dictionary<FindingId, Conclusion> concluded = [];
    private readonly Dictionary<string, int> joined = new(StringComparer.Ordinal);
    private readonly List<int> code = [];
    private int registers;

    private ProgramWriter(RulePlan plan)
    {
        this.plan = plan;
        Condition[] conditions = [.. plan.Findings.SelectMany(f => f.Rules).SelectMany(r => ConditionWalk.All(r.When))];
        Comparison[] comparisons = [.. conditions.OfType<Comparison>()];
        subjects = [.. comparisons.Select(c => c.Subject).Distinct().Order().Select(s => plan[s])];
        thresholds = [.. subjects.Select(_ => new ThresholdList())];
        firstThresholds = new int[subjects.Length];
        for (int s = 0; s < firstThresholds.Length; s++) positions.Add(subjects[s].Subject, s);
        foreach (Comparison comparison in comparisons)
        {
            int subject = positions[comparison.Subject];
            foreach (Side side in Sides(comparison.Test, subjects[subject].Scale)) thresholds[subject].Add(side.Threshold);
        }

        for (int s = 0; s < firstThresholds.Length; s++)
        {
            firstThresholds[s] = registers;
            registers += thresholds[s].Count;
        }

        firstGiven = registers;
        foreach (Condition condition in conditions)
        {
            if (condition is not (AccountsCondition or GroupsCondition) || !written.TryAdd(condition, Operand.Of(registers).Code)) continue;
            given.Add(condition);
            registers++;
        }
    }

    public static RuleProgram Write(RulePlan plan) => new ProgramWriter(plan).Write();

    private RuleProgram Write()
    {
        foreach (PlannedFinding finding in plan.Findings) concluded.Add(finding.Definition.Id, Conclude(finding));
        return new RuleProgram(plan, subjects, [.. concluded.Values.OrderBy(c => c.Finding.Id)])
        {
            Thresholds = [.. thresholds.Select(t => t.ToArray())],
            FirstThresholds = firstThresholds,
            Given = [.. given],
            FirstGiven = firstGiven,
            Registers = registers,
            Code = [.. code],
            Conditions = written,
        };
    }

    private Conclusion Conclude(PlannedFinding finding)
    {
        var rules = new List<int>();
        foreach (Rule rule in finding.Rules) rules.Add(WriteRule(rule, finding.Definition).Code);
        Operand all = Any(rules);
        var bySeverity = new Operand[Severities.Length];
        for (int s = 0; s < bySeverity.Length; s++)
        {
            var graded = new List<int>();
            for (int r = 0; r < rules.Count; r++)
            {
                if (finding.Rules[r].Severity >= Severities[s]) graded.Add(rules[r]);
            }

            bySeverity[s] = Any(graded);
        }

        return new Conclusion(finding.Definition, finding.Rules, all, bySeverity);
    }

    private Operand WriteRule(Rule rule, FindingDefinition finding)
    {
        Operand holds = Write(rule.When);
        bool isAboutTeams = rule.Level != Level.Organisation || finding.Level != Level.Organisation;
        var read = new List<int>();
        foreach (Condition condition in ConditionWalk.All(rule.When))
        {
            if (condition is Comparison comparison) read.Add(positions[comparison.Subject]);
            else if (condition is GroupsCondition) read.Add(subjects.Length + Write(condition).Register - firstGiven);
        }

        KeepEachOnce(read);
        return Add(Operation.Rule, [holds.Code, isAboutTeams ? 1 : 0, read.Count, .. read]);
    }

    private Operand Write(Condition condition)
    {
        if (written.TryGetValue(condition, out int known)) return new Operand(known);

        Operand operand = condition switch
        {
            Comparison comparison => Write(comparison),
            FindingCondition finding => concluded[finding.Finding].At(finding.AtLeast),
            AllCondition all => All(Write(all.Of)),
            AnyCondition any => Any(Write(any.Of)),
            NotCondition not => !Write(not.Of),
            CountCondition count => Count(count),
            _ => throw new ArgumentOutOfRangeException(nameof(condition)),
        };
        written.Add(condition, operand.Code);
        return operand;
    }

    private List<int> Write(ImmutableArray<Condition> conditions)
    {
        var operands = new List<int>(conditions.Length);
        foreach (Condition condition in conditions) operands.Add(Write(condition).Code);
        return operands;
    }

    private Operand Count(CountCondition count)
    {
        List<int> of = Write(count.Of);
        bool isAtLeast = count.Bound == CountBound.AtLeast;
        int least = Math.Min(count.Number, of.Count + 1) + (isAtLeast ? 0 : 1);
        // "At most" is the opposite of "at least one more".
        Operand enough = least switch
        {
            0 => All([]),
            _ when least > of.Count => !All([]),
            _ => Add(Operation.Count, [least, of.Count - least + 1, of.Count, .. of]),
        };
        return isAtLeast ? enough : !enough;
    }

    private Operand Write(Comparison comparison)
    {
        int subject = positions[comparison.Subject];
        List<Side> sides = Sides(comparison.Test, subjects[subject].Scale);
        var operands = new List<int>(sides.Count);
        foreach (Side side in sides)
        {
            var threshold = Operand.Of(firstThresholds[subject] + thresholds[subject].IndexOf(side.Threshold));
            operands.Add((side.IsUpper ? !threshold : threshold).Code);
        }

        if (comparison.Test is not (Is or OneOf)) return All(operands);

        var runs = new List<int>(sides.Count / 2);
        for (int i = 0; i < operands.Count; i += 2) runs.Add(All([operands[i], operands[i + 1]]).Code);
        return Any(runs);
    }

    /// <summary>The sides of thresholds on which a test holds: one; or both that a range needs; or two for each run of whole numbers in a list.</summary>
    private static List<Side> Sides(Test test, SubjectScale scale) => test switch
    {
        Below t => [new(Threshold.Below(At(scale, t.Limit)), false)],
        AtOrBelow t => [new(Threshold.AtOrBelow(At(scale, t.Limit)), false)],
        Above t => [new(Threshold.AtOrBelow(At(scale, t.Limit)), true)],
        AtOrAbove t => [new(Threshold.Below(At(scale, t.Limit)), true)],
        Between t when At(scale, t.From) > At(scale, t.To) => [new(Threshold.Everything, true)],
        Between t => [new(Threshold.Below(At(scale, t.From)), true), new(Threshold.AtOrBelow(At(scale, t.To)), false)],
        Is t => Runs([At(scale, t.What)]),
        OneOf t => Runs(At(scale, t.What)),
        _ => throw new ArgumentOutOfRangeException(nameof(test)),
    };

    private static double At(SubjectScale scale, Constant constant) => scale.Position(constant)!.Value;

    private static double[] At(SubjectScale scale, ImmutableArray<Constant> constants)
    {
        double[] at = new double[constants.Length];
        for (int i = 0; i < at.Length; i++) at[i] = At(scale, constants[i]);
        return at;
    }

    private static List<Side> Runs(double[] wholes)
    {
        var sides = new List<Side>();
        Array.Sort(wholes);
        for (int first = 0, last; first < wholes.Length; first = last + 1)
        {
            last = first;
            while (last + 1 < wholes.Length && wholes[last + 1] <= wholes[last] + 1) last++;
            sides.Add(new Side(Threshold.BelowWhole(wholes[first]), true));
            sides.Add(new Side(Threshold.BelowWhole(wholes[last] + 1), false));
        }

        return sides;
    }

    // At least one holds unless all fail.
    private Operand Any(List<int> of)
    {
        var negated = new List<int>(of.Count);
        foreach (int operand in of) negated.Add((!new Operand(operand)).Code);
        return !All(negated);
    }

    private Operand All(List<int> operands)
    {
        KeepEachOnce(operands);
        if (operands.Count == 1) return new Operand(operands[0]);

        var key = new StringBuilder();
        foreach (int operand in operands) key.Append(operand).Append(',');
        if (!joined.TryGetValue(key.ToString(), out int known)) joined.Add(key.ToString(), known = Add(Operation.All, [operands.Count, .. operands]).Code);
        return new Operand(known);
    }

    /// <summary>Puts numbers in order and leaves out what comes twice.</summary>
    private static void KeepEachOnce(List<int> numbers)
    {
        numbers.Sort();
        int count = 0;
        for (int i = 0; i < numbers.Count; i++)
        {
            if (count == 0 || numbers[count - 1] != numbers[i]) numbers[count++] = numbers[i];
        }

        numbers.RemoveRange(count, numbers.Count - count);
    }

    private Operand Add(Operation operation, List<int> rest)
    {
        code.Add((int)operation);
        code.Add(registers);
        code.AddRange(rest);
        return Operand.Of(registers++);
    }

    /// <summary>One side of a threshold.</summary>
    private sealed class Side(Threshold threshold, bool isUpper)
    {
        public Threshold Threshold => threshold;

        public bool IsUpper => isUpper;
    }

    /// <summary>The thresholds on the scale of one subject, each once.</summary>
    private sealed class ThresholdList
    {
        private Threshold[] items = new Threshold[4];

        public int Count { get; private set; }

        public void Add(Threshold threshold)
        {
            if (IndexOf(threshold) >= 0) return;
            if (Count == items.Length) items = Copy(Count * 2);
            items[Count++] = threshold;
        }

        public int IndexOf(Threshold threshold)
        {
            for (int i = 0; i < Count; i++)
            {
                if (items[i].AtMost == threshold.AtMost && items[i].AtLeast == threshold.AtLeast) return i;
            }

            return -1;
        }

        public Threshold[] ToArray() => Copy(Count);

        private Threshold[] Copy(int length)
        {
            var copy = new Threshold[length];
            Array.Copy(items, copy, Count);
            return copy;
        }
    }
}
