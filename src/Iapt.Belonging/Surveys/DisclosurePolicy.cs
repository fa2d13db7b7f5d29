namespace Iapt.Belonging.Surveys;

/// <summary>How many people must stand behind a released number. It belongs to a wave and is fixed when the wave opens; it is never part of a request.</summary>
/// <remarks>
/// It lives with the wave and not with the release, because people answer under it: Disclosure obeys the policy of the wave it is given.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class DisclosurePolicy
{
    /// <summary>The fewest answers that any policy may ask for: 5. No configuration goes below.</summary>
    public const int Floor = DisclosureFloor.People;

    /// <summary>The fewest answers that the standard policy asks for: 11, our choice; results of the NHS Staff Survey show from 10.</summary>
    public const int StandardMinimum = DisclosureFloor.Usual;

    /// <summary>Creates a policy.</summary>
    /// <param name="minimumAnswers">How many people must have answered a statistic, and as many in every complement.</param>
    /// <exception cref="ArgumentOutOfRangeException">The minimum is below <see cref="Floor"/>.</exception>
    public DisclosurePolicy(int minimumAnswers = StandardMinimum)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(minimumAnswers, Floor);
        MinimumAnswers = minimumAnswers;
    }

    /// <summary>The standard policy: 11 answers.</summary>
    public static DisclosurePolicy Standard { get; } = new();

    /// <summary>How many people must have answered a statistic, and as many in the complement within every released superset.</summary>
    public int MinimumAnswers { get; }

    /// <summary>Whether it asks for fewer people than the standard policy, which somebody has to decide.</summary>
    public bool IsLower => MinimumAnswers < StandardMinimum;
}
