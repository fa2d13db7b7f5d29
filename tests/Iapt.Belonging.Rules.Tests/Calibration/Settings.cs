using Iapt.Belonging.Rules.Conditions;

namespace Iapt.Belonging.Rules.Tests.Calibration;

/// <summary>The truth of one subject at a point, and whether it is known without error or simulated.</summary>
/// <param name="Truth">The value.</param>
/// <param name="IsSimulated">Whether it is at a limit, and people are asked.</param>
internal readonly record struct Setting(double Truth, bool IsSimulated);

/// <summary>Which values make a comparison comfortably true or false, and where its limits are.</summary>
internal static class Settings
{
    // Strictly below a limit and at it are told apart by this; far less than any step.
    private const double Hair = 1e-6;

    /// <summary>The values at which a test is just not true (or, not wanted, just true).</summary>
    public static IEnumerable<Setting> AtLimit(Comparison leaf, bool wanted)
    {
        SubjectScale scale = ScaleOf(leaf.Subject);
        double At(Constant constant) => scale.Position(constant)!.Value;
        double[] values = leaf.Test switch
        {
            Below t => [wanted ? At(t.Limit) : At(t.Limit) - Hair],
            AtOrBelow t => [wanted ? At(t.Limit) + Hair : At(t.Limit)],
            Above t => [wanted ? At(t.Limit) : At(t.Limit) + Hair],
            AtOrAbove t => [wanted ? At(t.Limit) - Hair : At(t.Limit)],
            Between t => wanted ? [At(t.From) - Hair, At(t.To) + Hair] : [At(t.From), At(t.To)],
            _ => [],
        };
        return values.Where(v => v >= scale.Minimum && v <= scale.Maximum).Select(v => new Setting(v, true));
    }

    /// <summary>Values that make a test true or false, those furthest from its limits first.</summary>
    public static IEnumerable<Setting> Comfortable(Comparison leaf, bool value)
    {
        SubjectScale scale = ScaleOf(leaf.Subject);
        double most = scale.Kind == ScaleKind.Whole ? Math.Min(scale.Maximum, 1_000) : scale.Maximum;
        IEnumerable<double> limits = TestParts.Constants(leaf.Test).Select(c => scale.Position(c)!.Value);
        double[] tried = [scale.Minimum, most, .. limits, .. limits.Select(l => (l + scale.Minimum) / 2), .. limits.Select(l => (l + most) / 2), .. limits.Select(l => l + 1), .. limits.Select(l => l - 1), (scale.Minimum + most) / 2];
        return tried.Select(v => scale.IsWhole ? Math.Floor(v) : v)
            .Where(v => v >= scale.Minimum && v <= most && TestLogic.Over(leaf.Test, scale, v, v) == Kleene.Of(value))
            .Distinct()
            .OrderByDescending(v => Distance(v, limits, scale))
            .Select(v => new Setting(v, false));
    }

    public static SubjectScale ScaleOf(Subject subject) => SubjectScale.Of(subject, IndicatorCatalog.Standard.Find(subject.Indicator)!)!;

    // From the nearest limit; but the very end of a scale is no comfortable place for people's answers, so what lies half way goes before it.
    private static double Distance(double value, IEnumerable<double> limits, SubjectScale scale)
    {
        double nearest = limits.Min(l => Math.Abs(value - l));
        return scale.IsWhole || (value > scale.Minimum && value < scale.Maximum) ? nearest : nearest / 2;
    }
}
