using Iapt.Belonging.Rules.Conditions;

namespace Iapt.Belonging.Rules.Checking;

/// <summary>The values of one subject for which a condition holds: intervals that do not touch, in order.</summary>
internal sealed class ValueSet
{
    // Where an interval begins, where it ends, where the next one begins, and so on: strictly rising.
    private readonly Cut[] ends;

    private ValueSet(Cut[] ends) => this.ends = ends;

    public bool IsEmpty => ends.Length == 0;

    /// <summary>All values that a subject can have.</summary>
    public static ValueSet Everything(SubjectScale scale) => One(Cut.Before(scale.Minimum), Cut.After(scale.Maximum), scale);

    /// <summary>The values, among those that the subject can have, that pass a test.</summary>
    public static ValueSet Of(Test test, SubjectScale scale) => Passing(test, scale).Intersect(Everything(scale));

    public bool SameAs(ValueSet other)
    {
        bool isSame = ends.Length == other.ends.Length;
        for (int i = 0; i < ends.Length && isSame; i++) isSame = ends[i].CompareTo(other.ends[i]) == 0;
        return isSame;
    }

    public ValueSet Intersect(ValueSet other)
    {
        // Two intervals meet in one at the most, and each meeting ends where one of the two does.
        var both = new Cut[ends.Length + other.ends.Length];
        int count = 0, a = 0, b = 0;
        while (a < ends.Length && b < other.ends.Length)
        {
            Cut from = Cut.Max(ends[a], other.ends[b]), to = Cut.Min(ends[a + 1], other.ends[b + 1]);
            if (from.CompareTo(to) < 0) (both[count++], both[count++]) = (from, to);
            if (ends[a + 1].CompareTo(to) == 0) a += 2;
            else b += 2;
        }

        return new ValueSet(First(both, count));
    }

    // What is in neither of two complements.
    public ValueSet Union(ValueSet other) => Outside().Intersect(other.Outside()).Outside();

    /// <summary>The values of everything that are not in the set.</summary>
    public ValueSet Complement(ValueSet everything) => Outside().Intersect(everything);

    private static Cut[] First(Cut[] cuts, int count)
    {
        var first = new Cut[count];
        Array.Copy(cuts, first, count);
        return first;
    }

    private ValueSet Outside()
    {
        // Where an interval ends, one outside begins; the ends of the line turn from one to the other.
        bool fromLowest = !IsEmpty && ends[0].CompareTo(Cut.Lowest) == 0, toHighest = !IsEmpty && ends[^1].CompareTo(Cut.Highest) == 0;
        int first = fromLowest ? 1 : 0, last = ends.Length - (toHighest ? 1 : 0);
        var outside = new Cut[(fromLowest ? 0 : 1) + (last - first) + (toHighest ? 0 : 1)];
        int count = 0;
        if (!fromLowest) outside[count++] = Cut.Lowest;
        for (int i = first; i < last; i++) outside[count++] = ends[i];
        if (!toHighest) outside[count] = Cut.Highest;
        return new ValueSet(outside);
    }

    private static ValueSet Passing(Test test, SubjectScale scale) => test switch
    {
        Below t => One(Cut.Lowest, Cut.Before(At(scale, t.Limit)), scale),
        AtOrBelow t => One(Cut.Lowest, Cut.After(At(scale, t.Limit)), scale),
        Above t => One(Cut.After(At(scale, t.Limit)), Cut.Highest, scale),
        AtOrAbove t => One(Cut.Before(At(scale, t.Limit)), Cut.Highest, scale),
        Between t => One(Cut.Before(At(scale, t.From)), Cut.After(At(scale, t.To)), scale),
        Is t => Single(t.What, scale),
        OneOf t => Listed(t, scale),
        _ => throw new ArgumentOutOfRangeException(nameof(test)),
    };

    private static ValueSet One(Cut from, Cut to, SubjectScale scale)
    {
        if (scale.IsWhole) (from, to) = (from.AmongWholes(), to.AmongWholes());
        return new ValueSet(from.CompareTo(to) < 0 ? [from, to] : []);
    }

    private static ValueSet Single(Constant value, SubjectScale scale) => One(Cut.Before(At(scale, value)), Cut.After(At(scale, value)), scale);

    private static ValueSet Listed(OneOf test, SubjectScale scale)
    {
        double[] values = new double[test.What.Length];
        for (int i = 0; i < values.Length; i++) values[i] = At(scale, test.What[i]);
        Array.Sort(values);
        var listed = new Cut[values.Length * 2];
        int count = 0;
        foreach (double value in values)
        {
            foreach (Cut end in One(Cut.Before(value), Cut.After(value), scale).ends)
            {
                // One that begins where the last ended goes on.
                if (count > 0 && listed[count - 1].CompareTo(end) == 0) count--;
                else listed[count++] = end;
            }
        }

        return new ValueSet(First(listed, count));
    }

    private static double At(SubjectScale scale, Constant constant) => scale.Position(constant)!.Value;
}
