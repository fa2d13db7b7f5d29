namespace Iapt.Belonging.Rules.Conditions;

/// <summary>What tests say of intervals, and so of estimates.</summary>
internal static class TestLogic
{
    /// <summary>Both readings of a test on an estimate.</summary>
    /// <remarks>A band has no value, so its interval decides both; a value without interval says nothing over intervals; nothing says nothing.</remarks>
    public static Verdict Of(Test test, SubjectScale scale, Estimate estimate)
    {
        Truth overIntervals = estimate is { Lower: double lower, Upper: double upper } ? Over(test, scale, lower, upper) : Truth.Unknown;
        Truth overValues = estimate.Value is double value ? Over(test, scale, value, value) : overIntervals;
        return new Verdict(overIntervals, overValues);
    }

    /// <summary>Whether a test holds for all of an interval (true), for none of it (false), or for some (unknown).</summary>
    public static Truth Over(Test test, SubjectScale scale, double lower, double upper) => test switch
    {
        Below t => Kleene.Decide(upper < At(scale, t.Limit), lower >= At(scale, t.Limit)),
        AtOrBelow t => Kleene.Decide(upper <= At(scale, t.Limit), lower > At(scale, t.Limit)),
        Above t => Kleene.Decide(lower > At(scale, t.Limit), upper <= At(scale, t.Limit)),
        AtOrAbove t => Kleene.Decide(lower >= At(scale, t.Limit), upper < At(scale, t.Limit)),
        Between t => OverRange(At(scale, t.From), At(scale, t.To), lower, upper),
        Is t => OverList([At(scale, t.What)], lower, upper),
        OneOf t => OverList(Positions(t, scale), lower, upper),
        _ => throw new ArgumentOutOfRangeException(nameof(test)),
    };

    private static Truth OverRange(double from, double to, double lower, double upper) =>
        Kleene.Decide(lower >= from && upper <= to, from > to || upper < from || lower > to);

    // What is listed is whole, and so is what it is compared with: only the whole numbers in an interval count. Narrowing it takes some away and adds none.
    private static Truth OverList(double[] listed, double lower, double upper)
    {
        double wholes = Math.Floor(upper) - Math.Ceiling(lower) + 1;
        int inside = 0;
        foreach (double value in listed)
        {
            if (value >= lower && value <= upper) inside++;
        }

        return Kleene.Decide(wholes > 0 && inside == wholes, inside == 0);
    }

    private static double[] Positions(OneOf test, SubjectScale scale)
    {
        double[] positions = new double[test.What.Length];
        for (int i = 0; i < positions.Length; i++) positions[i] = At(scale, test.What[i]);
        return positions;
    }

    private static double At(SubjectScale scale, Constant constant) =>
        scale.Position(constant) ?? throw new ArgumentException("a checked rule compares with constants of the subject's kind only", nameof(constant));
}
