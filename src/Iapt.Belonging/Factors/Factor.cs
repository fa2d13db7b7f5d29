using System.Collections.Immutable;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Factors;

/// <summary>A construct of the theory, such as psychological safety: what it means, on whose word, and, where there are any, the ways to measure it.</summary>
/// <remarks>
/// A factor that is measured is a score from 0 to 10 of which more is better. Which indicators speak for a factor, and how much, is this project's judgement unless a
/// source says so; a factor is a reading aid and no validated scale. Factors without a way to measure them are vocabulary: they have no indicator, no
/// estimate, and no rule can read them.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class Factor
{
    private readonly FactorDefinition definition;

    internal Factor(FactorDefinition definition, IEnumerable<FactorMeasurement> measurements)
    {
        this.definition = definition;
        Measurements = [.. measurements];
        Indicator = Measurements.IsEmpty ? null : FactorIndicators.Of(definition.Id, definition.Topic, definition.Source, Measurements);
    }

    /// <summary>Its name, such as <c>factor/psychological-safety</c>; also the name of its indicator, if it has one.</summary>
    public IndicatorId Id => definition.Id;

    /// <summary>What it is called, in a few words; the topic where the model gives no name.</summary>
    public string Name => definition.Name;

    /// <summary>What it is, in a line, in our own words; of a factor that is measured, put so that more is better.</summary>
    public string Topic => definition.Topic;

    /// <summary>What is meant by it, in a sentence or two of our own; the topic where the model gives no definition.</summary>
    public string Definition => definition.Text;

    /// <summary>Where it lies, sorted: with single people, the team, the organisation; empty where the model does not say.</summary>
    public ImmutableArray<Level> Levels => definition.Levels;

    /// <summary>The part of the field; null where the model does not say.</summary>
    public FactorArea? Area => definition.Area;

    /// <summary>Which of the seven themes of the discussion document it belongs to, sorted; empty where the model does not say.</summary>
    public ImmutableArray<BelongingTheme> Themes => definition.Themes;

    /// <summary>Where it is described: the first place to read.</summary>
    public Citation Source => definition.Source;

    /// <summary>All places that the definition rests on; at least one.</summary>
    public ImmutableArray<Citation> Because => definition.Because;

    /// <summary>On whose word the definition stands.</summary>
    public DefinitionBasis Basis => definition.Basis;

    /// <summary>The factor under which the same construct is measured here, where the literature has another name for it; null if there is none.</summary>
    public IndicatorId? MeasuredAs => definition.MeasuredAs;

    /// <summary>Whether <see cref="MeasuredAs"/> runs the other way, as freedom from burnout does to the risk of it.</summary>
    public bool IsOpposite => definition.IsOpposite;

    /// <summary>The indicator under which its estimates stand in profiles and rules; null if it is not measured.</summary>
    public Indicator? Indicator { get; }

    /// <summary>The ways to measure it, the one to be preferred first; none if it is vocabulary only. One is used, never a mixture.</summary>
    public ImmutableArray<FactorMeasurement> Measurements { get; }
}
