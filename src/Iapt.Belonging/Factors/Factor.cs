using System.Collections.Immutable;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Factors;

/// <summary>A construct of the theory, such as psychological safety, and the ways to measure it.</summary>
/// <remarks>
/// All factors are scores from 0 to 10 of which more is better. Which indicators speak for a factor, and how much, is this project's judgement unless a
/// source says so; a factor is a reading aid and no validated scale.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class Factor
{
    internal Factor(IndicatorId id, string topic, Citation source, IEnumerable<FactorMeasurement> measurements)
    {
        Measurements = [.. measurements];
        Indicator = FactorIndicators.Of(id, topic, source, Measurements);
    }

    /// <summary>Its name, such as <c>factor/psychological-safety</c>; also the name of its indicator.</summary>
    public IndicatorId Id => Indicator.Id;

    /// <summary>What it is, in our own words.</summary>
    public string Topic => Indicator.Topic;

    /// <summary>Where it is described.</summary>
    public Citation Source => Indicator.Source;

    /// <summary>The indicator under which its estimates stand in profiles and rules.</summary>
    public Indicator Indicator { get; }

    /// <summary>The ways to measure it, the one to be preferred first. One is used, never a mixture.</summary>
    public ImmutableArray<FactorMeasurement> Measurements { get; }
}
