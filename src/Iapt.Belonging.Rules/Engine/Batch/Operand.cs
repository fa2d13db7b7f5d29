namespace Iapt.Belonging.Rules.Engine.Batch;

/// <summary>What an operation reads: a register as it is, or turned round. So a negation costs nothing.</summary>
internal readonly record struct Operand(int Code)
{
    public int Register => Code >> 1;

    public bool IsNegated => (Code & 1) != 0;

    public static Operand Of(int register) => new(register << 1);

    public static Operand operator !(Operand operand) => new(operand.Code ^ 1);
}
