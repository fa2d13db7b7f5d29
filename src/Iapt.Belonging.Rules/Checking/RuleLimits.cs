using Iapt.Belonging.Json;

namespace Iapt.Belonging.Rules.Checking;

/// <summary>How large a rulebook may be.</summary>
internal static class RuleLimits
{
    /// <summary>The most conditions on a way down, the first one included.</summary>
    public const int Depth = 24;

    /// <summary>The most rules.</summary>
    public const int Rules = 10_000;

    /// <summary>The most steps that one rule may take for one team.</summary>
    public const int CostOfRule = 10_000;

    /// <summary>The most steps that all rules together may take for one team.</summary>
    public const int Cost = 1_000_000;

    /// <summary>The most steps that are spent on what one rule means, and on what makes it idle.</summary>
    public const long StepsOfRule = 20_000;

    /// <summary>The most steps that are spent on all rules.</summary>
    public const long Steps = 500_000;

    /// <summary>The most characters of a text that people read.</summary>
    public const int Text = 2_000;

    /// <summary>The most problems for which near names are looked up, so that a broken file costs no more than a good one.</summary>
    public const int Suggestions = 200;

    // A count takes three levels of JSON, so this is enough for the depth above and a little more.
    public static JsonLimits Json { get; } = new(maximumDepth: 96);
}
