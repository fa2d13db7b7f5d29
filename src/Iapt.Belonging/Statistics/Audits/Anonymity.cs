namespace Iapt.Belonging.Statistics.Audits;

/// <summary>How well rows of data hide people among each other: a check of a file before it is passed on, and no defence for sums of it over time.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class Anonymity
{
    private Anonymity(int k, int l, int classes)
    {
        K = k;
        L = l;
        Classes = classes;
    }

    /// <summary>k (Samarati and Sweeney 1998): the size of the smallest class of rows whose keys are alike.</summary>
    public int K { get; }

    /// <summary>l (Machanavajjhala et al. 2007), as distinct values: the fewest different sensitive values in a class. 1 means that whoever knows the key knows the value.</summary>
    public int L { get; }

    /// <summary>How many classes there are.</summary>
    public int Classes { get; }

    /// <summary>Measures some rows.</summary>
    /// <param name="keys">What others may know of each person, put into one text.</param>
    /// <param name="values">The sensitive value of each.</param>
    /// <returns>The measures; none if there are no rows.</returns>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    public static Computed<Anonymity> Of(IReadOnlyList<string> keys, IReadOnlyList<string> values)
    {
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(values);
        Check.SameLength(keys.Count, values.Count, nameof(values));
        if (keys.Count == 0) return NotComputed.NoData;

        ILookup<string, string> classes = keys.Zip(values).ToLookup(row => row.First, row => row.Second, StringComparer.Ordinal);
        return new Anonymity(classes.Min(c => c.Count()), classes.Min(c => c.Distinct(StringComparer.Ordinal).Count()), classes.Count);
    }
}
