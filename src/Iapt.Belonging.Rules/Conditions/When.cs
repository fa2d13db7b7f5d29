namespace Iapt.Belonging.Rules.Conditions;

/// <summary>The words in which conditions are written in C#; meant for <c>using static</c>.</summary>
/// <remarks>Names are read strictly: text that does not fit the grammar of its kind is a <see cref="FormatException"/>. Whether it is known is for the checker.</remarks>
public static class When
{
    /// <summary>An indicator of the team.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <returns>What can be asked of it.</returns>
    public static SubjectTests Indicator(string indicator) => new(Subject.Of(IndicatorId.Parse(indicator)));

    /// <summary>The difference between two groups in an indicator: group minus reference.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="group">The group.</param>
    /// <param name="reference">The group it is compared with.</param>
    /// <returns>What can be asked of it.</returns>
    public static SubjectTests Gap(string indicator, string group, string reference) =>
        new(new GapSubject(IndicatorId.Parse(indicator), GroupId.Parse(group), GroupId.Parse(reference)));

    /// <summary>Where the team stands among the units of a benchmark, 0 to 1.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="benchmark">The benchmark.</param>
    /// <returns>What can be asked of it.</returns>
    public static SubjectTests Percentile(string indicator, string benchmark) =>
        new(new PercentileSubject(IndicatorId.Parse(indicator), BenchmarkId.Parse(benchmark)));

    /// <summary>How far an indicator has moved since an earlier wave.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="since">The earlier wave.</param>
    /// <returns>What can be asked of it.</returns>
    public static SubjectTests Change(string indicator, string since) => new(new ChangeSubject(IndicatorId.Parse(indicator), WaveId.Parse(since)));

    /// <summary>Whether an indicator shows special-cause variation: <c>worsening</c>, <c>steady</c> or <c>improving</c>.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <returns>What can be asked of it.</returns>
    public static SubjectTests Trend(string indicator) => new(new TrendSubject(IndicatorId.Parse(indicator)));

    /// <summary>An indicator of the group at hand: inside <see cref="AnyGroup"/> and <see cref="AllGroups"/>.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <returns>What can be asked of it.</returns>
    public static SubjectTests OfGroup(string indicator) => new(IndicatorId.Parse(indicator), null);

    /// <summary>The difference between the group at hand and another: inside <see cref="AnyGroup"/> and <see cref="AllGroups"/>.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="reference">The group it is compared with.</param>
    /// <returns>What can be asked of it.</returns>
    public static SubjectTests GapTo(string indicator, string reference) => new(IndicatorId.Parse(indicator), GroupId.Parse(reference));

    /// <summary>Something holds of at least one registered group.</summary>
    /// <param name="characteristic">By which characteristic: <c>band</c>.</param>
    /// <param name="when">What must hold of it, from <see cref="OfGroup"/> and <see cref="GapTo"/>.</param>
    /// <returns>The condition.</returns>
    public static Condition AnyGroup(string characteristic, Condition when) => new GroupsCondition(GroupQuantifier.Any, characteristic, when);

    /// <summary>Something holds of every registered group.</summary>
    /// <param name="characteristic">By which characteristic: <c>band</c>.</param>
    /// <param name="when">What must hold of each, from <see cref="OfGroup"/> and <see cref="GapTo"/>.</param>
    /// <returns>The condition.</returns>
    public static Condition AllGroups(string characteristic, Condition when) => new GroupsCondition(GroupQuantifier.All, characteristic, when);

    /// <summary>Another finding holds.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="atLeast">The least severity that counts; null for any.</param>
    /// <returns>The condition.</returns>
    public static Condition Finding(FindingId finding, Severity? atLeast = null) => new FindingCondition(finding, atLeast);

    /// <summary>Enough accounts support a finding, and more than contradict it.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="atLeast">The fewest.</param>
    /// <returns>The condition.</returns>
    public static Condition Accounts(FindingId finding, int atLeast) => new AccountsCondition(finding, atLeast);

    /// <summary>At least so many conditions hold.</summary>
    /// <param name="number">How many.</param>
    /// <param name="of">The conditions.</param>
    /// <returns>The condition.</returns>
    public static Condition AtLeast(int number, params IEnumerable<Condition> of) => new CountCondition(CountBound.AtLeast, number, of);

    /// <summary>At most so many conditions hold.</summary>
    /// <param name="number">How many.</param>
    /// <param name="of">The conditions.</param>
    /// <returns>The condition.</returns>
    public static Condition AtMost(int number, params IEnumerable<Condition> of) => new CountCondition(CountBound.AtMost, number, of);
}
