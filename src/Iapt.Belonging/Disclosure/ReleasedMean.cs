using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Disclosure;

/// <summary>A mean as it leaves, with what its uncertainty is made of, so that differences can be formed from released numbers only.</summary>
internal sealed class ReleasedMean(RoundedMean mean, double halfWidth, double maximum, SizeBand answers, MethodId method)
{
    private static readonly MethodId GapMethod = MethodId.Parse("gap/of-released");

    public Estimate ToEstimate() => Make(mean.Value, mean.Low - halfWidth, mean.High + halfWidth, 0, method, answers);

    /// <summary>This mean minus another: rounding adds up, chance adds in squares. Nothing but the two released numbers goes in.</summary>
    public Estimate Minus(ReleasedMean reference)
    {
        double half = Math.Sqrt((halfWidth * halfWidth) + (reference.HalfWidth * reference.HalfWidth));
        double low = mean.Low - reference.Mean.High - half;
        double high = mean.High - reference.Mean.Low + half;
        return Make(mean.Value - reference.Mean.Value, low, high, -maximum, GapMethod, null);
    }

    private RoundedMean Mean => mean;

    private double HalfWidth => halfWidth;

    private Estimate Make(double? value, double low, double high, double minimum, MethodId how, SizeBand? people)
    {
        double lower = Math.Max(minimum, low);
        double upper = Math.Min(maximum, high);
        return value is double v ? Estimate.Measured(v, lower, upper, how, people) : Estimate.Band(lower, upper, how, people);
    }
}
