namespace Iapt.Belonging.Audit;

/// <summary>How much effort an audit makes.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class AuditOptions
{
    /// <summary>How many targets of a question are tried if nothing else is said.</summary>
    public const int StandardTargets = 250;

    /// <summary>Creates options.</summary>
    /// <param name="mostTargets">How many targets of each question or measure an attack may try, at least 1; registered groups come first. The rest is counted as not settled. It counts targets and not seconds, so that an audit says the same on any machine.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public AuditOptions(int mostTargets = StandardTargets)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(mostTargets, 1);
        MostTargets = mostTargets;
    }

    /// <summary>The usual effort.</summary>
    public static AuditOptions Standard { get; } = new();

    /// <summary>How many targets of each question or measure an attack may try.</summary>
    public int MostTargets { get; }
}
