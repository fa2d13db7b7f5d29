namespace Iapt.Belonging.Reporting.Wording;

/// <summary>What a number is about, in words.</summary>
internal static class SubjectWords
{
    public static string Of(Subject subject, Indicator indicator) => subject switch
    {
        GroupSubject group => $"{indicator.Topic}, among {group.Group}",
        GapSubject gap => $"{indicator.Topic}: {gap.Group} minus {gap.Reference}",
        PercentileSubject { Benchmark: var rest } when rest == BenchmarkId.RestOfService => $"{indicator.Topic}: share of the service's teams that lies below",
        PercentileSubject percentile => $"{indicator.Topic}: share of {percentile.Benchmark} that lies below",
        ChangeSubject change => $"{indicator.Topic}: change since {change.Since}",
        TrendSubject => $"{indicator.Topic}: trend",
        _ => indicator.Topic,
    };
}
