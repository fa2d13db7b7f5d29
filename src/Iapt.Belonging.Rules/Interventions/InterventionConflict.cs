namespace Iapt.Belonging.Rules.Interventions;

/// <summary>Another intervention that does not go together with this one, and why.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class InterventionConflict
{
    internal InterventionConflict(InterventionId with, string because)
    {
        With = with;
        Because = because;
    }

    /// <summary>The other intervention.</summary>
    public InterventionId With { get; }

    /// <summary>Why the two do not go together.</summary>
    public string Because { get; }
}
