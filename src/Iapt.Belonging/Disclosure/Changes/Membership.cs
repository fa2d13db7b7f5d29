namespace Iapt.Belonging.Disclosure.Changes;

/// <summary>Who stood behind the shown numbers of a release, as far as it takes to compare a later release with it.</summary>
/// <remarks>
/// <para>A family is a set of shown numbers that are looked at together: first the units alone; then, for each characteristic, the units and its groups. People whom no number of
/// a family tells apart are one class of it. Classes are numbered across all families of a release.</para>
/// <para>Confidential: it holds exact sizes, and people's keyed hashes where they are linked.</para>
/// </remarks>
internal sealed class Membership
{
    /// <summary>The class of people whom no shown number counts.</summary>
    public const int Unseen = -1;

    private readonly Dictionary<int, int> sizes = [];

    /// <summary>Describes the people of a release.</summary>
    /// <param name="characteristics">The characteristics that have a family, in the order of the classes after the first.</param>
    /// <param name="cells">The people.</param>
    /// <param name="isLinked">Whether cells hold people, or only how many they are.</param>
    public Membership(IEnumerable<string> characteristics, IEnumerable<MembershipCell> cells, bool isLinked)
    {
        Characteristics = [.. characteristics];
        Cells = [.. cells];
        IsLinked = isLinked;
        foreach (MembershipCell cell in Cells)
        {
            foreach (int c in cell.Classes.Where(c => c != Unseen)) sizes[c] = sizes.GetValueOrDefault(c) + cell.Size;
        }
    }

    public string[] Characteristics { get; }

    public MembershipCell[] Cells { get; }

    public bool IsLinked { get; }

    /// <summary>How many people are in a class.</summary>
    public int SizeOf(int classOfPeople) => sizes[classOfPeople];

    /// <summary>What may stay when people are forgotten: how many they were, by unit, and which number counted them.</summary>
    public Membership SizesOnly() => new(
        [],
        Cells.GroupBy(c => (c.Team, Class: c.Classes[0])).Select(c => new MembershipCell(c.Key.Team, [c.Key.Class], c.Sum(x => x.Size), [])),
        isLinked: false);

    /// <summary>The family of a characteristic; that of the units alone for null, or where the characteristic has none.</summary>
    public int FamilyOf(string? characteristic) => 1 + Array.IndexOf(Characteristics, characteristic);
}
