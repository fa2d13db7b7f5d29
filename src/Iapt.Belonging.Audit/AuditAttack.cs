namespace Iapt.Belonging.Audit;

/// <summary>One attack on the whole release, in numbers.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class AuditAttack
{
    internal AuditAttack(AuditKnowledge knowledge, int targets, int unsettled, int proven)
    {
        Knowledge = knowledge;
        Targets = targets;
        Unsettled = unsettled;
        Proven = proven;
    }

    /// <summary>What the attacker knows besides the release.</summary>
    public AuditKnowledge Knowledge { get; }

    /// <summary>How many targets there are: sets of too few people, each once for every question and measure.</summary>
    public int Targets { get; }

    /// <summary>How many of them were not settled within the effort: nothing is known of these.</summary>
    public int Unsettled { get; }

    /// <summary>Of how many something can be proven.</summary>
    public int Proven { get; }
}
