namespace Iapt.Belonging.Instruments;

/// <summary>One answer that may be ticked: its code in the data and the score it gives.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class ResponseOption
{
    /// <summary>Creates an option.</summary>
    /// <param name="code">The code in answer files, from 0 to 99.</param>
    /// <param name="score">The score it gives, or null if it is no answer to the question (such as "not applicable").</param>
    /// <exception cref="ArgumentOutOfRangeException">The code is out of range.</exception>
    public ResponseOption(int code, double? score)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(code);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(code, 99);
        Code = code;
        Score = score;
    }

    /// <summary>The code in answer files.</summary>
    public int Code { get; }

    /// <summary>The score it gives, in the unit of the item; null if it counts as missing.</summary>
    public double? Score { get; }
}
