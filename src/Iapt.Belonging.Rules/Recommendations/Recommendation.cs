using System.Collections.Immutable;
using Iapt.Belonging.Rules.Findings;
using Iapt.Belonging.Rules.Interventions;

namespace Iapt.Belonging.Rules.Recommendations;

/// <summary>An intervention joined to the findings it answers, with when to take it up and the parts from which that follows.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class Recommendation
{
    internal Recommendation(Intervention intervention, ImmutableArray<Finding> answers, Tier tier, ImmutableArray<string> reasons, bool isHarmRoad, bool needsConsent = false)
    {
        Intervention = intervention;
        Answers = answers;
        Tier = tier;
        Reasons = reasons;
        IsHarmRoad = isHarmRoad;
        NeedsConsent = needsConsent && !isHarmRoad;
    }

    /// <summary>What could be done.</summary>
    public Intervention Intervention { get; }

    /// <summary>The findings it answers, sorted by name.</summary>
    public ImmutableArray<Finding> Answers { get; }

    /// <summary>When to take it up.</summary>
    public Tier Tier { get; }

    /// <summary>The parts from which the tier follows, in words: certainty, evidence and what it applies to, effort, reversibility, kind of problem.</summary>
    public ImmutableArray<string> Reasons { get; }

    /// <summary>Whether it belongs to the separate road for harm: first in every report, with a senior owner, never a probe.</summary>
    public bool IsHarmRoad { get; }

    /// <summary>Whether it answers a complex matter, and so is for the team to agree to: imposed from above it is not offered.</summary>
    public bool NeedsConsent { get; }

    /// <summary>Whether it is a pebble: a small thing that the team or its lead can begin without asking anybody.</summary>
    public bool IsPebble => !IsHarmRoad && Picking.IsPebble(Intervention);

    /// <summary>Whether it is a boulder: a thing beyond the team, to be escalated.</summary>
    public bool IsBoulder => !IsHarmRoad && Picking.IsBoulder(Intervention);
}
