using Iapt.Belonging.Statistics;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Disclosure;

/// <summary>A mean as it leaves, with what its uncertainty is made of, so that differences can be formed from released numbers only.</summary>
/// <param name="mean">The mean, rounded.</param>
/// <param name="interval">Where the mean of the process lies with 95%: rounding and chance together. May reach beyond the scale.</param>
/// <param name="maximum">The top of the scale.</param>
/// <param name="answers">How many answered.</param>
/// <param name="method">How the interval was made.</param>
/// <param name="agreement">Whether answers agree, if that may leave.</param>
internal sealed class ReleasedMean(RoundedMean mean, Interval interval, double maximum, SizeBand answers, MethodId method, TeamAgreement? agreement)
{
    private static readonly MethodId GapMethod = MethodId.Parse("gap/of-released");

    public Estimate ToEstimate() => Make(mean.Value, interval, 0, method, answers).WithAgreement(agreement);

    /// <summary>This mean minus another: rounding adds up, chance adds in squares (as in Newcombe's interval). Nothing but the two released numbers goes in.</summary>
    public Estimate Minus(ReleasedMean reference)
    {
        double low = mean.Low - reference.Mean.High - double.Hypot(ChanceBelow, reference.ChanceAbove);
        double high = mean.High - reference.Mean.Low + double.Hypot(ChanceAbove, reference.ChanceBelow);
        return Make(mean.Value - reference.Mean.Value, new Interval(low, high), -maximum, GapMethod, null);
    }

    private RoundedMean Mean => mean;

    private double ChanceBelow => mean.Low - interval.Lower;

    private double ChanceAbove => interval.Upper - mean.High;

    private Estimate Make(double? value, Interval around, double minimum, MethodId how, SizeBand? people)
    {
        Interval shown = around.ClampedTo(new Interval(minimum, maximum));
        return value is double v ? Estimate.Measured(v, shown.Lower, shown.Upper, how, people) : Estimate.Band(shown.Lower, shown.Upper, how, people);
    }
}
