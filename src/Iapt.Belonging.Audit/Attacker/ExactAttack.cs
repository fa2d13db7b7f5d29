using Google.OrTools.LinearSolver;
using Google.OrTools.Sat;
using Constraint = Google.OrTools.LinearSolver.Constraint;
using LinearExpr = Google.OrTools.Sat.LinearExpr;

namespace Iapt.Belonging.Audit.Attacker;

/// <summary>Finds out what a publication proves about a set of cells, in whole numbers: nothing is estimated and nothing is left to chance.</summary>
/// <remarks>
/// Whether a target can be as small (or as large) as asked is settled by the first of three that can: a completion found earlier; a linear program (GLOP), whose
/// optimum may be beyond reach, or whose solution may be whole and is then checked against every statement; and CP-SAT, which searches whole numbers until it has one or has
/// proved that there is none.
/// </remarks>
internal sealed class ExactAttack : IDisposable
{
    private const double Tolerance = 1e-6;
    private const int MostKept = 400;

    // Counted in steps of work and not in seconds, so that the same release gives the same answer on any machine.
    private const string SearchLimits = "num_workers:1,random_seed:1,max_deterministic_time:60";

    private readonly Puzzle puzzle;
    private readonly Solver linear = Solver.CreateSolver("GLOP");
    private readonly Variable[] variables;
    private readonly CpModel whole = new();
    private readonly IntVar[] wholeVariables;
    private readonly CpSolver search = new() { StringParameters = SearchLimits };
    private readonly List<long[]> completions = [];

    public ExactAttack(Puzzle puzzle)
    {
        this.puzzle = puzzle;
        completions.Add(puzzle.Truth);
        variables = [.. puzzle.Most.Select((most, c) => linear.MakeNumVar(0, most, $"c{c}"))];
        wholeVariables = [.. puzzle.Most.Select((most, c) => whole.NewIntVar(0, most, $"c{c}"))];
        foreach (Statement statement in puzzle.Statements) Add(statement);
    }

    /// <summary>How many questions were settled by each means.</summary>
    public (int Known, int Linear, int Whole) Settled { get; private set; }

    /// <summary>Whether only one value is possible.</summary>
    public bool IsExact(int[] target)
    {
        long truth = Puzzle.Sum(puzzle.Truth, target);
        return !CanBeAtMost(target, truth - 1) && !CanBeAtLeast(target, truth + 1);
    }

    public bool CanBeAtMost(int[] target, long value) => Can(target, 0, value, -1);

    public bool CanBeAtLeast(int[] target, long value) => Can(target, value, target.Sum(c => puzzle.Most[c]), 1);

    /// <summary>The least and the most that the target can hold.</summary>
    public (long Least, long Most) Range(int[] target)
    {
        long truth = Puzzle.Sum(puzzle.Truth, target);
        long least = (long)Math.Ceiling(Optimum(target, -1) - Tolerance);
        long most = (long)Math.Floor(Optimum(target, 1) + Tolerance);
        return (-Furthest(-truth, -least, v => CanBeAtMost(target, -v)), Furthest(truth, most, v => CanBeAtLeast(target, v)));
    }

    /// <summary>The least and the most that the target can hold where cells need not hold whole numbers.</summary>
    public (double Least, double Most) LinearRange(int[] target) => (Optimum(target, -1), Optimum(target, 1));

    /// <inheritdoc/>
    public void Dispose()
    {
        linear.Dispose();
        search.Dispose();
    }

    // The linear bound is nearly always reached; where it is not, halve the distance.
    private static long Furthest(long possible, long bound, Func<long, bool> isPossible)
    {
        if (bound <= possible || isPossible(bound)) return Math.Max(bound, possible);

        while (bound - possible > 1)
        {
            long middle = possible + ((bound - possible) / 2);
            if (isPossible(middle)) possible = middle;
            else bound = middle;
        }

        return possible;
    }

    private void Add(Statement statement)
    {
        Constraint row = linear.MakeConstraint(statement.Low, statement.High);
        foreach (int c in statement.Cells) row.SetCoefficient(variables[c], 1);
        whole.AddLinearConstraint(SumOf(statement.Cells), statement.Low, statement.High);
    }

    private LinearExpr SumOf(int[] cells) => LinearExpr.Sum(cells.Select(c => wholeVariables[c]));

    private bool Can(int[] target, long low, long high, int direction)
    {
        if (low > high) return false;
        if (completions.Exists(completion => IsBetween(completion, target, low, high)))
        {
            Settled = Settled with { Known = Settled.Known + 1 };
            return true;
        }

        return Relaxed(target, low, high, direction) ?? Searched(target, low, high);
    }

    private static bool IsBetween(long[] completion, int[] target, long low, long high) => Puzzle.Sum(completion, target) is long sum && sum >= low && sum <= high;

    private bool? Relaxed(int[] target, long low, long high, int direction)
    {
        // Out of reach by a clear margin; near the margin whole numbers decide.
        double best = Optimum(target, direction);
        if (direction > 0 ? best < low - 0.01 : best > high + 0.01)
        {
            Settled = Settled with { Linear = Settled.Linear + 1 };
            return false;
        }

        double[] values = [.. variables.Select(v => v.SolutionValue())];
        if (!Array.TrueForAll(values, v => Math.Abs(v - Math.Round(v)) < Tolerance)) return null;

        long[] completion = [.. values.Select(v => (long)Math.Round(v))];
        if (!puzzle.Fits(completion)) return null;

        Keep(completion);
        if (!IsBetween(completion, target, low, high)) return null;

        Settled = Settled with { Linear = Settled.Linear + 1 };
        return true;
    }

    private double Optimum(int[] target, int direction)
    {
        Objective objective = linear.Objective();
        objective.Clear();
        foreach (int c in target) objective.SetCoefficient(variables[c], 1);
        objective.SetOptimizationDirection(direction > 0);
        Solver.ResultStatus status = linear.Solve();
        return status == Solver.ResultStatus.OPTIMAL ? objective.Value() : throw new UndecidedException($"the linear program ended {status}");
    }

    private bool Searched(int[] target, long low, long high)
    {
        whole.AddLinearConstraint(SumOf(target), low, high);
        CpSolverStatus status = search.Solve(whole);
        whole.Model.Constraints.RemoveAt(whole.Model.Constraints.Count - 1);
        if (status is not (CpSolverStatus.Optimal or CpSolverStatus.Feasible or CpSolverStatus.Infeasible)) throw new UndecidedException($"the search ended undecided: {status}");

        Settled = Settled with { Whole = Settled.Whole + 1 };
        if (status == CpSolverStatus.Infeasible) return false;

        long[] completion = [.. wholeVariables.Select(search.Value)];
        if (!puzzle.Fits(completion)) throw new InvalidOperationException("the search gave a completion that does not fit");

        Keep(completion);
        return true;
    }

    private void Keep(long[] completion)
    {
        // The truth stays first; of the others the oldest goes.
        if (completions.Count == MostKept) completions.RemoveAt(1);
        completions.Add(completion);
    }
}
