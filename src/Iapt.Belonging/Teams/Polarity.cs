namespace Iapt.Belonging.Teams;

/// <summary>Which way is better for the people in the team.</summary>
public enum Polarity
{
    /// <summary>Neither: it describes and does not judge.</summary>
    None,

    /// <summary>More is better.</summary>
    HigherIsBetter,

    /// <summary>Less is better.</summary>
    LowerIsBetter,
}
