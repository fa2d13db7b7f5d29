using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Iapt.Belonging.Rules.Conditions;

namespace Iapt.Belonging.Rules.Engine.Batch;

/// <summary>What came out for the teams of a batch: by finding, and by severity, four rows of bits, one bit a team.</summary>
internal sealed class BatchMasks(RuleProgram program, int blocks)
{
    private const int Rows = 4;

    // By finding: at all, then at each severity or above.
    private const int Propositions = 4;

    private readonly Vector256<ulong>[][] rows = [.. Enumerable.Range(0, program.Conclusions.Length * Propositions * Rows).Select(_ => new Vector256<ulong>[blocks])];

    /// <summary>One row of bits of a finding: 0 surely true, 1 surely false, 2 true, 3 false.</summary>
    public ReadOnlySpan<ulong> Row(int conclusion, Severity? severity, int row) => MemoryMarshal.Cast<Vector256<ulong>, ulong>(rows[Place(conclusion, severity) + row].AsSpan());

    /// <summary>Copies what an evaluator found for a block; bits of places without a team stay unset.</summary>
    public void Write(int conclusion, int block, BlockEvaluator evaluator, Vector256<ulong> teams)
    {
        Conclusion c = program.Conclusions[conclusion];
        Write(Place(conclusion, null), c.Holds, block, evaluator, teams);
        for (Severity severity = Severity.Emerging; severity <= Severity.Serious; severity++) Write(Place(conclusion, severity), c.At(severity), block, evaluator, teams);
    }

    private static int Place(int conclusion, Severity? severity) => ((conclusion * Propositions) + (severity is Severity s ? 1 + (int)s : 0)) * Rows;

    private void Write(int place, Operand operand, int block, BlockEvaluator evaluator, Vector256<ulong> teams)
    {
        for (int row = 0; row < Rows; row++) rows[place + row][block] = evaluator.Row(operand, row) & teams;
    }
}
