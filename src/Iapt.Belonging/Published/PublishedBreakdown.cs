using System.Collections.Immutable;
using System.Data.Common;
using Iapt.Belonging.Statistics;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Published;

/// <summary>Results below an organisation that a publisher or survey contractor has already disclosed: by directorate, by staff group.</summary>
/// <remarks>
/// <para>The publisher's own disclosure control stands: a <c>*</c> or <c>-</c> is <see cref="MissingReason.WithheldByPublisher"/>, nothing is <see cref="MissingReason.NotAsked"/>.</para>
/// <para>A unit becomes a profile of a service; its id is that of the organisation, a dot, and its name in lower case with hyphens. A row of another kind becomes a
/// group of the organisation, such as <c>staff-group=Medical-and-Dental</c>. The spread behind a score is not published, so its interval is the widest that a score with that mean
/// and so many answers allows (<see cref="PublishedMethods.RangeBound"/>).</para>
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class PublishedBreakdown
{
    internal PublishedBreakdown(TeamProfile organisation, IEnumerable<TeamProfile> units)
    {
        Organisation = organisation;
        Units = [.. units.OrderBy(u => u.Team)];
    }

    /// <summary>The whole organisation, with the groups in it.</summary>
    public TeamProfile Organisation { get; }

    /// <summary>The units, sorted by id.</summary>
    public ImmutableArray<TeamProfile> Units { get; }

    /// <summary>Reads a breakdown report.</summary>
    /// <param name="rows">The rows, in any order.</param>
    /// <param name="columns">Which column holds what.</param>
    /// <param name="organisation">The organisation.</param>
    /// <param name="date">The date for which the results stand.</param>
    /// <param name="publication">Where they are published.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The breakdown, or all problems.</returns>
    /// <exception cref="ArgumentException">A column holds an indicator that is not known, or one that is neither a score nor a proportion.</exception>
    public static async Task<ReadResult<PublishedBreakdown>> ReadAsync(
        DbDataReader rows, BreakdownColumns columns, TeamId organisation, DateOnly date, Citation publication, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(organisation);
        ArgumentNullException.ThrowIfNull(publication);
        List<Problem> problems = [];
        PublishedTable table = await PublishedTable.ReadAsync(rows, "breakdown", problems, cancellationToken).ConfigureAwait(false);
        var reading = new BreakdownTable(table, columns, organisation, problems);
        return new ReadResult<PublishedBreakdown>(reading.Read(date, Origin.FromPublication(publication)), problems);
    }

    /// <summary>The mean of the units, each weighted by its most answers: what the whole should be if the units are all of it.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <returns>The mean; no data if there are no units or one of them is withheld.</returns>
    public Computed<double> RollUp(IndicatorId indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        var subject = Subject.Of(indicator);
        Estimate[] parts = [.. Units.Select(u => u[subject])];
        if (parts.Length == 0 || parts.Any(p => p.Value is null || p.Answers is null)) return NotComputed.NoData;

        return parts.Sum(p => p.Value!.Value * p.Answers!.Value.To) / parts.Sum(p => (double)p.Answers!.Value.To);
    }
}
