using System.Runtime.CompilerServices;
using Iapt.Belonging.Json;

namespace Iapt.Belonging.Rules.Checking;

/// <summary>How large a rulebook may be, and how much work is spent on it. For a host that takes rulebooks from others: what is beyond a limit is refused, or said to be undecided, whatever else it holds.</summary>
/// <remarks>Each limit can be set from 1 up to a bound that is compiled in, which keeps a document from exhausting stack or memory.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class RulebookLimits
{
    /// <summary>The limits unless a host says otherwise.</summary>
    public static RulebookLimits Default { get; } = new();

    /// <summary>The most bytes of the document: 16 MiB; at most 256 MiB. A larger one is refused with <c>input.too-large</c>, unread.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside the bounds.</exception>
    public int MaximumBytes { get; init => field = Within(value, 256 * 1024 * 1024); } = 16 * 1024 * 1024;

    /// <summary>The most conditions on a way down, the first one included: 24; at most 64. Otherwise <c>rule.too-deep</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside the bounds.</exception>
    public int MaximumDepth { get; init => field = Within(value, 64); } = 24;

    /// <summary>The most rules: 10,000; at most 100,000. Otherwise <c>input.too-many</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside the bounds.</exception>
    public int MaximumRules { get; init => field = Within(value, 100_000); } = RuleLimits.Rules;

    /// <summary>The most steps that one rule may take for one team: 10,000; at most 1,000,000. Otherwise <c>rule.cost</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside the bounds.</exception>
    public int MaximumCostOfRule { get; init => field = Within(value, 1_000_000); } = 10_000;

    /// <summary>The most steps that all rules together may take for one team: 1,000,000; at most 100,000,000. Otherwise <c>rule.cost</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside the bounds.</exception>
    public int MaximumCost { get; init => field = Within(value, 100_000_000); } = 1_000_000;

    /// <summary>The most steps spent on what rules mean together: 500,000; at most 100,000,000. Where they run out, <c>check.undecided</c> warns. One rule takes no more than a twenty-fifth of them.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside the bounds.</exception>
    public int MaximumSteps { get; init => field = Within(value, 100_000_000); } = 500_000;

    /// <summary>The most steps spent on one rule.</summary>
    internal long StepsOfRule => Math.Max(1, MaximumSteps / 25);

    /// <summary>The limits of the document itself. A count takes three levels of JSON; around the conditions there are a few more.</summary>
    internal JsonLimits Json => new(MaximumBytes, (3 * MaximumDepth) + 24);

    private static int Within(int value, int most, [CallerMemberName] string? name = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, most, name);
        return value;
    }
}
