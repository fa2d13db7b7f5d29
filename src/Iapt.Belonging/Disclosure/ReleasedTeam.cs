using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Disclosure;

/// <summary>What is released of one team, while the release is being put together.</summary>
internal sealed class ReleasedTeam
{
    public required TeamId Team { get; init; }

    public required TeamContext Context { get; set; }

    public Response? Response { get; init; }

    /// <summary>What everybody may see.</summary>
    public SortedDictionary<Subject, Estimate> Estimates { get; } = [];

    /// <summary>What only the team's own audience may see, in place of what everybody sees.</summary>
    public SortedDictionary<Subject, Estimate> OwnAudience { get; } = [];

    public bool ShowsAnswers { get; set; }

    public TeamProfile ToComparable(DateOnly date, Origin origin) => new(Team, date, origin, Context, Response, Estimates);

    public TeamProfile ToProfile(DateOnly date, Origin origin) => ToComparable(date, origin).With(OwnAudience, []);
}
