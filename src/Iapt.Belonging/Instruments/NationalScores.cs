using System.Collections.Immutable;
using Iapt.Belonging.Json;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Instruments;

/// <summary>Scores of all England that were published of the NHS Staff Survey, as far as they could be read.</summary>
/// <remarks>
/// A national mean of organisations is no benchmark for a team (see the unit of a benchmark); it is here for reports of organisations and for checks.
/// Scores of earlier years are as first published: each year's release weights the years before anew.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public static class NationalScores
{
    private static readonly WordList<int> Formats = new(("belonging.national-scores/1", 1));

    private static readonly Lazy<ImmutableArray<NationalScore>> Embedded = new(() => Read(EmbeddedJson.Bytes("instruments/nss-national.json")));

    /// <summary>All scores, by edition and then by indicator.</summary>
    public static ImmutableArray<NationalScore> All => Embedded.Value;

    /// <summary>The score of an indicator in an edition.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="edition">The edition.</param>
    /// <returns>The score; null if none is known.</returns>
    public static NationalScore? Find(IndicatorId indicator, InstrumentId edition) =>
        All.FirstOrDefault(s => s.Indicator == indicator && s.Edition == edition);

    private static ImmutableArray<NationalScore> Read(ReadOnlySpan<byte> utf8)
    {
        List<Problem> problems = [];
        var reader = new JsonObjectReader(JsonTreeReader.Read(utf8, JsonLimits.Default).Require(), problems);
        reader.RequiredWord("format", Formats);
        List<NationalScore> scores = [.. reader.RequiredArray("editions").SelectMany(e => ReadEdition(e, problems))];
        reader.Finish();
        if (problems.Count > 0) throw new ProblemsException([.. problems]);

        return [.. scores.OrderBy(s => s.Edition).ThenBy(s => s.Indicator)];
    }

    private static List<NationalScore> ReadEdition(JsonTree tree, List<Problem> problems)
    {
        var reader = new JsonObjectReader(tree, problems);
        InstrumentId? edition = reader.RequiredId<InstrumentId>("edition");
        Citation? source = CitationJson.Read(reader.Required("source"), problems);
        IReadOnlyList<JsonTree> scores = reader.OptionalMap("scores");
        reader.Finish();
        if (edition is null || source is null) return [];

        return [.. scores.Select(s => Read(s, edition, source, problems)).OfType<NationalScore>()];
    }

    private static NationalScore? Read(JsonTree tree, InstrumentId edition, Citation source, List<Problem> problems) =>
        JsonRead.IdOfMember<IndicatorId>(tree, problems) is IndicatorId indicator && JsonRead.Number(tree, problems, 0, 10) is double score
            ? new NationalScore(indicator, edition, score, source)
            : null;
}
