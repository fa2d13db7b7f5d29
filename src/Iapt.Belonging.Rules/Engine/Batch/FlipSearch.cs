using System.Collections.Immutable;
using Iapt.Belonging.Rules.Conditions;

namespace Iapt.Belonging.Rules.Engine.Batch;

/// <summary>Finds the nearest values that would make a finding come out otherwise.</summary>
/// <remarks>
/// The thresholds of a subject part its scale into stretches in which nothing can change, so the nearest value of each other stretch is all there is to try: the search is exact.
/// Only the channel of values is looked at.
/// </remarks>
internal sealed class FlipSearch
{
    private readonly RuleProgram program;
    private readonly Operand finding;
    private readonly TeamInputs inputs;
    private readonly byte[] registers;
    private readonly Truth now;
    private readonly int[] subjects;
    private readonly Candidate[][] candidates;

    public FlipSearch(RuleProgram program, TeamProfile profile, FindingId finding)
    {
        this.program = program;
        Conclusion conclusion = program.Conclusions[program.Place(finding)];
        this.finding = conclusion.Holds;
        inputs = new TeamInputs(program);
        registers = new byte[program.Registers];
        inputs.Read(profile, registers);
        now = Evaluate();
        subjects = [.. Read(conclusion, []).Select(program.Position).Distinct().Order()];
        candidates = [.. subjects.Select(s => Candidates(s).ToArray())];
    }

    /// <summary>The nearest of each subject that flips alone, then of each two that flip together and not alone; nearest first.</summary>
    public ImmutableArray<Flip> Run() => [.. Singles().Concat(Pairs()).OrderBy(f => f.Steps.Length).ThenBy(f => f.Distance).ThenBy(f => f.Steps[0].Subject).ThenBy(f => f.Steps[^1].Subject)];

    private IEnumerable<Flip> Singles()
    {
        for (int a = 0; a < subjects.Length; a++)
        {
            foreach (Candidate candidate in candidates[a]) candidate.Outcome = With(candidate, Evaluate);
            foreach (IGrouping<Truth, Candidate> one in candidates[a].Where(Flips).GroupBy(c => c.Outcome)) yield return FlipOf(one.Key, one.MinBy(c => c.Distance)!);
        }
    }

    private IEnumerable<Flip> Pairs()
    {
        for (int a = 0; a < subjects.Length; a++)
        {
            for (int b = a + 1; b < subjects.Length; b++)
            {
                var nearest = new Dictionary<Truth, (Candidate A, Candidate B)>();
                foreach (Candidate one in candidates[a].Where(c => !Flips(c)))
                {
                    With(one, () =>
                    {
                        foreach (Candidate other in candidates[b].Where(c => !Flips(c)))
                        {
                            Truth outcome = With(other, Evaluate);
                            if (outcome == now || outcome == Truth.Unknown) continue;
                            if (!nearest.TryGetValue(outcome, out var best) || one.Distance + other.Distance < best.A.Distance + best.B.Distance) nearest[outcome] = (one, other);
                        }

                        return now;
                    });
                }

                foreach ((Truth outcome, (Candidate one, Candidate other)) in nearest) yield return FlipOf(outcome, one, other);
            }
        }
    }

    private bool Flips(Candidate candidate) => candidate.Outcome != now && candidate.Outcome != Truth.Unknown;

    private static Flip FlipOf(Truth outcome, params Candidate[] steps) => new([.. steps.Select(s => s.Step)], outcome, steps.Sum(s => s.Distance));

    private Truth Evaluate()
    {
        TeamEvaluator.Run(program, inputs, registers);
        byte bits = TeamEvaluator.Read(finding, registers);
        return Kleene.Decide((bits & TeamEvaluator.True) != 0, (bits & TeamEvaluator.False) != 0);
    }

    private T With<T>(Candidate candidate, Func<T> ask)
    {
        int s = candidate.Subject;
        (double lower, double upper, double value, MissingReason? missing, bool isMisfit) = (inputs.Lower[s], inputs.Upper[s], inputs.Value[s], inputs.Missing[s], inputs.IsMisfit[s]);
        inputs.Set(s, double.NegativeInfinity, double.PositiveInfinity, candidate.Value, null, false);
        T answer = ask();
        inputs.Set(s, lower, upper, value, missing, isMisfit);
        return answer;
    }

    private IEnumerable<Subject> Read(Conclusion conclusion, HashSet<FindingId> seen)
    {
        if (!seen.Add(conclusion.Finding.Id)) return [];

        Condition[] conditions = [.. conclusion.Rules.SelectMany(r => ConditionWalk.All(r.When))];
        return conditions.OfType<Comparison>().Select(c => c.Subject)
            .Concat(conditions.OfType<FindingCondition>().SelectMany(f => Read(program.Conclusions[program.Place(f.Finding)], seen)));
    }

    /// <summary>The nearest value of every stretch of a scale in which the present value does not lie.</summary>
    private IEnumerable<Candidate> Candidates(int subject)
    {
        SubjectScale scale = program.Subjects[subject].Scale;
        double value = inputs.Value[subject];
        Threshold[] thresholds = [.. program.Thresholds[subject].Where(c => c.AtLeast < double.PositiveInfinity).OrderBy(c => c.AtMost)];
        for (int i = 0; i <= thresholds.Length; i++)
        {
            double from = i == 0 ? scale.Minimum : thresholds[i - 1].AtLeast, to = i == thresholds.Length ? scale.Maximum : thresholds[i].AtMost;
            if (scale.IsWhole) (from, to) = (Math.Ceiling(from), Math.Floor(to));
            (from, to) = (Math.Max(from, scale.Minimum), Math.Min(to, scale.Maximum));
            if (from > to || (value >= from && value <= to)) continue;

            double nearest = value > to ? to : from;
            yield return new Candidate(subject, nearest, StepTo(subject, nearest, scale), double.IsNaN(value) ? 1 : Math.Abs(nearest - value) / (scale.Maximum - scale.Minimum));
        }
    }

    // The number next to a limit is the limit, not taken in.
    private FlipStep StepTo(int subject, double value, SubjectScale scale)
    {
        double? from = double.IsNaN(inputs.Value[subject]) ? null : inputs.Value[subject];
        double limit = Math.Round(value, 9);
        string? code = scale.Codes.IsEmpty ? null : scale.Codes[(int)limit];
        return new FlipStep(program.Subjects[subject].Subject, from, limit, value < limit ? FlipSide.Below : value > limit ? FlipSide.Above : FlipSide.At, code);
    }

    private sealed class Candidate(int subject, double value, FlipStep step, double distance)
    {
        public int Subject => subject;

        public double Value => value;

        public FlipStep Step => step;

        public double Distance => distance;

        /// <summary>What the finding would be with this value alone.</summary>
        public Truth Outcome { get; set; }
    }
}
