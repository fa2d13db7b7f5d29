using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Audit;

/// <summary>What an attacker could prove of a release, and what was withheld and why. Confidential: for those who hold the answers.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class AuditReport
{
    internal AuditReport(WaveId wave, string release, int minimumAnswers, IEnumerable<AuditAttack> attacks, IEnumerable<AuditProof> proofs, IEnumerable<WithheldResult> withheld)
    {
        Wave = wave;
        Release = release;
        MinimumAnswers = minimumAnswers;
        Attacks = [.. attacks];
        Proofs = [.. proofs];
        Withheld = [.. withheld];
    }

    /// <summary>The wave.</summary>
    public WaveId Wave { get; }

    /// <summary>The hash of the release that was attacked.</summary>
    public string Release { get; }

    /// <summary>How many people are enough: sets of fewer were attacked.</summary>
    public int MinimumAnswers { get; }

    /// <summary>The attacks, in the order of <see cref="AuditKnowledge"/>.</summary>
    public ImmutableArray<AuditAttack> Attacks { get; }

    /// <summary>Everything that could be proven; empty for a release that keeps what it promises.</summary>
    public ImmutableArray<AuditProof> Proofs { get; }

    /// <summary>What is withheld, and why.</summary>
    public ImmutableArray<WithheldResult> Withheld { get; }

    /// <summary>How many targets were not settled.</summary>
    public int Unsettled => Attacks.Sum(a => a.Unsettled);
}
