namespace Iapt.Belonging.Reporting;

/// <summary>A team that took part and is not shown. It stays in every table.</summary>
/// <remarks>No reason is kept: whichever rule hid it, readers are told the same.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class HiddenTeam
{
    /// <summary>Creates a hidden team.</summary>
    /// <param name="team">The team.</param>
    /// <param name="name">What people call it, or null.</param>
    /// <param name="shownWithin">What people call the teams that are shown together with it, or null.</param>
    /// <param name="whereShown">In which results it is counted, or null if nobody told.</param>
    public HiddenTeam(TeamId team, string? name = null, string? shownWithin = null, WhereShown? whereShown = null)
    {
        ArgumentNullException.ThrowIfNull(team);
        Team = team;
        Name = name;
        ShownWithin = shownWithin;
        WhereShown = whereShown;
    }

    /// <summary>The team.</summary>
    public TeamId Team { get; }

    /// <summary>What people call it; null if it has only an id.</summary>
    public string? Name { get; }

    /// <summary>What people call the unit of several small teams in which its answers are shown, such as "Dalewood + Harbour"; null if there is none.</summary>
    public string? ShownWithin { get; }

    /// <summary>In which results its answers are counted; null if nobody told.</summary>
    public WhereShown? WhereShown { get; }

    /// <summary>Whether a profile shows nothing of what its people answered, because few answered or others could be worked out from it.</summary>
    /// <param name="profile">The profile.</param>
    /// <returns>Whether every number from answers is missing and one at least is held back.</returns>
    public static bool Is(TeamProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        Estimate[] answers = [.. profile.Estimates.Where(e => IndicatorCatalog.Standard.Find(e.Key.Indicator)?.Origin == IndicatorOrigin.Survey).Select(e => e.Value)];
        return answers.All(e => e.IsMissing) && answers.Any(e => e.Missing is MissingReason.Suppressed or MissingReason.TooFewAnswers);
    }
}
