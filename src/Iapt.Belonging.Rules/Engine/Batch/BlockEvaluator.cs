using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Iapt.Belonging.Rules.Engine.Batch;

/// <summary>Runs a program for a block of teams at once: a register is four rows of bits, one bit a team. Allocates nothing.</summary>
/// <remarks>Each row of bits is one vector, and each comparison compares a vector of numbers; where the hardware has narrower vectors, the framework takes several.</remarks>
internal sealed class BlockEvaluator(RuleProgram program)
{
    /// <summary>How many teams a block has.</summary>
    public const int Teams = 256;

    /// <summary>How many words of bits that are.</summary>
    public const int Words = Teams / 64;

    private readonly Vector256<ulong>[] registers = new Vector256<ulong>[program.Registers * 4];

    /// <summary>Runs the program over one block.</summary>
    /// <param name="columns">The teams.</param>
    /// <param name="masks">Where to write what came out.</param>
    /// <param name="block">Which block.</param>
    public void Run(BatchColumns columns, BatchMasks masks, int block)
    {
        for (int s = 0; s < program.Subjects.Length; s++) Compare(columns, s, block);
        for (int g = 0; g < program.Given.Length; g++) columns.Given(g, block).CopyTo(registers.AsSpan((program.FirstGiven + g) * 4, 4));
        ReadOnlySpan<int> code = program.Code;
        for (int at = 0; at < code.Length;)
        {
            Span<Vector256<ulong>> target = registers.AsSpan(code[at + 1] * 4, 4);
            switch ((Operation)code[at])
            {
                case Operation.All:
                    int all = code[at + 2];
                    All(code.Slice(at + 3, all), target);
                    at += 3 + all;
                    break;
                case Operation.Count:
                    int counted = code[at + 4];
                    for (int row = 0; row < 4; row++) target[row] = Count(row, code[at + 2 + (row & 1)], code.Slice(at + 5, counted));
                    at += 5 + counted;
                    break;
                default:
                    int read = code[at + 4];
                    Rule(new Operand(code[at + 2]), code[at + 3] != 0, code.Slice(at + 5, read), columns, block, target);
                    at += 5 + read;
                    break;
            }
        }

        for (int c = 0; c < program.Conclusions.Length; c++) masks.Write(c, block, this, columns.Teams(block));
    }

    /// <summary>One row of bits of an operand: 0 surely true, 1 surely false, 2 true, 3 false.</summary>
    public Vector256<ulong> Row(Operand operand, int row) => registers[(operand.Register * 4) + (operand.IsNegated ? row ^ 1 : row)];

    private void Compare(BatchColumns columns, int subject, int block)
    {
        Cut[] cuts = program.Cuts[subject];
        ReadOnlySpan<double> lower = columns.Lower(subject, block), upper = columns.Upper(subject, block), value = columns.Value(subject, block);
        Span<ulong> rows = MemoryMarshal.Cast<Vector256<ulong>, ulong>(registers.AsSpan(program.FirstCuts[subject] * 4, cuts.Length * 4));
        for (int i = 0; i < cuts.Length; i++)
        {
            var atMost = Vector512.Create(cuts[i].AtMost);
            var atLeast = Vector512.Create(cuts[i].AtLeast);
            Span<ulong> of = rows.Slice(i * 4 * Words, 4 * Words);
            for (int word = 0; word < Words; word++)
            {
                // What is sure of the interval holds for the value too; a band has no value of its own.
                ulong surelyTrue = Bits(upper, word, atMost, isAtMost: true), surelyFalse = Bits(lower, word, atLeast, isAtMost: false);
                of[word] = surelyTrue;
                of[Words + word] = surelyFalse;
                of[(2 * Words) + word] = surelyTrue | Bits(value, word, atMost, isAtMost: true);
                of[(3 * Words) + word] = surelyFalse | Bits(value, word, atLeast, isAtMost: false);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Bits(ReadOnlySpan<double> column, int word, Vector512<double> limit, bool isAtMost)
    {
        ref double first = ref Unsafe.Add(ref MemoryMarshal.GetReference(column), word * 64);
        ulong bits = 0;
        for (int i = 0; i < 64; i += Vector512<double>.Count)
        {
            var numbers = Vector512.LoadUnsafe(ref first, (nuint)i);
            Vector512<double> holds = isAtMost ? Vector512.LessThanOrEqual(numbers, limit) : Vector512.GreaterThanOrEqual(numbers, limit);
            bits |= holds.ExtractMostSignificantBits() << i;
        }

        return bits;
    }

    private void All(ReadOnlySpan<int> operands, Span<Vector256<ulong>> target)
    {
        Vector256<ulong> surelyTrue = Vector256<ulong>.AllBitsSet, isTrue = surelyTrue, surelyFalse = default, isFalse = default;
        foreach (int code in operands)
        {
            var operand = new Operand(code);
            surelyTrue &= Row(operand, 0);
            surelyFalse |= Row(operand, 1);
            isTrue &= Row(operand, 2);
            isFalse |= Row(operand, 3);
        }

        target[0] = surelyTrue;
        target[1] = surelyFalse;
        target[2] = isTrue;
        target[3] = isFalse;
    }

    /// <summary>Which teams have at least so many operands whose row is set: counted in binary, one digit a vector, for all teams at once.</summary>
    private Vector256<ulong> Count(int row, int least, ReadOnlySpan<int> operands)
    {
        Span<Vector256<ulong>> digits = stackalloc Vector256<ulong>[16];
        digits.Clear();
        int used = 0;
        foreach (int operand in operands)
        {
            Vector256<ulong> carry = Row(new Operand(operand), row);
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

    private void Rule(Operand operand, bool isAboutTeams, ReadOnlySpan<int> subjects, BatchColumns columns, int block, Span<Vector256<ulong>> target)
    {
        Vector256<ulong> fits = Vector256<ulong>.AllBitsSet;
        if (columns.HasMisfits)
        {
            foreach (int subject in subjects) fits &= ~columns.Misfits(subject, block);
        }

        Vector256<ulong> sure = fits & ~columns.Capped(isAboutTeams, block);
        target[0] = Row(operand, 0) & sure;
        target[1] = Row(operand, 1) & sure;
        target[2] = Row(operand, 2) & fits;
        target[3] = Row(operand, 3) & fits;
    }
}
