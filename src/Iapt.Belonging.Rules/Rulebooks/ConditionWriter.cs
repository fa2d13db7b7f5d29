using System.Collections.Immutable;
using System.Text.Json;
using Iapt.Belonging.Rules.Conditions;

namespace Iapt.Belonging.Rules.Rulebooks;

/// <summary>Writes conditions as JSON, one way for each tree.</summary>
internal static class ConditionWriter
{
    /// <summary>Writes a condition as an object.</summary>
    public static void Write(Utf8JsonWriter writer, Condition condition)
    {
        writer.WriteStartObject();
        WriteMembers(writer, condition);
        writer.WriteEndObject();
    }

    /// <summary>Writes a comparison, or the head of another condition without the conditions below it.</summary>
    public static void WriteHead(Utf8JsonWriter writer, Condition condition)
    {
        switch (condition)
        {
            case Comparison comparison:
                WriteSubject(writer, comparison.Subject);
                WriteTest(writer, comparison.Test);
                break;
            case GroupComparison ofGroup:
                WriteSubject(writer, ofGroup);
                WriteTest(writer, ofGroup.Test);
                break;
            case FindingCondition finding:
                writer.WriteString("finding", finding.Finding.Value);
                if (finding.AtLeast is Severity severity) writer.WriteString("atLeast", RuleWords.Severities.WordFor(severity));
                break;
            case AccountsCondition accounts:
                writer.WriteString("accounts", accounts.Finding.Value);
                writer.WriteNumber("atLeast", accounts.AtLeast);
                break;
        }
    }

    private static void WriteMembers(Utf8JsonWriter writer, Condition condition)
    {
        switch (condition)
        {
            case AllCondition all:
                WriteList(writer, "all", all.Of);
                break;
            case AnyCondition any:
                WriteList(writer, "any", any.Of);
                break;
            case NotCondition not:
                writer.WritePropertyName("not");
                Write(writer, not.Of);
                break;
            case CountCondition count:
                writer.WriteStartObject("count");
                writer.WriteNumber(RuleWords.Bounds.WordFor(count.Bound), count.Number);
                WriteList(writer, "of", count.Of);
                writer.WriteEndObject();
                break;
            case GroupsCondition groups:
                writer.WriteStartObject(RuleWords.Quantifiers.WordFor(groups.Quantifier));
                writer.WriteString("characteristic", groups.Characteristic);
                writer.WritePropertyName("when");
                Write(writer, groups.When);
                writer.WriteEndObject();
                break;
            default:
                WriteHead(writer, condition);
                break;
        }
    }

    private static void WriteList(Utf8JsonWriter writer, string name, ImmutableArray<Condition> conditions)
    {
        writer.WriteStartArray(name);
        foreach (Condition condition in conditions) Write(writer, condition);
        writer.WriteEndArray();
    }

    private static void WriteSubject(Utf8JsonWriter writer, Subject subject)
    {
        // Of a group only in a proof, inside what names the group.
        if (subject is IndicatorSubject or GroupSubject)
        {
            writer.WriteString("indicator", subject.Indicator.Value);
            return;
        }

        writer.WriteStartObject(subject switch
        {
            GapSubject => "gap",
            PercentileSubject => "percentile",
            ChangeSubject => "change",
            TrendSubject => "trend",
            _ => throw new ArgumentOutOfRangeException(nameof(subject)),
        });
        writer.WriteString("indicator", subject.Indicator.Value);
        WriteComparedWith(writer, subject);
        writer.WriteEndObject();
    }

    private static void WriteSubject(Utf8JsonWriter writer, GroupComparison ofGroup)
    {
        if (ofGroup.Reference is not GroupId reference)
        {
            writer.WriteString("indicator", ofGroup.Indicator.Value);
            return;
        }

        writer.WriteStartObject("gap");
        writer.WriteString("indicator", ofGroup.Indicator.Value);
        writer.WriteString("reference", reference.Value);
        writer.WriteEndObject();
    }

    private static void WriteComparedWith(Utf8JsonWriter writer, Subject subject)
    {
        switch (subject)
        {
            case GapSubject gap:
                writer.WriteString("group", gap.Group.Value);
                writer.WriteString("reference", gap.Reference.Value);
                break;
            case PercentileSubject percentile:
                writer.WriteString("benchmark", percentile.Benchmark.Value);
                break;
            case ChangeSubject change:
                writer.WriteString("since", change.Since.Value);
                break;
        }
    }

    private static void WriteTest(Utf8JsonWriter writer, Test test)
    {
        bool isList = test is Between or OneOf;
        writer.WritePropertyName(TestParts.Word(test));
        if (isList) writer.WriteStartArray();
        foreach (Constant constant in TestParts.Constants(test)) WriteConstant(writer, constant);
        if (isList) writer.WriteEndArray();
    }

    public static void WriteConstant(Utf8JsonWriter writer, Constant constant)
    {
        if (constant.Number is double number) writer.WriteNumberValue(number);
        else if (constant.Flag is bool flag) writer.WriteBooleanValue(flag);
        else writer.WriteStringValue(constant.Code);
    }
}
