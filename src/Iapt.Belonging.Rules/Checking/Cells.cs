using System.Collections.Immutable;

namespace Iapt.Belonging.Rules.Checking;

/// <summary>The limits of all tests on one subject cut its line into cells, inside which every test says the same: one value stands for each.</summary>
internal static class Cells
{
    /// <summary>One value of each cell that the subject can reach, in order.</summary>
    /// <param name="limits">The numbers that tests compare the subject with.</param>
    /// <param name="least">The least value that it can have.</param>
    /// <param name="most">The greatest.</param>
    /// <param name="isWhole">Whether it is always a whole number.</param>
    public static ImmutableArray<double> Of(IEnumerable<double> limits, double least, double most, bool isWhole)
    {
        double[] cuts = [.. limits.Where(l => l > least && l < most).Append(least).Append(most).Distinct().Order()];
        var values = ImmutableArray.CreateBuilder<double>();
        for (int i = 0; i < cuts.Length; i++)
        {
            if (i > 0 && Between(cuts[i - 1], cuts[i], isWhole) is double between) values.Add(between);
            if (!isWhole || cuts[i] == Math.Truncate(cuts[i])) values.Add(cuts[i]);
        }

        return values.ToImmutable();
    }

    private static double? Between(double from, double to, bool isWhole)
    {
        if (!isWhole) return from + ((to - from) / 2);

        double next = Math.Floor(from) + 1;
        return next < to ? next : null;
    }
}
