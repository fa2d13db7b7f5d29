using Iapt.Belonging.Rules.Conditions;

namespace Iapt.Belonging.Rules.Engine.Batch;

/// <summary>Runs a program for one team: a register is four bits of a byte.</summary>
internal static class TeamEvaluator
{
    /// <summary>It is true over intervals, false over intervals, true over values, false over values.</summary>
    public const byte SurelyTrue = 1, SurelyFalse = 2, True = 4, False = 8;

    private const byte Trues = SurelyTrue | True, Falses = SurelyFalse | False, Surely = SurelyTrue | SurelyFalse;

    /// <summary>Runs the program.</summary>
    /// <param name="program">The program.</param>
    /// <param name="inputs">The team; its given conditions are in the registers already.</param>
    /// <param name="registers">All registers.</param>
    public static void Run(RuleProgram program, TeamInputs inputs, Span<byte> registers)
    {
        Compare(program, inputs, registers);
        ReadOnlySpan<int> code = program.Code;
        for (int at = 0; at < code.Length;)
        {
            int target = code[at + 1];
            switch ((Operation)code[at])
            {
                case Operation.All:
                    int all = code[at + 2];
                    registers[target] = All(code.Slice(at + 3, all), registers);
                    at += 3 + all;
                    break;
                case Operation.Count:
                    int counted = code[at + 4];
                    registers[target] = Count(code[at + 2], code[at + 3], code.Slice(at + 5, counted), registers);
                    at += 5 + counted;
                    break;
                default:
                    int read = code[at + 4];
                    registers[target] = Rule(Read(new Operand(code[at + 2]), registers), code[at + 3] != 0, code.Slice(at + 5, read), inputs);
                    at += 5 + read;
                    break;
            }
        }
    }

    /// <summary>What an operand says.</summary>
    public static byte Read(Operand operand, ReadOnlySpan<byte> registers)
    {
        byte bits = registers[operand.Register];
        return operand.IsNegated ? (byte)(((bits & Trues) << 1) | ((bits & Falses) >> 1)) : bits;
    }

    /// <summary>What an operand says, over intervals and over values.</summary>
    public static Verdict VerdictOf(Operand operand, ReadOnlySpan<byte> registers)
    {
        byte bits = Read(operand, registers);
        return new Verdict(Kleene.Decide((bits & SurelyTrue) != 0, (bits & SurelyFalse) != 0), Kleene.Decide((bits & True) != 0, (bits & False) != 0));
    }

    private static void Compare(RuleProgram program, TeamInputs inputs, Span<byte> registers)
    {
        for (int s = 0; s < program.Subjects.Length; s++)
        {
            (double lower, double upper, double value) = (inputs.Lower[s], inputs.Upper[s], inputs.Value[s]);
            Threshold[] thresholds = program.Thresholds[s];
            int first = program.FirstThresholds[s];
            for (int i = 0; i < thresholds.Length; i++)
            {
                (double atMost, double atLeast) = thresholds[i];
                // What is sure of the interval holds for the value too; a band has no value of its own.
                int bits = upper <= atMost ? Trues : value <= atMost ? True : 0;
                bits |= lower >= atLeast ? Falses : value >= atLeast ? False : 0;
                registers[first + i] = (byte)bits;
            }
        }
    }

    private static byte All(ReadOnlySpan<int> operands, ReadOnlySpan<byte> registers)
    {
        int all = Trues;
        foreach (int operand in operands)
        {
            byte bits = Read(new Operand(operand), registers);
            all = (all & bits & Trues) | ((all | bits) & Falses);
        }

        return (byte)all;
    }

    private static byte Count(int leastTrue, int leastFalse, ReadOnlySpan<int> operands, ReadOnlySpan<byte> registers)
    {
        int surelyTrue = 0, surelyFalse = 0, isTrue = 0, isFalse = 0;
        foreach (int operand in operands)
        {
            byte bits = Read(new Operand(operand), registers);
            surelyTrue += bits & 1;
            surelyFalse += (bits >> 1) & 1;
            isTrue += (bits >> 2) & 1;
            isFalse += (bits >> 3) & 1;
        }

        return (byte)((surelyTrue >= leastTrue ? SurelyTrue : 0) | (surelyFalse >= leastFalse ? SurelyFalse : 0) | (isTrue >= leastTrue ? True : 0) | (isFalse >= leastFalse ? False : 0));
    }

    private static byte Rule(byte bits, bool isAboutTeams, ReadOnlySpan<int> subjects, TeamInputs inputs)
    {
        if (inputs.Misfits > 0)
        {
            foreach (int subject in subjects)
            {
                if (inputs.IsMisfit[subject]) return 0;
            }
        }

        bool isCapped = isAboutTeams ? inputs.IsCappedForTeams : inputs.IsCapped;
        return isCapped ? (byte)(bits & ~Surely) : bits;
    }
}
