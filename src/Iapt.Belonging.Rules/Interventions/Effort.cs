namespace Iapt.Belonging.Rules.Interventions;

/// <summary>How much an intervention asks of a team.</summary>
/// <remarks>Our judgement unless the source says otherwise.</remarks>
public enum Effort
{
    /// <summary>Within a meeting or two, no money.</summary>
    Low,

    /// <summary>Some weeks, some time or a little money.</summary>
    Medium,

    /// <summary>Months, a budget, or senior decisions.</summary>
    High,
}
