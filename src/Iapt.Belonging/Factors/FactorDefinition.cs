using System.Collections.Immutable;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Factors;

/// <summary>What a factor is, apart from how it is measured.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Name">In a few words.</param>
/// <param name="Topic">Put so that more is better.</param>
/// <param name="Text">The definition.</param>
/// <param name="Levels">Where it lies.</param>
/// <param name="Area">The part of the field.</param>
/// <param name="Themes">The themes it belongs to.</param>
/// <param name="Source">The first place to read.</param>
/// <param name="Because">All places.</param>
/// <param name="Basis">On whose word.</param>
/// <param name="MeasuredAs">Another name of the same construct, under which it is measured.</param>
/// <param name="IsOpposite">Whether that one runs the other way.</param>
internal sealed record FactorDefinition(
    IndicatorId Id,
    string Name,
    string Topic,
    string Text,
    ImmutableArray<Level> Levels,
    FactorArea? Area,
    ImmutableArray<BelongingTheme> Themes,
    Citation Source,
    ImmutableArray<Citation> Because,
    DefinitionBasis Basis,
    IndicatorId? MeasuredAs,
    bool IsOpposite);
