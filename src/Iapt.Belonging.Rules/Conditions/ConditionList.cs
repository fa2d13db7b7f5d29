using System.Collections.Immutable;

namespace Iapt.Belonging.Rules.Conditions;

/// <summary>What the cases that hold several conditions share.</summary>
internal static class ConditionList
{
    /// <summary>Copies the conditions.</summary>
    /// <exception cref="ArgumentException">There are none: an empty list would be true or false by convention, which no reader expects.</exception>
    public static ImmutableArray<Condition> Copy(IEnumerable<Condition> of)
    {
        ArgumentNullException.ThrowIfNull(of);
        ImmutableArray<Condition> copy = [.. of];
        if (copy.IsEmpty) throw new ArgumentException("a list of conditions holds at least one", nameof(of));
        foreach (Condition condition in copy) ArgumentNullException.ThrowIfNull(condition, nameof(of));
        return copy;
    }

    public static int Depth(ImmutableArray<Condition> of)
    {
        int deepest = 0;
        foreach (Condition condition in of) deepest = Math.Max(deepest, condition.Depth);
        return 1 + deepest;
    }

    public static int Hash(int kind, ImmutableArray<Condition> of)
    {
        var hash = new HashCode();
        hash.Add(kind);
        foreach (Condition condition in of) hash.Add(condition);
        return hash.ToHashCode();
    }
}
