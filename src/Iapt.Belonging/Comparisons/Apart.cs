using Iapt.Belonging.Statistics;
using Iapt.Belonging.Statistics.ControlCharts;
using Iapt.Belonging.Statistics.Distributions;

namespace Iapt.Belonging.Comparisons;

/// <summary>Which teams of a service stand apart from all others: further off than the spread of the others, as it is seen, makes likely.</summary>
/// <remarks>
/// <para>Where teams hardly differ, a share of teams below says nothing: everybody is in the middle. A team that is none of them needs another answer, and needs it from released numbers, whose intervals are
/// wide on purpose (the fewest people of a band, a spread rounded up). So the standard errors are scaled by what the service itself shows: φ, the mean square of the standardised distances, the outermost tenth at each
/// end pulled in, divided by what it is for chance alone. It only ever makes errors smaller; where teams differ by more than their errors, the additive overdispersion of the others takes its place.</para>
/// <para>The line is at 99.5%, so that of 400 teams that do not differ one stands apart below in one number. Rules ask for two of three numbers (docs/knowledge/calibration.md has the simulation).</para>
/// </remarks>
internal static class Apart
{
    /// <summary>The fewest teams: among fewer, how much wider released intervals are than chance is a guess.</summary>
    public const int FewestTeams = 20;

    /// <summary>At most this share of the teams is taken to lie below a team that stands apart below.</summary>
    public const double LargestShare = 0.2;

    // The value that is given where the shrunken one is further in.
    private const double LikelyShare = 0.1;
    private const double LeastFactor = 0.25;

    // What the mean square is for chance alone: squares of a normal number whose outermost tenths are pulled in.
    private static readonly double ByChance = WinsorisedSquare(StandardNormal.UpperQuantile(LeaveOneOut.Winsorised));

    private static readonly double Line = Confidence.FromLevel(0.995).NormalQuantile;

    /// <summary>For each team −1 if it stands apart below, 1 above, else 0.</summary>
    public static int[] SidesOf(ReadOnlySpan<ReleasedNumber> numbers)
    {
        int[] sides = new int[numbers.Length];
        if (numbers.Length < FewestTeams) return sides;

        double[] values = new double[numbers.Length], errors = new double[numbers.Length];
        for (int i = 0; i < numbers.Length; i++) (values[i], errors[i]) = (numbers[i].Point, numbers[i].LikelyError);

        double factor = FactorOf(values, errors);
        for (int i = 0; i < errors.Length; i++) errors[i] *= Math.Sqrt(factor);
        for (int i = 0; i < values.Length; i++) sides[i] = SideOf(values, errors, i);
        return sides;
    }

    /// <summary>The share of teams below one that stands apart: what the shrunken distance says, drawn to the end where it stands.</summary>
    public static IntervalEstimate Draw(IntervalEstimate share, int side) => side switch
    {
        < 0 => DrawnDown(share),
        > 0 => Turned(DrawnDown(Turned(share))),
        _ => share,
    };

    private static IntervalEstimate DrawnDown(IntervalEstimate share)
    {
        double value = Math.Min(share.Value, LikelyShare);
        return new(value, new(Math.Min(share.Interval.Lower, value), Math.Min(share.Interval.Upper, LargestShare)));
    }

    private static IntervalEstimate Turned(IntervalEstimate share) => new(1 - share.Value, new(1 - share.Interval.Upper, 1 - share.Interval.Lower));

    private static int SideOf(double[] values, double[] errors, int at)
    {
        double[] others = [.. values[..at], .. values[(at + 1)..]], around = [.. errors[..at], .. errors[(at + 1)..]];
        (double mean, double error) = MeanOf(others, around);
        double distance = values[at] - mean, variance = (errors[at] * errors[at]) + (error * error);

        // Overdispersion only ever brings a team nearer, so for most it need not be known.
        if (Math.Abs(distance) <= Line * Math.Sqrt(variance) || !Overdispersion.Additive(others, around, mean, LeaveOneOut.Winsorised).TryGet(out Overdispersion? more)) return 0;

        double line = Line * Math.Sqrt(variance + more.BetweenVariance);
        return distance < -line ? -1 : distance > line ? 1 : 0;
    }

    private static double FactorOf(double[] values, double[] errors)
    {
        (double mean, _) = MeanOf(values, errors);
        double[] distances = [.. values.Select((v, i) => (v - mean) / errors[i]).Order()];
        int pulledIn = (int)(LeaveOneOut.Winsorised * distances.Length);
        (double low, double high) = (distances[pulledIn], distances[^(pulledIn + 1)]);
        double square = distances.Average(d => Math.Clamp(d, low, high) * Math.Clamp(d, low, high));
        return Math.Clamp(square / ByChance, LeastFactor, 1);
    }

    private static (double Mean, double Error) MeanOf(double[] values, double[] errors)
    {
        double weights = 0, sum = 0;
        for (int i = 0; i < values.Length; i++)
        {
            double weight = 1 / (errors[i] * errors[i]);
            weights += weight;
            sum += weight * values[i];
        }

        return (sum / weights, 1 / Math.Sqrt(weights));
    }

    private static double WinsorisedSquare(double end) =>
        1 - (2 * LeaveOneOut.Winsorised) - (2 * end * StandardNormal.Density(end)) + (2 * LeaveOneOut.Winsorised * end * end);
}
