using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Audit;

/// <summary>Something that an attacker can prove. It says of whom, and never the number: for those who hold the answers.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class AuditProof
{
    internal AuditProof(AuditKnowledge knowledge, ProofKind kind, IndicatorId statistic, string of)
    {
        Knowledge = knowledge;
        Kind = kind;
        Statistic = statistic;
        Of = of;
    }

    /// <summary>What the attacker knows besides the release.</summary>
    public AuditKnowledge Knowledge { get; }

    /// <summary>What is proven.</summary>
    public ProofKind Kind { get; }

    /// <summary>The question or measure.</summary>
    public IndicatorId Statistic { get; }

    /// <summary>The set of people, by the ids of units and groups, such as <c>local:north without role=pwp</c>.</summary>
    public string Of { get; }
}
