namespace Iapt.Belonging.Rules.Checking;

/// <summary>Limits of a rulebook that are the same for every host; <see cref="RulebookLimits"/> are those to choose.</summary>
internal static class RuleLimits
{
    /// <summary>The most rules unless a host says otherwise, and the highest number that a <c>count</c> asks for.</summary>
    public const int Rules = 10_000;

    /// <summary>The most characters of a text that people read.</summary>
    public const int Text = 2_000;

    /// <summary>The most problems for which near names are looked up, so that a broken file costs no more than a good one.</summary>
    public const int Suggestions = 200;
}
