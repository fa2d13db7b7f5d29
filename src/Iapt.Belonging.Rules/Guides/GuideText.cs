using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Iapt.Belonging.Rules.Explanations;

namespace Iapt.Belonging.Rules.Guides;

/// <summary>Writes the guide as plain text.</summary>
internal static class GuideText
{
    private const string Use = "For improvement; not for appraisal, capability, pay, redundancy or commissioning. It is about a team, never about a person.";

    public static string Write(FacilitationGuide guide)
    {
        var text = new StringBuilder();
        text.Append(guide.Team is TeamId team ? $"A talk about belonging: a guide for {team}\n" : "A talk about belonging: a guide for any team\n").Append(Use).Append('\n');
        Section(text, "Before you begin", guide.Opening);
        text.Append("\nHarm\n").Append(guide.HasHarm ? "- Staff report harm: a senior owner outside the team takes that up before any talk is held.\n" : string.Empty).Append("- ").Append(guide.Harm).Append('\n');
        foreach (GuideTopic topic in guide.Topics) Topic(text, topic);
        Section(text, "For another time", guide.Later.Select(q => string.Create(CultureInfo.InvariantCulture, $"{q.Title}: {q.Asks}")));
        if (!guide.Checklist.IsEmpty) Section(text, "How we work: a checklist", guide.Checklist.Select(i => $"{i.Asks} ({(i.IsYesOrNo ? "yes or no" : "how often, or how many")})").Prepend(GuideContent.BuiltIn.ChecklistSays));
        if (!guide.Weekly.IsEmpty) Section(text, "Every week", guide.Weekly.Select(q => q.Asks).Prepend(GuideContent.BuiltIn.WeeklySays));
        return text.ToString();
    }

    private static void Topic(StringBuilder text, GuideTopic topic)
    {
        GuideQuestion question = topic.Question;
        text.Append(CultureInfo.InvariantCulture, $"\n{question.Title} ({question.Minutes} minutes)\n");
        text.Append("  ").Append(question.Asks).Append('\n');
        Part(text, "What it bears on", topic.Findings.Select(f => $"{StatusPhrase.Of(f)} is {StatusPhrase.Of(f.Status)}. {f.Definition.Asks}"));
        Part(text, "To go on with", question.Prompts);
        Part(text, "Take care", question.Cautions);
        Part(text, "Whom to invite", [question.Invite]);
        text.Append("  From: ").AppendJoin("; ", question.Because).Append('\n');
    }

    private static void Part(StringBuilder text, string title, IEnumerable<string> lines)
    {
        ImmutableArray<string> all = [.. lines];
        if (all.IsEmpty) return;

        text.Append("  ").Append(title).Append('\n');
        foreach (string line in all) text.Append("  - ").Append(line).Append('\n');
    }

    private static void Section(StringBuilder text, string title, IEnumerable<string> lines)
    {
        ImmutableArray<string> all = [.. lines];
        if (all.IsEmpty) return;

        text.Append('\n').Append(title).Append('\n');
        foreach (string line in all) text.Append("- ").Append(line).Append('\n');
    }
}
