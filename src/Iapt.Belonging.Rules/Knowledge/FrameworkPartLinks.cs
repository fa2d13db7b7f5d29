using System.Collections.Immutable;
using Iapt.Belonging.Rules.Interventions;

namespace Iapt.Belonging.Rules.Knowledge;

/// <summary>What a part of a framework leads to, and where it comes from.</summary>
internal sealed record FrameworkPartLinks(
    ImmutableArray<Citation> Because, ImmutableArray<FindingId> Findings, ImmutableArray<InterventionId> Interventions, ImmutableArray<IndicatorId> Factors);
