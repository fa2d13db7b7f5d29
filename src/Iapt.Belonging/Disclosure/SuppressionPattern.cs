namespace Iapt.Belonging.Disclosure;

/// <summary>Which numbers of one statistic are shown: by team, and by team and registered group.</summary>
/// <remarks>The seam between the rules that decide and the release that obeys: whatever decides, it yields this.</remarks>
internal sealed class SuppressionPattern(bool[] teams, bool[][] groups)
{
    public bool ShowsTeam(int team) => teams[team];

    public bool ShowsGroup(int team, int group) => groups[group][team];
}
