namespace Iapt.Belonging.Statistics;

/// <summary>The exact permutation test of two means (Fisher 1935): it needs no assumption but that either allocation could have happened.</summary>
/// <remarks>Three against three cannot go below p = 0.10; four against four can reach 2 / 70 = 0.029.</remarks>
public static class PermutationTest
{
    /// <summary>The largest number of arrangements that are gone through: ten against ten have 184,756.</summary>
    public const long MostArrangements = 1_000_000;

    /// <summary>Compares the observed difference with that of every way to share out the values.</summary>
    /// <param name="first">The values of one group.</param>
    /// <param name="second">The values of the other.</param>
    /// <returns>The result; none if a group is empty, or if there are too many arrangements.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is not finite.</exception>
    public static Computed<PermutationResult> Exact(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        Check.Numbers(first);
        Check.Numbers(second);
        if (first.IsEmpty || second.IsEmpty) return NotComputed.NoData;

        double[] all = [.. first, .. second];
        double arrangements = Choose(all.Length, first.Length);
        if (arrangements > MostArrangements) return NotComputed.TooManyValues(MostArrangements, (long)Math.Min(arrangements, long.MaxValue / 2));

        // With all values less their mean, the sum of the first group alone says how far the means are apart.
        double mean = Moments.Of(all).MeanUnchecked;
        double[] centred = [.. all.Select(v => v - mean)];
        double observed = Math.Abs(centred.AsSpan(0, first.Length).ToArray().Sum());
        Tally tally = new(centred, observed, Threshold.Scale(all) * all.Length);
        tally.Go(0, first.Length, 0);
        double difference = Moments.Of(first).MeanUnchecked - Moments.Of(second).MeanUnchecked;
        return new PermutationResult(difference, (double)tally.Extreme / tally.Seen, tally.Seen);
    }

    private static double Choose(int n, int k)
    {
        double ways = 1;
        for (int i = 1; i <= Math.Min(k, n - k); i++) ways = ways * (n - i + 1) / i;

        return ways;
    }

    /// <summary>Goes through all choices and counts those at least as extreme as the observed one.</summary>
    private sealed class Tally(double[] values, double observed, double scale)
    {
        internal long Seen { get; private set; }

        internal long Extreme { get; private set; }

        internal void Go(int from, int toChoose, double sum)
        {
            if (toChoose == 0)
            {
                Seen++;
                if (!Threshold.IsBelow(Math.Abs(sum), observed, scale)) Extreme++;
                return;
            }

            for (int i = from; i <= values.Length - toChoose; i++) Go(i + 1, toChoose - 1, sum + values[i]);
        }
    }
}
