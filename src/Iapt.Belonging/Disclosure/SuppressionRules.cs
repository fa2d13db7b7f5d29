using Iapt.Belonging.Disclosure.Cells;
using Iapt.Belonging.Scoring;
using Iapt.Belonging.Surveys;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Disclosure;

/// <summary>Decides which numbers of a wave are shown, from who answered and never from what they answered.</summary>
/// <remarks>
/// <para>Units first, by themselves. Then each characteristic by itself: its groups in the units that are shown, with these units' totals as given. That this is safe
/// together, for all characteristics at once, is shown in docs/decisions/0012: people who are moved to show that one number is open can take their other
/// characteristics with them.</para>
/// <para>A team of which nobody answered is a small number as any other: that it is nobody must not show in what else is hidden.</para>
/// <para>A group is shown only if its unit is, and if enough people are in the group and enough in the rest of the unit. Nobody is a number too: a group of nobody, or one that
/// is the whole unit, is not shown.</para>
/// </remarks>
internal sealed class SuppressionRules
{
    private readonly UnitSuppression units;
    private readonly GroupAtoms atoms;
    private readonly bool[] mayBeShown;
    private readonly int minimum;
    private readonly int toShow;
    private readonly TeamTree tree;
    private readonly int[][] atomsOf;
    private readonly bool[] isTeamWithStaff;
    private readonly int[] headcounts;
    private readonly bool[] isTogether;

    public SuppressionRules(Wave wave, GroupAtoms atoms, bool[]? mayBeShown = null)
    {
        this.atoms = atoms;
        tree = wave.Tree;
        minimum = wave.Policy.MinimumAnswers;
        toShow = PeopleToShow.Of(minimum);
        units = new UnitSuppression(tree);
        this.mayBeShown = mayBeShown ?? [.. Enumerable.Repeat(true, tree.Count)];
        isTogether = [.. wave.Teams.Select((t, u) => t.Id.Scheme == "together" && tree.Children(u).Count <= MergeSearch.MostMembers)];
        headcounts = [.. wave.Teams.Select(t => t.Headcount)];
        isTeamWithStaff = [.. wave.Teams.Select((t, u) => tree.IsLowest(u) && t.Headcount > 0)];
        atomsOf = [.. wave.Characteristics.Select((_, c) => Enumerable.Range(0, atoms.Count).Where(a => atoms.CharacteristicOfAtom(a) == c).ToArray())];
    }

    public SuppressionPattern Decide(CellSizes sizes)
    {
        SizeBand[] bands = [.. sizes.Teams.Select(BandOf)];
        bool[] teams = units.Decide(
            sizes.Teams, [.. mayBeShown.Select((may, u) => may && sizes.Teams[u] >= toShow)], minimum, isTeamWithStaff, bands, MostIn(sizes), SomeMembers(sizes.Teams));
        bool[][] groups = [.. atoms.PartsOf.Select(_ => new bool[tree.Count])];
        for (int c = 0; c < atomsOf.Length; c++) DecideGroups(c, sizes, teams, groups);
        return new SuppressionPattern(teams, groups);
    }

    private void DecideGroups(int characteristic, CellSizes sizes, bool[] teams, bool[][] groups)
    {
        int[] parts = atomsOf[characteristic];
        (int Unit, int Group)[] candidates = [.. Candidates(characteristic, sizes, teams)];
        if (candidates.Length == 0) return;

        // Cells: by unit, the people directly in it by part of groups; those of no part come last.
        int width = parts.Length + 1;
        int[] shownUnits = [.. Enumerable.Range(0, tree.Count).Where(u => teams[u])];
        IEnumerable<int[]> totals = shownUnits.Select(u => units.UnitsIn(u).SelectMany(i => Enumerable.Range(i * width, width)).ToArray());
        IEnumerable<int[]> ofGroups = candidates.Select(c => CellsOf(c.Unit, c.Group, parts, width));
        var system = new CellSystem(
            CellsByUnit(sizes, parts),
            [.. totals, .. ofGroups],
            [.. shownUnits.Select(_ => CellSystem.Decided), .. candidates.Select(c => (double)SizeOf(c.Unit, c.Group, sizes))],
            zerosAreKnown: true,
            secretZeros: [.. Enumerable.Range(0, tree.Count).SelectMany(u => Enumerable.Repeat(!teams[u] && isTeamWithStaff[u] && Direct(sizes.Teams, u) == 0, width))],
            secrets: [.. Secrets(characteristic, sizes, shownUnits, width)],
            published: PublishedSizes(sizes, shownUnits, candidates, width));
        bool[] shown = CellSuppression.Decide(system, minimum, UnitSuppression.Effort);
        for (int i = 0; i < candidates.Length; i++) groups[candidates[i].Group][candidates[i].Unit] = shown[shownUnits.Length + i];
    }

    private IEnumerable<(int Unit, int Group)> Candidates(int characteristic, CellSizes sizes, bool[] teams) =>
        from g in Enumerable.Range(0, atoms.PartsOf.Length)
        where atoms.CharacteristicOf[g] == characteristic
        from u in Enumerable.Range(0, tree.Count)
        where teams[u]
        let people = SizeOf(u, g, sizes)
        where people >= toShow && sizes.Teams[u] - people >= toShow
        select (u, g);

    /// <summary>The most that anybody can think in each unit.</summary>
    private int[] MostIn(CellSizes sizes) => [.. headcounts.Select((n, u) => Math.Min(n, sizes.Most?[u] ?? n))];

    /// <summary>Some members of units that are shown together, where they are more than one and hold too few. A member by itself is a cell.</summary>
    private IEnumerable<int[]> SomeMembers(int[] people)
    {
        foreach (int together in Enumerable.Range(0, tree.Count).Where(u => isTogether[u]))
        {
            IReadOnlyList<int> members = tree.Children(together);
            for (int some = 1; some < (1 << members.Count) - 1; some++)
            {
                int[] chosen = [.. members.Where((_, i) => ((some >> i) & 1) == 1)];
                if (chosen.Length > 1 && chosen.Sum(m => people[m]) is > 1 and int few && few < minimum) yield return [.. chosen.SelectMany(units.UnitsIn).Order()];
            }
        }
    }

    private SizeBand BandOf(int people, int unit) => SizeBands.Of(people, toShow, headcounts[unit]);

    private PublicSizes PublishedSizes(CellSizes sizes, int[] shownUnits, (int Unit, int Group)[] candidates, int width)
    {
        IEnumerable<SizeBand> bands = [.. shownUnits.Select(u => BandOf(sizes.Teams[u], u)), .. candidates.Select(c => BandOf(SizeOf(c.Unit, c.Group, sizes), c.Unit))];
        int[][] cellsOf = [.. Enumerable.Range(0, tree.Count).Select(u => units.UnitsIn(u).SelectMany(i => Enumerable.Range(i * width, width)).ToArray())];
        return new PublicSizes([.. bands.Select(b => (b.From, b.To))], [.. units.Limits(sizes.Teams, MostIn(sizes), cellsOf)]);
    }

    /// <summary>
    /// Sets of people that follow from the groups of a characteristic, where they hold too few: in each unit, and in what is left of it without a shown part, all people, every group, the
    /// rest beside it, and what two groups share or do not share.
    /// </summary>
    private IEnumerable<int[]> Secrets(int characteristic, CellSizes sizes, int[] shownUnits, int width)
    {
        int[][] families = [.. Families(characteristic, width)];
        var isShown = shownUnits.ToHashSet();
        for (int u = 0; u < tree.Count; u++)
        {
            foreach (int[] places in families)
            {
                int people = PeopleIn(u, places, characteristic, sizes);
                if (people is > 1 && people < minimum) yield return Cells(units.UnitsIn(u), places, width);
            }
        }

        foreach (int part in shownUnits)
        {
            for (int above = tree.Parents[part]; above != TeamTree.None; above = tree.Parents[above])
            {
                if (!isShown.Contains(above)) continue;

                foreach (int[] places in families)
                {
                    int people = PeopleIn(above, places, characteristic, sizes) - PeopleIn(part, places, characteristic, sizes);
                    if (people is > 1 && people < minimum) yield return Cells(units.UnitsIn(above).Except(units.UnitsIn(part)), places, width);
                }
            }
        }
    }

    private static int[] Cells(IEnumerable<int> ofUnits, int[] places, int width) => [.. ofUnits.SelectMany(i => places.Select(p => (i * width) + p))];

    /// <summary>Parts of groups, as places among the cells of a unit, that groups and what two of them leave consist of.</summary>
    private IEnumerable<int[]> Families(int characteristic, int width)
    {
        int[] parts = atomsOf[characteristic];
        int[] all = [.. Enumerable.Range(0, width)];
        int[][] groups =
        [
            .. Enumerable.Range(0, atoms.PartsOf.Length).Where(g => atoms.CharacteristicOf[g] == characteristic)
                .Select(g => atoms.PartsOf[g].Select(a => Array.IndexOf(parts, a)).Order().ToArray()),
        ];
        IEnumerable<int[]> pairs = from a in groups from b in groups from set in (IEnumerable<int>[])[a, all.Except(a), a.Intersect(b), a.Except(b), all.Except(a).Except(b)] select set.ToArray();
        // Of all its people too: two groups that are shown may tell more of how many there are than the unit itself.
        return pairs.Append(all).Where(set => set.Length > 0).DistinctBy(set => string.Join(',', set));
    }

    private int PeopleIn(int unit, int[] places, int characteristic, CellSizes sizes)
    {
        int[] parts = atomsOf[characteristic];
        int inParts = places.Where(p => p < parts.Length).Sum(p => sizes.Atoms[parts[p]][unit]);
        return places[^1] < parts.Length ? inParts : inParts + sizes.Teams[unit] - parts.Sum(a => sizes.Atoms[a][unit]);
    }

    private int SizeOf(int unit, int group, CellSizes sizes) => atoms.PartsOf[group].Sum(a => sizes.Atoms[a][unit]);

    private int[] CellsOf(int unit, int group, int[] parts, int width)
    {
        int[] places = [.. atoms.PartsOf[group].Select(a => Array.IndexOf(parts, a)).Order()];
        return [.. units.UnitsIn(unit).SelectMany(i => places.Select(p => (i * width) + p))];
    }

    private int[] CellsByUnit(CellSizes sizes, int[] parts)
    {
        int[] cells = new int[tree.Count * (parts.Length + 1)];
        for (int u = 0; u < tree.Count; u++)
        {
            int rest = Direct(sizes.Teams, u);
            for (int p = 0; p < parts.Length; p++)
            {
                int people = Direct(sizes.Atoms[parts[p]], u);
                cells[(u * (parts.Length + 1)) + p] = people;
                rest -= people;
            }

            cells[(u * (parts.Length + 1)) + parts.Length] = rest;
        }

        return cells;
    }

    private int Direct(int[] sizes, int unit)
    {
        int people = sizes[unit];
        foreach (int part in tree.Children(unit)) people -= sizes[part];
        return people;
    }
}
