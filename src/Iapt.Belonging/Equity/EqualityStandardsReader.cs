using Iapt.Belonging.Json;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Equity;

/// <summary>Reads the equality standards from JSON; all problems, with their places.</summary>
internal static class EqualityStandardsReader
{
    private static readonly WordList<int> Formats = new(("belonging.equality-standards/1", 1));

    private static readonly WordList<EqualityGroup> Groups = new(("group", EqualityGroup.Group), ("others", EqualityGroup.Others));

    private static readonly WordList<EqualityFigureKind> Kinds = new(
        ("shares-by-band", EqualityFigureKind.SharesByBand),
        ("relative-likelihood", EqualityFigureKind.RelativeLikelihood),
        ("survey-shares", EqualityFigureKind.SurveyShares),
        ("survey-share-of-group", EqualityFigureKind.SurveyShareOfGroup),
        ("survey-score", EqualityFigureKind.SurveyScore),
        ("board-difference", EqualityFigureKind.BoardDifference),
        ("yes-no", EqualityFigureKind.YesNo));

    /// <summary>Reads the standards.</summary>
    /// <param name="utf8">The document, as in <c>docs/schemas/equality-standards.schema.json</c>.</param>
    /// <returns>The standards, or all that is wrong with the document.</returns>
    public static ReadResult<IReadOnlyList<EqualityStandard>> Read(ReadOnlySpan<byte> utf8)
    {
        ReadResult<JsonTree> document = JsonTreeReader.Read(utf8, JsonLimits.Default);
        if (document.Value is not JsonTree tree) return new(null, document.Problems);

        List<Problem> problems = [];
        var reader = new JsonObjectReader(tree, problems);
        reader.RequiredWord("format", Formats);
        EqualityStandard?[] standards = [.. reader.RequiredArray("standards").Select(s => ReadStandard(s, problems))];
        reader.Finish();
        return new(problems.Count > 0 ? null : [.. standards.Select(s => s!)], problems);
    }

    private static EqualityStandard? ReadStandard(JsonTree tree, List<Problem> problems)
    {
        int before = problems.Count;
        var reader = new JsonObjectReader(tree, problems);
        string? id = reader.RequiredText("id", 20);
        string? name = reader.RequiredText("name", 200);
        string? group = reader.RequiredText("group", 200);
        string? others = reader.RequiredText("others", 200);
        var figures = new List<EqualityFigure>();
        foreach (JsonTree item in reader.RequiredArray("figures"))
        {
            if (ReadFigure(item, problems) is not EqualityFigure figure) continue;
            if (figures.Exists(f => f.Id == figure.Id || f.Number == figure.Number)) problems.Add(EqualityProblems.Duplicate(item.Place));
            else figures.Add(figure);
        }

        reader.Finish();
        return problems.Count > before ? null : new EqualityStandard(id!, name!, group!, others!, figures);
    }

    private static EqualityFigure? ReadFigure(JsonTree tree, List<Problem> problems)
    {
        int before = problems.Count;
        var reader = new JsonObjectReader(tree, problems);
        IndicatorId? id = reader.RequiredId<IndicatorId>("id");
        string? number = reader.RequiredText("number", 10);
        string? wording = reader.RequiredText("wording", 500);
        EqualityFigureKind? kind = reader.RequiredWord("kind", Kinds);
        EqualityGroup? top = reader.OptionalWord("onTop", Groups);
        Polarity? polarity = reader.RequiredWord("polarity", IndicatorWords.Polarities);
        int? since = reader.RequiredInteger("since", 1900, 2100);
        Citation? source = CitationJson.Read(reader.Required("source"), problems);
        ReferenceFigure?[] references = [.. reader.OptionalArray("references").Select(r => ReadReference(r, problems))];
        reader.Finish();
        bool isRatio = kind is EqualityFigureKind.RelativeLikelihood or EqualityFigureKind.SurveyShares;
        if (kind is not null && isRatio != top is not null) problems.Add(EqualityProblems.OnTop(tree.Place));
        if (isRatio && polarity == Polarity.None) problems.Add(EqualityProblems.Polarity(tree.Place));
        if (problems.Count > before) return null;

        return new()
        {
            Id = id!,
            Number = number!,
            Wording = wording!,
            Kind = kind!.Value,
            OnTop = top,
            Polarity = polarity!.Value,
            Since = since!.Value,
            Source = source!,
            References = [.. references.Select(r => r!)],
        };
    }

    private static ReferenceFigure? ReadReference(JsonTree tree, List<Problem> problems)
    {
        var reader = new JsonObjectReader(tree, problems);
        int? year = reader.RequiredInteger("year", 1900, 2100);
        string? area = reader.RequiredText("area", 100);
        double? value = reader.RequiredNumber("value", 0, 1_000);
        Citation? source = CitationJson.Read(reader.Required("source"), problems);
        reader.Finish();
        return year is null || area is null || value is null || source is null ? null : new ReferenceFigure(year.Value, area, value.Value, source);
    }
}
