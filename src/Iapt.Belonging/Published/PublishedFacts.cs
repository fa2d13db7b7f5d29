using System.Collections.Frozen;
using System.Data.Common;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Published;

/// <summary>Published HR facts about organisations, to be joined to their profiles by organisation code.</summary>
/// <remarks>An organisation that a publication does not list gets nothing from it, and its profile says "no data" there.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class PublishedFacts
{
    private readonly FrozenDictionary<TeamId, List<KeyValuePair<Subject, Estimate>>> byTeam;

    internal PublishedFacts(IReadOnlyDictionary<TeamId, List<KeyValuePair<Subject, Estimate>>> byTeam) => this.byTeam = byTeam.ToFrozenDictionary();

    /// <summary>Reads the ratios of Workforce Race Equality Standard indicators 5 to 8: the rate of BME staff divided by that of White staff.</summary>
    /// <param name="rows">A row for each organisation and indicator: <c>indicator</c> (<c>WRES5</c> to <c>WRES8</c>), <c>ods_code</c>, <c>white_rate</c>, <c>bme_rate</c>
    /// (0 to 1), <c>bme_to_white_ratio</c>.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The facts, or all that is wrong with the rows. The ratios come without interval, because no base is published.</returns>
    public static async Task<ReadResult<PublishedFacts>> ReadWresAsync(DbDataReader rows, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(rows);
        List<Problem> problems = [];
        PublishedTable table = await PublishedTable.ReadAsync(rows, "wres", problems, cancellationToken).ConfigureAwait(false);
        return new(new PublishedFacts(new WresTable(table, problems).Read()), problems);
    }

    /// <summary>Reads sickness absence over twelve months: full-time-equivalent days lost divided by days available.</summary>
    /// <param name="rows">A row for each organisation and month: <c>month</c> (yyyy-MM), <c>ods_code</c>, <c>fte_days_lost</c>, <c>fte_days_available</c>.</param>
    /// <param name="firstMonth">A day in the first of the twelve months; rows of other months are read, checked and left out.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The facts, or all that is wrong with the rows. Rates are exact, because every day is counted; an organisation without all twelve months has none.</returns>
    public static async Task<ReadResult<PublishedFacts>> ReadSicknessAbsenceAsync(DbDataReader rows, DateOnly firstMonth, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(rows);
        List<Problem> problems = [];
        PublishedTable table = await PublishedTable.ReadAsync(rows, "sickness-absence", problems, cancellationToken).ConfigureAwait(false);
        return new(new PublishedFacts(new SicknessTable(table, firstMonth, problems).Read()), problems);
    }

    /// <summary>A profile with what is known of its organisation.</summary>
    /// <param name="profile">The profile.</param>
    /// <returns>A new profile; the same one if nothing is known.</returns>
    /// <exception cref="ArgumentException">The profile is of a team or service, and the facts are told of organisations only.</exception>
    public TeamProfile AddTo(TeamProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        if (!byTeam.TryGetValue(profile.Team, out List<KeyValuePair<Subject, Estimate>>? facts)) return profile;
        if (facts.Exists(f => profile.Context.Unit < FactCatalog.BuiltIn.Find(f.Key.Indicator)!.LowestUnit))
        {
            throw new ArgumentException("these facts are told of whole organisations only", nameof(profile));
        }

        return profile.With(facts, []);
    }
}
