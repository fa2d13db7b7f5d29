namespace Iapt.Belonging.Rules.Findings;

/// <summary>What one kind of evidence, taken alone, says of a finding.</summary>
/// <remarks>Only kinds that say something are listed. Where two disagree, the finding is contested.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class Voice
{
    internal Voice(EvidenceKind kind, bool speaksFor)
    {
        Kind = kind;
        SpeaksFor = speaksFor;
    }

    /// <summary>The kind of evidence.</summary>
    public EvidenceKind Kind { get; }

    /// <summary>Whether it speaks for the finding; otherwise it speaks against it.</summary>
    public bool SpeaksFor { get; }
}
