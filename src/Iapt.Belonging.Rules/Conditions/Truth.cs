namespace Iapt.Belonging.Rules.Conditions;

/// <summary>One of the three answers to a question about measured things.</summary>
/// <remarks>Kleene's strong logic: not, and, or are negation, minimum and maximum of this order.</remarks>
public enum Truth
{
    /// <summary>It does not hold.</summary>
    False,

    /// <summary>The numbers do not say.</summary>
    Unknown,

    /// <summary>It holds.</summary>
    True,
}
