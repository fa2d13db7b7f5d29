namespace Iapt.Belonging.Rules.Conditions;

/// <summary>One of the three answers to a question about measured things.</summary>
/// <remarks>Kleene's strong logic: not, and, or are negation, minimum and maximum of this order.</remarks>
public enum Truth
{
    /// <summary>No.</summary>
    False,

    /// <summary>The numbers do not say.</summary>
    Unknown,

    /// <summary>Yes.</summary>
    True,
}
