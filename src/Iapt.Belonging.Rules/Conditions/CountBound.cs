namespace Iapt.Belonging.Rules.Conditions;

/// <summary>Which way a number of conditions is bounded.</summary>
public enum CountBound
{
    /// <summary>That many or more hold.</summary>
    AtLeast,

    /// <summary>That many or fewer hold.</summary>
    AtMost,
}
