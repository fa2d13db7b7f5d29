using System.Collections.Immutable;
using System.Data.Common;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Published;

/// <summary>Results that a statistics body has published, after disclosure control of its own: the NHS Staff Survey 2024 by organisation.</summary>
/// <remarks>
/// A hyphen in a table means that the publisher withheld the figure; an empty cell, that the question was not asked there. Both stay apart, as
/// <see cref="MissingReason.WithheldByPublisher"/> and <see cref="MissingReason.NotAsked"/>.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class PublishedResults
{
    private PublishedResults(ImmutableArray<PublishedOrganisation> organisations) => Organisations = organisations;

    /// <summary>The organisations, in the order of the table of questions.</summary>
    public ImmutableArray<PublishedOrganisation> Organisations { get; }

    /// <summary>Reads the two tables of the NHS Staff Survey 2024 by organisation.</summary>
    /// <param name="questions">The table of questions: <c>ods_code</c>, <c>organisation</c>, <c>benchmarking_group</c>, and for each question a percentage for each
    /// answer (<c>q2a.1</c> ...) and the base (<c>q2a.base</c>).</param>
    /// <param name="scores">The table of scores: <c>ods_code</c>, and for each measure a score from 0 to 10 (<c>pp1_4.score</c>) and its base.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The results, or all that is wrong with the tables. The readers are read to their end and not closed.</returns>
    public static async Task<ReadResult<PublishedResults>> ReadAsync(DbDataReader questions, DbDataReader scores, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(questions);
        ArgumentNullException.ThrowIfNull(scores);
        List<Problem> problems = [];
        PublishedTable questionTable = await PublishedTable.ReadAsync(questions, "questions", problems, cancellationToken).ConfigureAwait(false);
        PublishedTable scoreTable = await PublishedTable.ReadAsync(scores, "scores", problems, cancellationToken).ConfigureAwait(false);
        return Read(PublicationLayout.Nss2024Organisations, questionTable, scoreTable, problems);
    }

    /// <summary>The profile of every organisation.</summary>
    /// <returns>The profiles, in the order of <see cref="Organisations"/>.</returns>
    public ImmutableArray<TeamProfile> ToProfiles() => [.. Organisations.Select(o => o.ToProfile())];

    private static ReadResult<PublishedResults> Read(PublicationLayout layout, PublishedTable questions, PublishedTable scores, List<Problem> problems)
    {
        OrderedDictionary<TeamId, PublishedOrganisation> organisations = new QuestionTable(layout, questions, problems).Read();
        Dictionary<TeamId, Dictionary<IndicatorId, PublishedScore>> found = new ScoreTable(layout, scores, problems).Read(organisations.ContainsKey);
        foreach (TeamId team in organisations.Keys.Where(t => !found.ContainsKey(t))) problems.Add(PublishedProblems.NoScores(new Place(questions.Document)));

        return new(new PublishedResults([.. organisations.Values.Select(o => o.With(found.GetValueOrDefault(o.Team)))]), problems);
    }
}
