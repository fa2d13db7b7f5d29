using System.Collections.Immutable;
using Iapt.Belonging.Factors;
using Iapt.Belonging.Json;
using Iapt.Belonging.Rules.Interventions;

namespace Iapt.Belonging.Rules.Guides;

/// <summary>Reads the content of the guide; every problem, with its place.</summary>
internal sealed class GuideContentReader
{
    private const int Questions = 8;

    private static readonly WordList<int> Formats = new(("belonging.guide-content/1", 1));

    private readonly SourceCatalog sources;
    private readonly List<Problem> problems = [];

    private GuideContentReader(SourceCatalog sources) => this.sources = sources;

    /// <summary>Reads the content.</summary>
    public static ReadResult<GuideContent> Read(ReadOnlySpan<byte> utf8, SourceCatalog sources)
    {
        ReadResult<JsonTree> document = JsonTreeReader.Read(utf8, JsonLimits.Default);
        return document.Value is JsonTree tree ? new GuideContentReader(sources).Read(tree) : new(null, document.Problems);
    }

    private ReadResult<GuideContent> Read(JsonTree tree)
    {
        var reader = new JsonObjectReader(tree, problems);
        reader.RequiredWord("format", Formats);
        string? harm = reader.RequiredText("harm");
        ImmutableArray<string> opening = Texts(reader, "opening", 1, 10);
        ImmutableArray<string> withoutData = Texts(reader, "withoutData", 1, 10);
        (string? checklist, ImmutableHashSet<IndicatorId> leftOut) = Checklist(reader.Required("checklist"));
        (string? weekly, ImmutableArray<Citation> because, ImmutableArray<WeeklyQuestion> asked) = Weekly(reader.Required("weekly"));
        ImmutableArray<GuideQuestion> questions = [.. reader.RequiredArray("questions").Select(Question).OfType<GuideQuestion>().OrderBy(q => q.Number)];
        reader.Finish();
        if (!questions.Select(q => q.Number).SequenceEqual(Enumerable.Range(1, Questions))) problems.Add(new("guide.questions", tree.Place, "other questions", "the eight questions, each once"));
        if (questions.SelectMany(q => q.Findings).GroupBy(f => f).Any(g => g.Count() > 1)) problems.Add(new("guide.finding-twice", tree.Place, "a finding with two questions", "each finding with one question"));
        if (problems.Count > 0) return new(null, problems);

        return new(
            new GuideContent
            {
                Harm = harm!,
                Opening = opening,
                WithoutData = withoutData,
                ChecklistSays = checklist!,
                LeftOut = leftOut,
                WeeklySays = weekly!,
                WeeklyBecause = because,
                Weekly = asked,
                Questions = questions,
            },
            problems);
    }

    private (string? Says, ImmutableHashSet<IndicatorId> LeftOut) Checklist(JsonTree? tree)
    {
        if (tree is null) return (null, []);

        var reader = new JsonObjectReader(tree, problems);
        string? says = reader.RequiredText("says");
        var leftOut = ImmutableHashSet.CreateBuilder<IndicatorId>();
        foreach (JsonTree item in reader.RequiredArray("leftOut"))
        {
            var one = new JsonObjectReader(item, problems);
            if (one.RequiredId<IndicatorId>("fact") is IndicatorId fact) leftOut.Add(fact);
            one.RequiredText("because");
            one.Finish();
        }

        reader.Finish();
        return (says, leftOut.ToImmutable());
    }

    private (string? Says, ImmutableArray<Citation> Because, ImmutableArray<WeeklyQuestion> Questions) Weekly(JsonTree? tree)
    {
        if (tree is null) return (null, [], []);

        var reader = new JsonObjectReader(tree, problems);
        string? says = reader.RequiredText("says");
        ImmutableArray<Citation> because = Citations(reader);
        var questions = ImmutableArray.CreateBuilder<WeeklyQuestion>();
        foreach (JsonTree item in reader.RequiredArray("questions"))
        {
            var one = new JsonObjectReader(item, problems);
            IndicatorId? id = one.RequiredId<IndicatorId>("item");
            string? asks = one.RequiredText("asks");
            one.Finish();
            if (id is not null && asks is not null) questions.Add(new WeeklyQuestion(id, asks));
        }

        reader.Finish();
        return (says, because, questions.ToImmutable());
    }

    private GuideQuestion? Question(JsonTree tree)
    {
        var reader = new JsonObjectReader(tree, problems);
        string? id = reader.RequiredText("id", 100);
        int? number = reader.RequiredInteger("number", 1, Questions);
        string? title = reader.RequiredText("title", 100);
        string? asks = reader.RequiredText("asks");
        ImmutableArray<BelongingTheme> themes = Words(reader, "themes", FactorWords.Themes);
        ImmutableArray<ProblemDomain> kinds = Words(reader, "kinds", InterventionWords.Domains);
        ImmutableArray<FindingId> findings = [.. reader.RequiredArray("findings").Select(f => JsonRead.Id<FindingId>(f, problems)).OfType<FindingId>().Order()];
        ImmutableArray<string> prompts = Texts(reader, "prompts", 3, 5);
        ImmutableArray<string> cautions = Texts(reader, "cautions", 1, 5);
        int? minutes = reader.RequiredInteger("minutes", 10, 180);
        string? invite = reader.RequiredText("invite");
        ImmutableArray<Citation> because = Citations(reader);
        reader.Finish();
        if (id is null || number is null || title is null || asks is null || minutes is null || invite is null) return null;

        bool isOfTheDocument = because.Any(c => c.Source.Value == "iapt-2022" && c.At == $"question {number}");
        if (!isOfTheDocument) problems.Add(new("guide.question-not-cited", tree.Place, "a question without its place", "a citation of `iapt-2022` at `question` and its number"));
        return new GuideQuestion(new(id, number.Value, title, asks, themes, kinds, findings, prompts, cautions, minutes.Value, invite, because));
    }

    private ImmutableArray<T> Words<T>(JsonObjectReader reader, string name, WordList<T> words)
        where T : struct => [.. reader.OptionalArray(name).Select(w => JsonRead.Word(w, problems, words)).OfType<T>().Order()];

    private ImmutableArray<string> Texts(JsonObjectReader reader, string name, int least, int most)
    {
        ImmutableArray<string> texts = [.. reader.RequiredArray(name).Select(t => JsonRead.Text(t, problems)).OfType<string>()];
        if (texts.Length < least || texts.Length > most || texts.Contains(string.Empty)) problems.Add(new("guide.texts", reader.Place, $"another number of `{name}`, or an empty one", "texts, as many as the guide shows"));
        return texts;
    }

    private ImmutableArray<Citation> Citations(JsonObjectReader reader)
    {
        ImmutableArray<Citation> citations = [.. reader.RequiredArray("because").Select(c => CitationJson.Read(c, problems)).OfType<Citation>()];
        foreach (Citation citation in citations.Where(c => sources.Find(c.Source) is null))
        {
            problems.Add(new("guide.unknown-source", reader.Place, $"`{citation.Source}`", "a publication that is known"));
        }

        return citations;
    }
}
