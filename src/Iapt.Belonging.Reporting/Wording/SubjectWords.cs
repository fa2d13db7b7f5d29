namespace Iapt.Belonging.Reporting.Wording;

/// <summary>What a number is about, in words.</summary>
internal static class SubjectWords
{
    public static string Of(Comparison comparison, Indicator indicator) => Of(comparison.Subject, indicator);

    public static string Of(Subject subject, Indicator indicator) => subject switch
    {
        GroupSubject group => $"{indicator.Topic}, among {group.Group}",
        GapSubject gap => $"{indicator.Topic}: difference of {gap.Group} from {gap.Reference}",
        PercentileSubject percentile => $"{indicator.Topic}: place in {percentile.Benchmark}",
        ChangeSubject change => $"{indicator.Topic}: change since {change.Since}",
        TrendSubject => $"{indicator.Topic}: trend",
        _ => indicator.Topic,
    };

    /// <summary>The unit in which the estimate of a subject is shown: a place among others is a proportion, whatever the indicator.</summary>
    public static IndicatorUnit Unit(Subject subject, Indicator indicator) => subject is PercentileSubject ? IndicatorUnit.Proportion : indicator.Unit;

    /// <summary>The scale on which it is drawn.</summary>
    public static (double From, double To) Scale(Subject subject, Indicator indicator)
    {
        double width = indicator.Maximum - indicator.Minimum;
        return subject switch
        {
            PercentileSubject => (0, 1),
            GapSubject or ChangeSubject or TrendSubject => (-width, width),
            _ => (indicator.Minimum, indicator.Maximum),
        };
    }

    /// <summary>What a test asks, in words.</summary>
    public static string Of(Test test, IndicatorUnit unit) => test switch
    {
        Below below => $"below {Number(below.Limit, unit)}",
        AtOrBelow at => $"at or below {Number(at.Limit, unit)}",
        Above above => $"above {Number(above.Limit, unit)}",
        AtOrAbove at => $"at or above {Number(at.Limit, unit)}",
        Between between => $"from {Number(between.From, unit)} to {Number(between.To, unit)}",
        Is exactly => Number(exactly.What, unit),
        OneOf one => "one of " + string.Join(", ", one.What.Select(v => Number(v, unit))),
        _ => throw new NotSupportedException(test.GetType().Name),
    };

    /// <summary>The limits of a test that lie on a scale.</summary>
    public static IEnumerable<double> Limits(Test test) => (test switch
    {
        Below below => [below.Limit],
        AtOrBelow at => [at.Limit],
        Above above => [above.Limit],
        AtOrAbove at => [at.Limit],
        Between between => [between.From, between.To],
        _ => Array.Empty<Constant>(),
    }).Where(c => c.Number is not null).Select(c => c.Number!.Value);

    private static string Number(Constant constant, IndicatorUnit unit) => constant.Number is double number ? NumberText.Of(number, unit) : constant.ToString();
}
