using System.Collections.Immutable;
using Iapt.Belonging.Factors;
using Iapt.Belonging.Rules.Interventions;

namespace Iapt.Belonging.Rules.Guides;

/// <summary>The parts of a question of the guide.</summary>
internal sealed record GuideQuestionContent(
    string Id,
    int Number,
    string Title,
    string Asks,
    ImmutableArray<BelongingTheme> Themes,
    ImmutableArray<ProblemDomain> Kinds,
    ImmutableArray<FindingId> Findings,
    ImmutableArray<string> Prompts,
    ImmutableArray<string> Cautions,
    int Minutes,
    string Invite,
    ImmutableArray<Citation> Because);
