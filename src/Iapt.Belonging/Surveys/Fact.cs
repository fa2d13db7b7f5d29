using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Surveys;

/// <summary>One row of facts: what was counted in a team over a period, and of how many.</summary>
/// <remarks>A fact about people is personal data and stays inside until Disclosure lets it out; therefore its numbers are not public.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class Fact
{
    internal Fact(Indicator indicator, TeamId team, FactPeriod period, double numerator, double denominator)
    {
        Indicator = indicator;
        Team = team;
        Period = period;
        Numerator = numerator;
        Denominator = denominator;
    }

    /// <summary>What was counted.</summary>
    public Indicator Indicator { get; }

    /// <summary>The team.</summary>
    public TeamId Team { get; }

    /// <summary>The time for which it stands.</summary>
    public FactPeriod Period { get; }

    internal double Numerator { get; }

    internal double Denominator { get; }
}
