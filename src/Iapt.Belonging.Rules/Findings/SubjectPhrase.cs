namespace Iapt.Belonging.Rules.Findings;

/// <summary>Subjects in words.</summary>
internal static class SubjectPhrase
{
    /// <summary>What a subject is, as a phrase without an article in front.</summary>
    public static string Of(Subject subject, Indicator indicator) => subject switch
    {
        IndicatorSubject => indicator.Topic,
        GroupSubject group => $"{indicator.Topic}, for {group.Group}",
        GapSubject gap => $"the difference between {gap.Group} and {gap.Reference} in: {indicator.Topic}",
        PercentileSubject { Benchmark: var rest } when rest == BenchmarkId.RestOfService => $"the rank among the teams of the service in: {indicator.Topic}",
        PercentileSubject percentile => $"the rank among {percentile.Benchmark} in: {indicator.Topic}",
        ChangeSubject change => $"the change since {change.Since} in: {indicator.Topic}",
        TrendSubject => $"the trend in: {indicator.Topic}",
        _ => throw new ArgumentOutOfRangeException(nameof(subject)),
    };
}
