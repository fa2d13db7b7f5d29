namespace Iapt.Belonging.Rules.Conditions;

/// <summary>A condition over released estimates and other findings: data, with no code in it.</summary>
/// <remarks>A closed list of cases.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public abstract class Condition
{
    private protected Condition()
    {
    }
}
