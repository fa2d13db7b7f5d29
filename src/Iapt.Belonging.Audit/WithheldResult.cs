using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Audit;

/// <summary>A result that is withheld, and why: for those who hold the answers.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class WithheldResult
{
    internal WithheldResult(TeamId team, GroupId? group, IndicatorId indicator, WithheldReason reason, TeamId? together = null)
    {
        Team = team;
        Group = group;
        Indicator = indicator;
        Reason = reason;
        Together = together;
    }

    /// <summary>The unit.</summary>
    public TeamId Team { get; }

    /// <summary>The group in it; null for the unit itself.</summary>
    public GroupId? Group { get; }

    /// <summary>The question, measure or fact.</summary>
    public IndicatorId Indicator { get; }

    /// <summary>Why it is withheld.</summary>
    public WithheldReason Reason { get; }

    /// <summary>What the unit is shown as part of; null unless the reason is <see cref="WithheldReason.TogetherWithOthers"/>.</summary>
    public TeamId? Together { get; }
}
