using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Iapt.Belonging.Teams;

/// <summary>All released estimates of one team at one date, with its context: what rules may see.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class TeamProfile
{
    internal static readonly Estimate NoData = Estimate.None(MissingReason.NoData);

    /// <summary>Creates a profile.</summary>
    /// <param name="team">The team.</param>
    /// <param name="date">The date for which the numbers stand.</param>
    /// <param name="origin">How the numbers came to be allowed out.</param>
    /// <param name="context">What the team is.</param>
    /// <param name="response">How many answered, or null if that is not known.</param>
    /// <param name="estimates">The estimates, each subject once.</param>
    /// <param name="accounts">What was heard when listening.</param>
    /// <exception cref="ArgumentException">A subject comes twice.</exception>
    public TeamProfile(
        TeamId team,
        DateOnly date,
        Origin origin,
        TeamContext context,
        Response? response,
        IEnumerable<KeyValuePair<Subject, Estimate>> estimates,
        IEnumerable<Account>? accounts = null)
    {
        ArgumentNullException.ThrowIfNull(team);
        ArgumentNullException.ThrowIfNull(origin);
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(estimates);
        Team = team;
        Date = date;
        Origin = origin;
        Context = context;
        Response = response;
        Estimates = Sorted(estimates);
        Accounts = accounts is null ? [] : [.. accounts.OrderBy(a => a.Finding).ThenBy(a => a.Stance).ThenBy(a => a.Source)];
    }

    private TeamProfile(TeamProfile same, ImmutableArray<KeyValuePair<Subject, Estimate>> estimates)
    {
        Team = same.Team;
        Date = same.Date;
        Origin = same.Origin;
        Context = same.Context;
        Response = same.Response;
        Estimates = estimates;
        Accounts = same.Accounts;
    }

    /// <summary>The team.</summary>
    public TeamId Team { get; }

    /// <summary>The date for which the numbers stand.</summary>
    public DateOnly Date { get; }

    /// <summary>How the numbers came to be allowed out.</summary>
    public Origin Origin { get; }

    /// <summary>What the team is.</summary>
    public TeamContext Context { get; }

    /// <summary>How many answered; null if that is not known.</summary>
    public Response? Response { get; }

    /// <summary>All estimates, sorted by the text of their subject.</summary>
    public ImmutableArray<KeyValuePair<Subject, Estimate>> Estimates { get; }

    /// <summary>What was heard when listening, sorted by finding.</summary>
    public ImmutableArray<Account> Accounts { get; }

    /// <summary>The estimate of a subject.</summary>
    /// <param name="subject">The subject.</param>
    /// <returns>The estimate; one that is missing for <see cref="MissingReason.NoData"/> if the profile says nothing of the subject.</returns>
    public Estimate this[Subject subject]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(subject);
            return Find(subject) is var place and >= 0 ? Estimates[place].Value : NoData;
        }
    }

    /// <summary>The same profile with one estimate replaced or added.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="estimate">Its estimate.</param>
    /// <returns>A new profile.</returns>
    public TeamProfile With(Subject subject, Estimate estimate)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(estimate);
        var replaced = KeyValuePair.Create(subject, estimate);
        int place = Find(subject);
        return new TeamProfile(this, place >= 0 ? Estimates.SetItem(place, replaced) : Estimates.Insert(~place, replaced));
    }

    /// <summary>The same profile with some estimates replaced or added.</summary>
    /// <param name="estimates">The estimates.</param>
    /// <param name="accounts">Accounts to add to those there are.</param>
    /// <returns>A new profile.</returns>
    public TeamProfile With(IEnumerable<KeyValuePair<Subject, Estimate>> estimates, IEnumerable<Account> accounts)
    {
        ArgumentNullException.ThrowIfNull(estimates);
        ArgumentNullException.ThrowIfNull(accounts);
        var merged = new Dictionary<Subject, Estimate>(Estimates);
        foreach ((Subject subject, Estimate estimate) in estimates) merged[subject] = estimate;
        return new TeamProfile(Team, Date, Origin, Context, Response, merged, Accounts.Concat(accounts));
    }

    private static ImmutableArray<KeyValuePair<Subject, Estimate>> Sorted(IEnumerable<KeyValuePair<Subject, Estimate>> estimates)
    {
        var bySubject = new Dictionary<Subject, Estimate>();
        foreach ((Subject subject, Estimate estimate) in estimates)
        {
            if (!bySubject.TryAdd(subject, estimate)) throw new ArgumentException("a subject comes twice", nameof(estimates));
        }

        Subject[] subjects = [.. bySubject.Keys.Order()];
        var sorted = new KeyValuePair<Subject, Estimate>[subjects.Length];
        for (int i = 0; i < sorted.Length; i++) sorted[i] = new(subjects[i], bySubject[subjects[i]]);
        return ImmutableCollectionsMarshal.AsImmutableArray(sorted);
    }

    /// <summary>The place of a subject among the estimates; if it is not there, the complement of where it would be.</summary>
    private int Find(Subject subject)
    {
        int from = 0, to = Estimates.Length - 1;
        while (from <= to)
        {
            int middle = (from + to) / 2;
            int order = Estimates[middle].Key.CompareTo(subject);
            if (order == 0) return middle;

            if (order < 0) from = middle + 1;
            else to = middle - 1;
        }

        return ~from;
    }
}
