using System.Collections.Immutable;
using Iapt.Belonging.Rules.Conditions;

namespace Iapt.Belonging.Rules.Checking;

/// <summary>The values of one subject for which a condition holds: intervals that do not touch, in order.</summary>
internal sealed class ValueSet
{
    private readonly ImmutableArray<(Cut From, Cut To)> parts;

    private ValueSet(IEnumerable<(Cut From, Cut To)> parts) => this.parts = [.. parts.Where(p => p.From.CompareTo(p.To) < 0)];

    public bool IsEmpty => parts.IsEmpty;

    /// <summary>All values that a subject can have.</summary>
    public static ValueSet Everything(SubjectScale scale) => On(scale, [(Cut.Before(scale.Minimum), Cut.After(scale.Maximum))]);

    /// <summary>The values, among those that the subject can have, that pass a test.</summary>
    public static ValueSet Of(Test test, SubjectScale scale) => On(scale, Parts(test, scale)).Intersect(Everything(scale));

    public bool SameAs(ValueSet other) => parts.SequenceEqual(other.parts);

    public ValueSet Intersect(ValueSet other) => new(
        from a in parts
        from b in other.parts
        select (Cut.Max(a.From, b.From), Cut.Min(a.To, b.To)));

    public ValueSet Union(ValueSet other) => new(Joined([.. parts, .. other.parts]));

    /// <summary>The values of everything that are not in the set.</summary>
    public ValueSet Complement(ValueSet everything)
    {
        ImmutableArray<Cut> ends = [Cut.Lowest, .. parts.SelectMany(p => new[] { p.From, p.To }), Cut.Highest];
        var between = Enumerable.Range(0, ends.Length / 2).Select(i => (ends[2 * i], ends[(2 * i) + 1]));
        return new ValueSet(between).Intersect(everything);
    }

    private static ValueSet On(SubjectScale scale, IEnumerable<(Cut From, Cut To)> parts) =>
        new(Joined(scale.IsWhole ? parts.Select(p => (p.From.AmongWholes(), p.To.AmongWholes())) : parts));

    private static IEnumerable<(Cut From, Cut To)> Parts(Test test, SubjectScale scale) => test switch
    {
        Below t => [(Cut.Lowest, Cut.Before(At(scale, t.Limit)))],
        AtOrBelow t => [(Cut.Lowest, Cut.After(At(scale, t.Limit)))],
        Above t => [(Cut.After(At(scale, t.Limit)), Cut.Highest)],
        AtOrAbove t => [(Cut.Before(At(scale, t.Limit)), Cut.Highest)],
        Between t => [(Cut.Before(At(scale, t.From)), Cut.After(At(scale, t.To)))],
        Is t => [Single(At(scale, t.What))],
        OneOf t => t.What.Select(c => Single(At(scale, c))),
        _ => throw new ArgumentOutOfRangeException(nameof(test)),
    };

    private static (Cut From, Cut To) Single(double value) => (Cut.Before(value), Cut.After(value));

    private static double At(SubjectScale scale, Constant constant) => scale.Position(constant)!.Value;

    private static List<(Cut From, Cut To)> Joined(IEnumerable<(Cut From, Cut To)> parts)
    {
        var joined = new List<(Cut From, Cut To)>();
        foreach ((Cut from, Cut to) in parts.Where(p => p.From.CompareTo(p.To) < 0).OrderBy(p => p.From))
        {
            if (joined.Count > 0 && from.CompareTo(joined[^1].To) <= 0) joined[^1] = (joined[^1].From, Cut.Max(joined[^1].To, to));
            else joined.Add((from, to));
        }

        return joined;
    }
}
