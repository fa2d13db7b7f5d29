namespace Iapt.Belonging.Rules.Engine.Batch;

/// <summary>What is done with registers; each word of a program's code that begins an operation is one of these.</summary>
internal enum Operation
{
    /// <summary>Target, number of operands, operands: true if all are true, false if one is false.</summary>
    All,

    /// <summary>Target, least that are true, least that are false, number of operands, operands: true or false if at least so many are.</summary>
    Count,

    /// <summary>Target, operand, whether the rule is about teams, number of subjects, subjects: the operand, capped, and unknown where a subject does not fit its indicator.</summary>
    Rule,
}
