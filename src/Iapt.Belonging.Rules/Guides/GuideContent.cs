using System.Collections.Immutable;

namespace Iapt.Belonging.Rules.Guides;

/// <summary>All that the guide is made of, apart from a team's findings: read from <c>BuiltIn/questions.json</c>.</summary>
internal sealed class GuideContent
{
    private static readonly Lazy<GuideContent> Embedded = new(() => GuideContentReader.Read(Bytes(), SourceCatalog.BuiltIn).In("questions.json").Require());

    public static GuideContent BuiltIn => Embedded.Value;

    /// <summary>Where harm is taken to; it is never a topic.</summary>
    public required string Harm { get; init; }

    /// <summary>How to hold any of the talks.</summary>
    public required ImmutableArray<string> Opening { get; init; }

    /// <summary>What is said where there are no data.</summary>
    public required ImmutableArray<string> WithoutData { get; init; }

    /// <summary>How to go through the checklist.</summary>
    public required string ChecklistSays { get; init; }

    /// <summary>Facts of practice that are not on it.</summary>
    public required ImmutableHashSet<IndicatorId> LeftOut { get; init; }

    /// <summary>How to ask the weekly questions.</summary>
    public required string WeeklySays { get; init; }

    /// <summary>Where they are from.</summary>
    public required ImmutableArray<Citation> WeeklyBecause { get; init; }

    /// <summary>The weekly questions.</summary>
    public required ImmutableArray<WeeklyQuestion> Weekly { get; init; }

    /// <summary>The eight questions, by number.</summary>
    public required ImmutableArray<GuideQuestion> Questions { get; init; }

    private static byte[] Bytes()
    {
        using Stream stream = typeof(GuideContent).Assembly.GetManifestResourceStream("guides/questions.json")!;
        byte[] utf8 = new byte[stream.Length];
        stream.ReadExactly(utf8);
        return utf8;
    }
}
