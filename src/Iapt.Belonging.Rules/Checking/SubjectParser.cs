using Iapt.Belonging.Json;

namespace Iapt.Belonging.Rules.Checking;

/// <summary>Reads the subject of a comparison.</summary>
internal static class SubjectParser
{
    public static IReadOnlyList<string> Words { get; } = ["indicator", "gap", "percentile", "change", "trend"];

    /// <summary>Reads a subject from the member that names it.</summary>
    public static Subject? Read(JsonTree member, List<Problem> problems)
    {
        if (member.Name == "indicator") return Indicator(member, problems) is IndicatorId id ? Subject.Of(id) : null;

        var reader = new JsonObjectReader(member, problems);
        IndicatorId? indicator = Indicator(reader.Required("indicator"), problems);
        Subject? subject = Compared(member.Name!, reader, indicator);
        reader.Finish();
        return subject;
    }

    /// <summary>Reads what is of the group at hand: an indicator, or its gap to a reference. What could be read is given also where the rest is wrong.</summary>
    public static (IndicatorId? Indicator, GroupId? Reference, bool IsRead) ReadOfGroup(JsonTree member, List<Problem> problems)
    {
        if (member.Name == "indicator") return Indicator(member, problems) is IndicatorId id ? (id, null, true) : default;

        var reader = new JsonObjectReader(member, problems);
        IndicatorId? indicator = Indicator(reader.Required("indicator"), problems);
        GroupId? reference = reader.RequiredId<GroupId>("reference");
        bool namesGroup = reader.Optional("group") is not null;
        if (namesGroup) problems.Add(RuleProblems.NotOfAGroup(member.Place, "a gap of a named group"));
        reader.Finish();
        return (indicator, reference, indicator is not null && reference is not null && !namesGroup);
    }

    private static Subject? Compared(string word, JsonObjectReader reader, IndicatorId? indicator) => word switch
    {
        "gap" => Gap(reader, indicator),
        "percentile" => reader.RequiredId<BenchmarkId>("benchmark") is BenchmarkId benchmark && indicator is not null ? new PercentileSubject(indicator, benchmark) : null,
        "change" => reader.RequiredId<WaveId>("since") is WaveId since && indicator is not null ? new ChangeSubject(indicator, since) : null,
        "trend" => indicator is null ? null : new TrendSubject(indicator),
        _ => throw new ArgumentOutOfRangeException(nameof(word)),
    };

    private static GapSubject? Gap(JsonObjectReader reader, IndicatorId? indicator)
    {
        GroupId? group = reader.RequiredId<GroupId>("group");
        GroupId? reference = reader.RequiredId<GroupId>("reference");
        if (group is null || reference is null || indicator is null) return null;
        if (group == reference) reader.Problems.Add(RuleProblems.Unit(reader.Place, "a gap between a group and itself", "two different groups"));
        else if (group.Characteristic != reference.Characteristic) reader.Problems.Add(RuleProblems.Unit(reader.Place, "a gap between groups by two characteristics", "two groups by the same characteristic"));
        else return new GapSubject(indicator, group, reference);

        return null;
    }

    private static IndicatorId? Indicator(JsonTree? tree, List<Problem> problems) => RuleTextReader.Reference<IndicatorId>(tree, "an indicator", problems);
}
