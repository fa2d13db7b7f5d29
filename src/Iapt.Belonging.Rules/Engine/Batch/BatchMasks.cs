using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Iapt.Belonging.Rules.Conditions;

namespace Iapt.Belonging.Rules.Engine.Batch;

/// <summary>What came out for the teams of a batch: by proposition four rows of bits, one bit a team.</summary>
/// <remarks>A proposition is that a finding holds, at all or at a severity or above; many are the same, such as at all and at the one severity that its rule grades.</remarks>
internal sealed class BatchMasks
{
    private const int Rows = 4;

    private readonly RuleProgram program;
    private readonly int[] registers;
    private readonly Dictionary<int, int> places;
    private readonly Vector256<ulong>[][] rows;

    public BatchMasks(RuleProgram program, int blocks)
    {
        this.program = program;
        registers = [.. program.Conclusions.SelectMany(c => c.Severities.Prepend(c.Holds)).Select(o => o.Register).Distinct().Order()];
        places = registers.Index().ToDictionary(r => r.Item, r => r.Index);
        rows = [.. Enumerable.Range(0, registers.Length * Rows).Select(_ => new Vector256<ulong>[blocks])];
    }

    /// <summary>Whether they are of the teams that the batch holds now: until these are evaluated, the rows hold what was said of others.</summary>
    public bool AreOfTheseTeams { get; set; }

    /// <summary>One row of bits of a finding: 0 surely true, 1 surely false, 2 true, 3 false.</summary>
    public ReadOnlySpan<ulong> Row(int conclusion, Severity? severity, int row)
    {
        Operand operand = program.Conclusions[conclusion].At(severity);
        return MemoryMarshal.Cast<Vector256<ulong>, ulong>(rows[(places[operand.Register] * Rows) + (operand.IsNegated ? row ^ 1 : row)].AsSpan());
    }

    /// <summary>Copies what an evaluator found for a block; bits of places without a team stay unset.</summary>
    public void Write(int block, ReadOnlySpan<Vector256<ulong>> overIntervals, ReadOnlySpan<Vector256<ulong>> overValues, Vector256<ulong> teams)
    {
        for (int place = 0; place < registers.Length; place++)
        {
            int register = registers[place] * 2, row = place * Rows;
            rows[row][block] = overIntervals[register] & teams;
            rows[row + 1][block] = overIntervals[register + 1] & teams;
            rows[row + 2][block] = overValues[register] & teams;
            rows[row + 3][block] = overValues[register + 1] & teams;
        }
    }
}
