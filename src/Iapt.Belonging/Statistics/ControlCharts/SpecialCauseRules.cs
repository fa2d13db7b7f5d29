namespace Iapt.Belonging.Statistics.ControlCharts;

/// <summary>The four rules by which a point of an XmR chart counts as a special cause; the lengths of runs are a choice.</summary>
/// <remarks>
/// In order of priority: outside a limit; a trend, rising or falling strictly at each step; two of three consecutive points on one
/// side of the mean, beyond two thirds of the way to the limit; a shift, strictly on one side of the mean. A tie breaks a trend, a
/// point on the mean breaks a shift. Rounding below one part in 10¹² never decides.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class SpecialCauseRules
{
    /// <summary>Creates rules of other lengths.</summary>
    /// <param name="shiftLength">Points in a shift, at least 3.</param>
    /// <param name="trendLength">Points in a trend, at least 3.</param>
    /// <exception cref="ArgumentOutOfRangeException">A length is below 3.</exception>
    public SpecialCauseRules(int shiftLength, int trendLength)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(shiftLength, 3);
        ArgumentOutOfRangeException.ThrowIfLessThan(trendLength, 3);
        ShiftLength = shiftLength;
        TrendLength = trendLength;
    }

    /// <summary>Seven points for a shift and seven for a trend, as NHS England's Making Data Count teaches.</summary>
    public static SpecialCauseRules MakingDataCount { get; } = new(7, 7);

    /// <summary>The number of points on one side of the mean that make a shift.</summary>
    public int ShiftLength { get; }

    /// <summary>The number of points, each beyond the one before, that make a trend.</summary>
    public int TrendLength { get; }

    /// <summary>The special cause of each point of one segment.</summary>
    internal SpecialCause[] Mark(ReadOnlySpan<double> values, XmrLimits limits)
    {
        int[] sides = new int[values.Length];
        int[] outside = new int[values.Length];
        bool[] near = new bool[values.Length];
        // The rounding of a mean near 0 goes with the size of the data, not with its own.
        double scale = Threshold.Scale(values);
        for (int i = 0; i < values.Length; i++)
        {
            sides[i] = Beyond(values[i], new(limits.Mean, limits.Mean), scale);
            outside[i] = Beyond(values[i], limits.Limits, scale);
            near[i] = outside[i] == 0 && Beyond(values[i], limits.NearLimits, scale) != 0;
        }

        bool[] shifts = Stretch(EndsShift(sides, ShiftLength), ShiftLength);
        bool[] trends = Stretch([.. EndsTrend(values, TrendLength).Select(e => e != 0)], TrendLength);
        bool[] pairs = TwoOfThree(near, sides);
        SpecialCause[] causes = new SpecialCause[values.Length];
        for (int i = 0; i < causes.Length; i++)
        {
            causes[i] = outside[i] != 0 ? Sided(outside[i], SpecialCause.AboveUpperLimit, SpecialCause.BelowLowerLimit)
                : trends[i] ? Sided(Slope(values, trends, i), SpecialCause.RisingTrend, SpecialCause.FallingTrend)
                : pairs[i] ? Sided(sides[i], SpecialCause.NearUpperLimit, SpecialCause.NearLowerLimit)
                : shifts[i] ? Sided(sides[i], SpecialCause.ShiftAbove, SpecialCause.ShiftBelow)
                : SpecialCause.None;
        }

        return causes;
    }

    /// <summary>1 or −1 where a point completes a rising or falling trend.</summary>
    internal static int[] EndsTrend(ReadOnlySpan<double> values, int length)
    {
        int[] ends = new int[values.Length];
        int steps = 0;
        int direction = 0;
        for (int i = 1; i < values.Length; i++)
        {
            int step = Threshold.Side(values[i], values[i - 1]);
            steps = step != 0 && step == direction ? steps + 1 : Math.Abs(step);
            direction = step;
            if (steps >= length - 1) ends[i] = direction;
        }

        return ends;
    }

    /// <summary>Where a point completes a run on one side.</summary>
    internal static bool[] EndsShift(ReadOnlySpan<int> sides, int length)
    {
        bool[] ends = new bool[sides.Length];
        int run = 0;
        for (int i = 0; i < sides.Length; i++)
        {
            run = sides[i] == 0 ? 0 : i > 0 && sides[i] == sides[i - 1] ? run + 1 : 1;
            ends[i] = run >= length;
        }

        return ends;
    }

    /// <summary>Which near points are two of three consecutive points on one side.</summary>
    internal static bool[] TwoOfThree(ReadOnlySpan<bool> near, ReadOnlySpan<int> sides)
    {
        bool[] flags = new bool[near.Length];
        for (int i = 0; i + 2 < near.Length; i++)
        {
            int count = (near[i] ? 1 : 0) + (near[i + 1] ? 1 : 0) + (near[i + 2] ? 1 : 0);
            if (count < 2 || sides[i] == 0 || sides[i] != sides[i + 1] || sides[i] != sides[i + 2]) continue;

            for (int k = i; k < i + 3; k++) flags[k] |= near[k];
        }

        return flags;
    }

    /// <summary>All points of the runs that end at the marked ones.</summary>
    private static bool[] Stretch(bool[] ends, int length)
    {
        bool[] whole = new bool[ends.Length];
        for (int i = 0; i < ends.Length; i++)
        {
            if (ends[i]) Array.Fill(whole, true, i - length + 1, length);
        }

        return whole;
    }

    /// <summary>Where a trend goes at one of its points: onwards if the next point belongs to a trend too, else where it came from.</summary>
    private static int Slope(ReadOnlySpan<double> values, bool[] trends, int at)
    {
        bool onwards = at + 1 < values.Length && trends[at + 1];
        return onwards ? Threshold.Side(values[at + 1], values[at]) : Threshold.Side(values[at], values[at - 1]);
    }

    private static int Beyond(double value, Interval limits, double scale) =>
        Threshold.IsBelow(limits.Upper, value, scale) ? 1 : Threshold.IsBelow(value, limits.Lower, scale) ? -1 : 0;

    private static SpecialCause Sided(int side, SpecialCause high, SpecialCause low) => side > 0 ? high : low;
}
