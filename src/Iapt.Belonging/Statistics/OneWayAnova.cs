namespace Iapt.Belonging.Statistics;

/// <summary>How much of the differences between people lies between their groups: a one-way analysis of variance.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class OneWayAnova
{
    internal OneWayAnova(int groups, long count, double sumOfSizeSquares, double between, double within)
    {
        Groups = groups;
        Count = count;
        MeanSquareBetween = between;
        MeanSquareWithin = within;
        MeanGroupSize = (double)count / groups;
        AdjustedGroupSize = (count - (sumOfSizeSquares / count)) / (groups - 1);
    }

    /// <summary>G, the number of groups with anybody in them.</summary>
    public int Groups { get; }

    /// <summary>N, the number of people.</summary>
    public long Count { get; }

    /// <summary>The mean square between groups, with G − 1 degrees of freedom.</summary>
    public double MeanSquareBetween { get; }

    /// <summary>The mean square within groups, with N − G degrees of freedom.</summary>
    public double MeanSquareWithin { get; }

    /// <summary>Between over within; none if nobody differs within a group.</summary>
    public Computed<double> F => MeanSquareWithin == 0 ? NotComputed.NoVariance : MeanSquareBetween / MeanSquareWithin;

    /// <summary>The mean size of a group, N / G.</summary>
    public double MeanGroupSize { get; }

    /// <summary>k₀ = (N − Σ n² / N) / (G − 1): the group size to use where sizes differ.</summary>
    public double AdjustedGroupSize { get; }

    /// <summary>ICC(1) with the mean group size; see <see cref="Icc1"/>.</summary>
    public Computed<double> Icc1WithMeanSize => Icc1For(MeanGroupSize);

    /// <summary>
    /// ICC(1) = (MSB − MSW) / (MSB + (k₀ − 1) MSW): how alike people of one group are. Negative values are kept; they mean that groups
    /// differ less than chance would make them. None if nobody differs at all.
    /// </summary>
    public Computed<double> Icc1 => Icc1For(AdjustedGroupSize);

    /// <summary>ICC(2) = (MSB − MSW) / MSB: how reliably group means can be told apart. May be negative; none if all means are equal.</summary>
    public Computed<double> Icc2 => MeanSquareBetween == 0 ? NotComputed.ZeroDenominator : (MeanSquareBetween - MeanSquareWithin) / MeanSquareBetween;

    private Computed<double> Icc1For(double size)
    {
        double total = MeanSquareBetween + ((size - 1) * MeanSquareWithin);
        return total == 0 ? NotComputed.NoVariance : (MeanSquareBetween - MeanSquareWithin) / total;
    }
}
