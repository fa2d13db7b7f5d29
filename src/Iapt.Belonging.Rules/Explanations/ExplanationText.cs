using System.Collections.Immutable;
using System.Text;

namespace Iapt.Belonging.Rules.Explanations;

/// <summary>The sentences of an explanation.</summary>
internal sealed record ExplanationText(
    string Summary,
    ImmutableArray<string> Why,
    ImmutableArray<string> Missing,
    ImmutableArray<string> Word,
    ImmutableArray<string> Judgement,
    ImmutableArray<string> Numbers,
    ImmutableArray<string> Kind)
{
    /// <summary>An explanation as lines of text.</summary>
    public static string Lines(Explanation explanation)
    {
        var text = new StringBuilder().Append(explanation.Summary).Append('\n');
        Section(text, "Why", explanation.Why);
        Section(text, "What is missing", explanation.Missing);
        Section(text, "On whose word", explanation.Word);
        Section(text, "On whose judgement", explanation.Judgement);
        Section(text, "What kind of problem", explanation.Kind);
        Section(text, "Numbers that were read", explanation.Numbers);
        return text.ToString();
    }

    private static void Section(StringBuilder text, string title, ImmutableArray<string> lines)
    {
        if (lines.IsEmpty) return;

        text.Append('\n').Append(title).Append('\n');
        foreach (string line in lines) text.Append("- ").Append(line).Append('\n');
    }
}
