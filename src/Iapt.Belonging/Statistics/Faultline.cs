using System.Numerics;

namespace Iapt.Belonging.Statistics;

/// <summary>Faultline strength Fau (Thatcher, Jehn and Zanutto 2003): do several attributes divide a team along one line?</summary>
/// <remarks>Descriptive only. It points at small subgroups, so it is for disclosure-controlled work at the centre, not for a team lead.</remarks>
public static class Faultline
{
    /// <summary>The largest team: the number of splits doubles with each person.</summary>
    public const int MostPeople = 16;

    /// <summary>Over all splits into two subgroups, the largest sum of squares between them over the total sum of squares.</summary>
    /// <param name="people">One row for each person, of equal length: attributes as numbers, categories as dummies, scaled as the caller wants them to weigh.</param>
    /// <returns>The split; none for fewer than two or more than 16 people, or if all are alike.</returns>
    /// <exception cref="ArgumentException">The rows differ in length, or a number is not finite.</exception>
    public static Computed<FaultlineResult> Fau(IReadOnlyList<IReadOnlyList<double>> people)
    {
        ArgumentNullException.ThrowIfNull(people);
        if (people.Count > MostPeople) return NotComputed.TooManyValues(MostPeople, people.Count);
        if (people.Count < 2) return NotComputed.TooFewValues(2, people.Count);

        double[][] centred = Centred(people);
        double total = centred.Sum(column => column.Sum(v => v * v));
        if (total == 0) return NotComputed.NoVariance;

        uint best = 0;
        double largest = -1;
        // The first person stays in the first subgroup, or each split would be seen twice.
        for (uint split = 2; split < 1u << people.Count; split += 2)
        {
            double between = Between(centred, split);
            if (Threshold.IsBelow(largest, between, total))
            {
                largest = between;
                best = split;
            }
        }

        return new FaultlineResult(Math.Min(1, largest / total), [.. Enumerable.Range(0, people.Count).Select(i => (best >> i & 1) == 1)]);
    }

    /// <summary>The attributes by column, each with mean 0.</summary>
    private static double[][] Centred(IReadOnlyList<IReadOnlyList<double>> people)
    {
        double[][] columns = new double[people[0].Count][];
        for (int c = 0; c < columns.Length; c++)
        {
            double[] column = [.. people.Select(p => p.Count == columns.Length ? p[c] : throw new ArgumentException("the rows must be of one length", nameof(people)))];
            double mean = Moments.Of(column).MeanUnchecked;
            columns[c] = [.. column.Select(v => v - mean)];
        }

        return columns;
    }

    /// <summary>With columns of mean 0, a subgroup sum s gives s² / n₁ + s² / n₂ between the subgroups.</summary>
    private static double Between(double[][] centred, uint split)
    {
        int second = BitOperations.PopCount(split);
        double squares = 0;
        foreach (double[] column in centred)
        {
            double sum = 0;
            for (int i = 1; i < column.Length; i++)
            {
                if ((split >> i & 1) == 1) sum += column[i];
            }

            squares += sum * sum;
        }

        return centred.Length == 0 ? 0 : squares * ((1.0 / second) + (1.0 / (centred[0].Length - second)));
    }
}
