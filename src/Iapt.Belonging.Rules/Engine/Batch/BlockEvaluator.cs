using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Iapt.Belonging.Rules.Engine.Batch;

/// <summary>Runs a program for a block of teams at once: what a register says of them is rows of bits, one bit a team. Allocates nothing.</summary>
/// <remarks>
/// <para>Each row of bits is one vector, and each comparison compares a vector of numbers; where the hardware has narrower vectors, the framework takes several.</para>
/// <para>There is a list of rows for intervals and one for values. The row at the code of an operand says for which teams it holds, and the row at the code of its negation for which it does not.
/// Where a block holds exact numbers only, both lists would say the same, and only one is worked out.</para>
/// </remarks>
internal sealed class BlockEvaluator(RuleProgram program)
{
    /// <summary>How many teams a block has.</summary>
    public const int Teams = 256;

    /// <summary>How many words of bits that are.</summary>
    public const int Words = Teams / 64;

    private readonly Vector256<ulong>[] overIntervals = new Vector256<ulong>[program.Registers * 2];
    private readonly Vector256<ulong>[] overValues = new Vector256<ulong>[program.Registers * 2];
    private readonly bool[] isExact = new bool[program.Subjects.Length];

    /// <summary>Runs the program over one block.</summary>
    /// <param name="columns">The teams.</param>
    /// <param name="masks">Where to write what came out.</param>
    /// <param name="block">Which block.</param>
    public void Run(BatchColumns columns, BatchMasks masks, int block)
    {
        bool isCertain = program.Given.IsEmpty && !columns.IsLimited(block);
        for (int s = 0; s < isExact.Length; s++)
        {
            isExact[s] = columns.IsExact(s, block);
            isCertain &= isExact[s];
            if (isExact[s]) CompareExact(columns.Value(s, block), s);
            else Compare(columns, s, block);
        }

        if (!isCertain) ReadTheRest(columns, block);
        Run(overIntervals, columns, block, isSure: true);
        if (!isCertain) Run(overValues, columns, block, isSure: false);
        masks.Write(block, overIntervals, isCertain ? overIntervals : overValues, columns.Teams(block));
    }

    private void ReadTheRest(BatchColumns columns, int block)
    {
        for (int s = 0; s < isExact.Length; s++)
        {
            if (!isExact[s]) continue;

            int first = program.FirstThresholds[s] * 2, rows = program.Thresholds[s].Length * 2;
            overIntervals.AsSpan(first, rows).CopyTo(overValues.AsSpan(first, rows));
        }

        for (int g = 0; g < program.Given.Length; g++)
        {
            ReadOnlySpan<Vector256<ulong>> given = columns.Given(g, block);
            int row = (program.FirstGiven + g) * 2;
            given[..2].CopyTo(overIntervals.AsSpan(row, 2));
            given[2..].CopyTo(overValues.AsSpan(row, 2));
        }
    }

    private void CompareExact(ReadOnlySpan<double> value, int subject)
    {
        Threshold[] thresholds = program.Thresholds[subject];
        Span<ulong> rows = Rows(overIntervals, subject);
        for (int i = 0; i < thresholds.Length; i++)
        {
            Span<ulong> of = rows.Slice(i * 2 * Words, 2 * Words);
            Fill(of[..Words], value, thresholds[i].AtMost, isAtMost: true);
            // No number lies between the sides of most thresholds.
            if (thresholds[i].HasNothingBetween) overIntervals[((program.FirstThresholds[subject] + i) * 2) + 1] = ~overIntervals[(program.FirstThresholds[subject] + i) * 2];
            else Fill(of[Words..], value, thresholds[i].AtLeast, isAtMost: false);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Fill(Span<ulong> row, ReadOnlySpan<double> column, double limit, bool isAtMost)
    {
        var limits = Vector512.Create(limit);
        for (int word = 0; word < row.Length; word++) row[word] = Bits(column, word, limits, isAtMost);
    }

    private void Compare(BatchColumns columns, int subject, int block)
    {
        Threshold[] thresholds = program.Thresholds[subject];
        ReadOnlySpan<double> lower = columns.Lower(subject, block), upper = columns.Upper(subject, block), value = columns.Value(subject, block);
        Span<ulong> surely = Rows(overIntervals, subject), likely = Rows(overValues, subject);
        for (int i = 0; i < thresholds.Length; i++)
        {
            var atMost = Vector512.Create(thresholds[i].AtMost);
            var atLeast = Vector512.Create(thresholds[i].AtLeast);
            int at = i * 2 * Words;
            for (int word = 0; word < Words; word++, at++)
            {
                // What is sure of the interval holds for the value too; a band has no value of its own.
                surely[at] = Bits(upper, word, atMost, isAtMost: true);
                surely[at + Words] = Bits(lower, word, atLeast, isAtMost: false);
                likely[at] = surely[at] | Bits(value, word, atMost, isAtMost: true);
                likely[at + Words] = surely[at + Words] | Bits(value, word, atLeast, isAtMost: false);
            }
        }
    }

    private Span<ulong> Rows(Vector256<ulong>[] rows, int subject) =>
        MemoryMarshal.Cast<Vector256<ulong>, ulong>(rows.AsSpan(program.FirstThresholds[subject] * 2, program.Thresholds[subject].Length * 2));

    // Written out, because the compiler does not unroll it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Bits(ReadOnlySpan<double> column, int word, Vector512<double> limit, bool isAtMost)
    {
        ref double first = ref Unsafe.Add(ref MemoryMarshal.GetReference(column), word * 64);
        return (Eight(ref first, 0, limit, isAtMost) | Eight(ref first, 8, limit, isAtMost))
            | (Eight(ref first, 16, limit, isAtMost) | Eight(ref first, 24, limit, isAtMost))
            | (Eight(ref first, 32, limit, isAtMost) | Eight(ref first, 40, limit, isAtMost))
            | (Eight(ref first, 48, limit, isAtMost) | Eight(ref first, 56, limit, isAtMost));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Eight(ref double first, int at, Vector512<double> limit, bool isAtMost)
    {
        var numbers = Vector512.LoadUnsafe(ref first, (nuint)at);
        Vector512<double> holds = isAtMost ? Vector512.LessThanOrEqual(numbers, limit) : Vector512.GreaterThanOrEqual(numbers, limit);
        return holds.ExtractMostSignificantBits() << at;
    }

    private void Run(Vector256<ulong>[] rows, BatchColumns columns, int block, bool isSure)
    {
        ReadOnlySpan<int> code = program.Code;
        for (int at = 0; at < code.Length;)
        {
            int target = code[at + 1] * 2;
            switch ((Operation)code[at])
            {
                case Operation.All:
                    int all = code[at + 2];
                    (rows[target], rows[target + 1]) = All(rows, code.Slice(at + 3, all));
                    at += 3 + all;
                    break;
                case Operation.Count:
                    int counted = code[at + 4];
                    rows[target] = Count(rows, 0, code[at + 2], code.Slice(at + 5, counted));
                    rows[target + 1] = Count(rows, 1, code[at + 3], code.Slice(at + 5, counted));
                    at += 5 + counted;
                    break;
                default:
                    int read = code[at + 4];
                    Vector256<ulong> speaks = Speaks(code[at + 3] != 0, code.Slice(at + 5, read), columns, block, isSure);
                    rows[target] = rows[code[at + 2]] & speaks;
                    rows[target + 1] = rows[code[at + 2] ^ 1] & speaks;
                    at += 5 + read;
                    break;
            }
        }
    }

    private static (Vector256<ulong> Holds, Vector256<ulong> Fails) All(Vector256<ulong>[] rows, ReadOnlySpan<int> operands)
    {
        Vector256<ulong> holds = Vector256<ulong>.AllBitsSet, fails = default;
        foreach (int operand in operands)
        {
            holds &= rows[operand];
            fails |= rows[operand ^ 1];
        }

        return (holds, fails);
    }

    /// <summary>Which teams have at least so many operands whose row is set: counted in binary, one digit a vector, for all teams at once.</summary>
    private static Vector256<ulong> Count(Vector256<ulong>[] rows, int negation, int least, ReadOnlySpan<int> operands)
    {
        Span<Vector256<ulong>> digits = stackalloc Vector256<ulong>[16];
        digits.Clear();
        int used = 0;
        foreach (int operand in operands)
        {
            Vector256<ulong> carry = rows[operand ^ negation];
            int digit = 0;
            for (; digit < used && carry != default; digit++) (digits[digit], carry) = (digits[digit] ^ carry, digits[digit] & carry);
            if (digit == used && carry != default) digits[used++] = carry;
        }

        // Greater or equal, from the highest digit down.
        Vector256<ulong> greater = default, equal = Vector256<ulong>.AllBitsSet;
        for (int digit = 15; digit >= 0; digit--)
        {
            if ((least & (1 << digit)) != 0)
            {
                equal &= digits[digit];
            }
            else
            {
                greater |= equal & digits[digit];
                equal &= ~digits[digit];
            }
        }

        return greater | equal;
    }

    /// <summary>For which teams a rule says what its condition says.</summary>
    private static Vector256<ulong> Speaks(bool isAboutTeams, ReadOnlySpan<int> subjects, BatchColumns columns, int block, bool isSure)
    {
        Vector256<ulong> speaks = isSure ? ~columns.Capped(isAboutTeams, block) : Vector256<ulong>.AllBitsSet;
        if (columns.HasMisfits)
        {
            foreach (int subject in subjects) speaks &= ~columns.Misfits(subject, block);
        }

        return speaks;
    }
}
