namespace Iapt.Belonging.Disclosure;

/// <summary>Which numbers of one statistic are shown: by team, and by registered group and team.</summary>
/// <remarks>The seam between the rules that decide and the release that obeys: whatever decides, it yields this.</remarks>
internal sealed class SuppressionPattern(bool[] teams, bool[][] groups)
{
    public bool ShowsTeam(int team) => teams[team];

    public bool ShowsGroup(int team, int group) => groups[group][team];

    /// <summary>What both show. Showing less is always safe.</summary>
    public SuppressionPattern And(SuppressionPattern other, Func<int, int> peopleOfOther) =>
        new(
            [.. teams.Select((shown, t) => shown && (other.ShowsTeam(t) || peopleOfOther(t) == 0))],
            [.. groups.Select((ofTeam, g) => ofTeam.Select((shown, t) => shown && (other.ShowsGroup(t, g) || peopleOfOther(t) == 0)).ToArray())]);

    /// <summary>The same units, and of the groups those that may be shown.</summary>
    /// <param name="mayBeShown">By group and unit.</param>
    public SuppressionPattern Within(bool[][] mayBeShown) => new(teams, [.. groups.Select((ofTeam, g) => ofTeam.Select((shown, t) => shown && mayBeShown[g][t]).ToArray())]);
}
