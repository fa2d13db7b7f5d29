using Iapt.Belonging.Disclosure;
using Iapt.Belonging.Surveys;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Audit.Releases;

/// <summary>A set of people that has a name in a release: a unit, units that are shown together, or a registered group in either.</summary>
internal sealed record NamedSet(TeamId Unit, TeamId? Parent, int Headcount, RegisteredGroup? Group, int[] Cells)
{
    /// <summary>Every unit of a wave and every registered group in it; then the same of units that are shown together.</summary>
    public static ImmutableArray<NamedSet> Of(Wave wave, Release release, Cells cells, bool withJoined)
    {
        IEnumerable<NamedSet> units = wave.Teams.SelectMany(t => Sets(t.Id, t.Parent, t.Headcount, [t.Id], cells));
        if (!withJoined) return [.. units];

        var headcounts = wave.Teams.ToDictionary(t => t.Id, t => t.Headcount);
        IEnumerable<TeamProfile> joined = release.Profiles.Where(p => !p.Context.Members.IsEmpty);
        return [.. units, .. joined.SelectMany(p => Sets(p.Team, p.Context.PartOf, p.Context.Members.Sum(m => headcounts[m]), p.Context.Members, cells))];
    }

    public override string ToString() => Group is null ? Unit.Value : $"{Unit} {Group.Id}";

    private static IEnumerable<NamedSet> Sets(TeamId unit, TeamId? parent, int headcount, IReadOnlyCollection<TeamId> members, Cells cells) =>
        cells.Groups.Prepend<RegisteredGroup?>(null).Select(group => new NamedSet(unit, parent, headcount, group, cells.In(members, group)));
}
