using Iapt.Belonging.Surveys;

namespace Iapt.Belonging.Audit.Releases;

/// <summary>The finest cells of a wave: a unit in which people stand, and a part of every characteristic. Everything released is about sets of them.</summary>
internal sealed class Cells
{
    private readonly Wave wave;
    private readonly TeamId[] places;
    private readonly CharacteristicParts[] parts;
    private readonly HashSet<TeamId>[] above;
    private readonly int perPlace;

    /// <summary>Forms cells.</summary>
    /// <param name="wave">The wave.</param>
    /// <param name="places">The units in which people stand directly.</param>
    /// <param name="parts">The characteristics by which cells differ.</param>
    public Cells(Wave wave, IEnumerable<TeamId> places, IEnumerable<CharacteristicParts> parts)
    {
        this.wave = wave;
        this.places = [.. places];
        this.parts = [.. parts];
        above = [.. this.places.Select(Above)];
        perPlace = this.parts.Aggregate(1, (product, p) => product * p.Count);
    }

    public int Count => places.Length * perPlace;

    /// <summary>The registered groups that cells tell apart.</summary>
    public IEnumerable<RegisteredGroup> Groups => wave.Groups.Where(g => Array.Exists(parts, p => p.Characteristic.Id == g.Id.Characteristic));

    /// <summary>The units of which no other unit is a part.</summary>
    public static IEnumerable<TeamId> LowestOf(Wave wave) => wave.Teams.Where(t => !wave.Teams.Any(o => o.Parent == t.Id)).Select(t => t.Id);

    /// <summary>The cell of somebody.</summary>
    /// <param name="team">The unit in which they stand.</param>
    /// <param name="codeOf">By characteristic, the position of their code; negative if nothing is known.</param>
    public int Of(TeamId team, Func<Characteristic, int> codeOf)
    {
        int cell = Array.IndexOf(places, team);
        foreach (CharacteristicParts p in parts) cell = (cell * p.Count) + p.Of(codeOf(p.Characteristic));
        return cell;
    }

    /// <summary>The cells of some units together, or of a group in them.</summary>
    public int[] In(IReadOnlyCollection<TeamId> units, RegisteredGroup? group = null)
    {
        bool[] inside = [.. above.Select(a => a.Overlaps(units))];
        bool[] has = group is null ? [.. Enumerable.Repeat(true, perPlace)] : Has(group);
        return [.. Enumerable.Range(0, Count).Where(cell => inside[cell / perPlace] && has[cell % perPlace])];
    }

    /// <summary>The unit in which the people of a cell stand.</summary>
    public TeamId PlaceOf(int cell) => places[cell / perPlace];

    // By cell of a place, whether it belongs to a group.
    private bool[] Has(RegisteredGroup group)
    {
        int c = Array.FindIndex(parts, p => p.Characteristic.Id == group.Id.Characteristic);
        int after = parts.Skip(c + 1).Aggregate(1, (product, p) => product * p.Count);
        bool[] has = parts[c].In(group);
        return [.. Enumerable.Range(0, perPlace).Select(cell => has[cell / after % parts[c].Count])];
    }

    private HashSet<TeamId> Above(TeamId place)
    {
        var above = new HashSet<TeamId>();
        for (TeamId? at = place; at is not null; at = wave.Teams.First(t => t.Id == at).Parent) above.Add(at);
        return above;
    }
}
