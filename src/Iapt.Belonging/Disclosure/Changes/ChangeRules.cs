using System.Runtime.InteropServices;
using Iapt.Belonging.Scoring;
using Iapt.Belonging.Surveys;

namespace Iapt.Belonging.Disclosure.Changes;

/// <summary>Decides which numbers of a wave are not shown because, beside those of earlier waves, they would tell what few people answered who came, went or moved.</summary>
/// <remarks>
/// <para>What was released stays released, so only the new wave can hide. Decided from who answered, never from what they answered, and once for all questions: people who skip a question are
/// few and not known to others.</para>
/// <para>What is left when weak classes are hidden is shown again where it does no harm, within a budget.</para>
/// </remarks>
internal sealed class ChangeRules
{
    private const int Effort = 200;

    private readonly Wave wave;
    private readonly GroupAtoms atoms;
    private readonly Respondents respondents;
    private readonly EarlierPeople earlier;
    private readonly TeamTree tree;
    private readonly int[] teams;

    /// <summary>Looks at a wave beside earlier ones.</summary>
    /// <param name="wave">The wave with merged units.</param>
    /// <param name="atoms">The parts of its groups.</param>
    /// <param name="respondents">Who answered.</param>
    /// <param name="releases">The earlier releases.</param>
    public ChangeRules(Wave wave, GroupAtoms atoms, Respondents respondents, IEnumerable<EarlierRelease> releases)
    {
        this.wave = wave;
        this.atoms = atoms;
        this.respondents = respondents;
        earlier = new EarlierPeople(respondents, releases);
        tree = wave.Tree;
        int[] positions = [.. respondents.Wave.Teams.Select(t => tree.Find(t.Id.Value))];
        teams = [.. respondents.Teams().Select(t => positions[t])];
    }

    /// <summary>What the host should know.</summary>
    public IReadOnlyList<Problem> Warnings => earlier.Warnings;

    /// <summary>Whether earlier releases showed any of these people or units.</summary>
    public bool HasEarlier => !earlier.IsEmpty;

    /// <summary>Which units are shown, of those that may be.</summary>
    /// <exception cref="ProblemsException">Declared movements do not fit the sizes.</exception>
    public bool[] DecideUnits(bool[] candidates)
    {
        if (earlier.IsEmpty) return candidates;

        HashSet<int> unknown = TreesOf(earlier.BySizes.Where(r => !earlier.IsDeclared(r)));
        bool[] known = [.. candidates.Select((may, t) => may && !unknown.Contains(tree.Roots[t]))];
        ChangeSystem[] systems = [.. UnitSystems()];
        int[] sizes = Sizes();
        return Show(known, systems, shown => new ShownRows(tree, shown, []).UnitClasses(), tree.Count, (shown, weak) => Hide(shown, weak, sizes), u => sizes[u]);
    }

    /// <summary>Which groups are shown, of those that some question would show in the units that are.</summary>
    public bool[][] DecideGroups(bool[] units, bool[][] candidates)
    {
        if (earlier.IsEmpty) return candidates;

        HashSet<int> unlinked = TreesOf(earlier.BySizes);
        bool[][] shown = [.. candidates.Select(ofUnit => ofUnit.Select((may, t) => may && !unlinked.Contains(tree.Roots[t])).ToArray())];
        for (int c = 0; c < wave.Characteristics.Length; c++) DecideGroups(c, units, shown);
        return shown;
    }

    /// <summary>Who stands behind what is shown.</summary>
    public Membership MembershipOf(bool[] units, bool[][] groups)
    {
        var rows = new ShownRows(tree, units, groups);
        int[] characteristics = [.. Enumerable.Range(0, wave.Characteristics.Length).Where(c => atoms.CharacteristicOf.Contains(c))];
        int[] unitClasses = rows.UnitClasses();
        var families = new List<int[]> { teams.Select(t => unitClasses[t]).ToArray() };
        int first = tree.Count;
        foreach (int c in characteristics)
        {
            (int[] cells, int codes) = CellsOf(c);
            (int[] classOf, int count) = rows.GroupClasses(codes, GroupsOfCode(c, codes));
            int start = first;
            families.Add([.. cells.Select(cell => classOf[cell] == Membership.Unseen ? Membership.Unseen : start + classOf[cell])]);
            first += count;
        }

        int[] cellOf = teams;
        foreach (int[] family in families) cellOf = Divide(cellOf, family);
        IEnumerable<MembershipCell> found = Enumerable.Range(0, teams.Length)
            .GroupBy(i => cellOf[i])
            .Select(people => new MembershipCell(
                wave.Teams[teams[people.First()]].Id.Value,
                [.. families.Select(f => f[people.First()])],
                people.Count(),
                respondents.IsLinked ? [.. people.Select(i => respondents.Hashes[i]).Order()] : []));
        return new Membership(characteristics.Select(c => wave.Characteristics[c].Id), found, respondents.IsLinked);
    }

    /// <summary>Cells that tell apart people of different classes too.</summary>
    private static int[] Divide(int[] cellOf, int[] classOf)
    {
        var cells = new Dictionary<(int, int), int>();
        int[] result = new int[cellOf.Length];
        for (int i = 0; i < result.Length; i++)
        {
            ref int cell = ref CollectionsMarshal.GetValueRefOrAddDefault(cells, (cellOf[i], classOf[i]), out bool exists);
            if (!exists) cell = cells.Count - 1;
            result[i] = cell;
        }

        return result;
    }

    private IEnumerable<ChangeSystem> UnitSystems()
    {
        string?[] characteristics = [.. earlier.Characteristics.DefaultIfEmpty(null)];
        if (respondents.IsLinked) foreach (string? characteristic in characteristics) yield return earlier.Linked(characteristic, teams);
        foreach (EarlierRelease release in earlier.BySizes.Where(earlier.IsDeclared)) yield return InMergedWave(earlier.Declared(release));
    }

    // Declared movements speak of the units of the wave as it was opened.
    private ChangeSystem InMergedWave(ChangeSystem system) =>
        system.With(system.Strands.Select(s => s.Cell == Membership.Unseen ? s : s with { Cell = tree.Find(respondents.Wave.Teams[s.Cell].Id.Value) }));

    private void DecideGroups(int characteristic, bool[] units, bool[][] shown)
    {
        (int Group, int Unit)[] rows =
        [
            .. from g in Enumerable.Range(0, shown.Length)
               where atoms.CharacteristicOf[g] == characteristic
               from u in Enumerable.Range(0, tree.Count)
               where shown[g][u]
               select (g, u),
        ];
        if (rows.Length == 0 || !respondents.IsLinked) return;

        (int[] cells, int codes) = CellsOf(characteristic);
        int[][] ofCode = GroupsOfCode(characteristic, codes);
        ChangeSystem system = earlier.Linked(wave.Characteristics[characteristic].Id, cells);
        int[] classes = [];
        bool[] result = Show(
            [.. rows.Select(_ => true)],
            [system],
            now => classes = new ShownRows(tree, units, GroupsAmong(rows, now, shown.Length)).GroupClasses(codes, ofCode).ClassOf,
            tree.Count * codes,
            (now, weak) => HideGroups(rows, now, weak, classes, codes),
            _ => 1);
        for (int i = 0; i < rows.Length; i++) shown[rows[i].Group][rows[i].Unit] = result[i];
    }

    private bool[][] GroupsAmong((int Group, int Unit)[] rows, bool[] shown, int groups)
    {
        bool[][] result = [.. Enumerable.Range(0, groups).Select(_ => new bool[tree.Count])];
        for (int i = 0; i < rows.Length; i++) result[rows[i].Group][rows[i].Unit] = shown[i];
        return result;
    }

    /// <summary>Hides rows until no class is weak, then shows again what does no harm, what counts most people first.</summary>
    private bool[] Show(bool[] candidates, ChangeSystem[] systems, Func<bool[], int[]> classOf, int most, Action<bool[], bool[]> hide, Func<int, int> people)
    {
        bool[] shown = [.. candidates];
        while (Weak() is bool[] weak && weak.Contains(true)) hide(shown, weak);
        int[] hidden = [.. Enumerable.Range(0, shown.Length).Where(r => candidates[r] && !shown[r]).OrderByDescending(people).ThenBy(r => r).Take(Effort)];
        foreach (int row in hidden)
        {
            shown[row] = true;
            if (Weak().Contains(true)) shown[row] = false;
        }

        return shown;

        bool[] Weak()
        {
            int[] classes = classOf(shown);
            bool[] weak = new bool[most];
            foreach (ChangeSystem system in systems)
            {
                bool[] here = ChangeGraph.Weak(system, classes, most, wave.Policy.MinimumAnswers);
                for (int c = 0; c < most; c++) weak[c] |= here[c];
            }

            return weak;
        }
    }

    /// <summary>Hides a weak unit; where only what remains of it beside shown units is weak, the smallest of those, so that they are counted together.</summary>
    private void Hide(bool[] shown, bool[] weak, int[] sizes)
    {
        int[] above = [.. Enumerable.Range(0, tree.Count).Select(t => NearestShown(tree.Parents[t], shown))];
        foreach (int unit in Enumerable.Range(0, weak.Length).Where(u => weak[u]))
        {
            int[] inside = [.. Enumerable.Range(0, tree.Count).Where(t => shown[t] && above[t] == unit)];
            shown[inside.Length == 0 ? unit : inside.MinBy(t => sizes[t])] = false;
        }
    }

    private int NearestShown(int unit, bool[] shown)
    {
        while (unit != TeamTree.None && !shown[unit]) unit = tree.Parents[unit];
        return unit;
    }

    /// <summary>Hides all groups of the lowest unit that shows any to people of a weak class.</summary>
    private void HideGroups((int Group, int Unit)[] rows, bool[] shown, bool[] weak, int[] classes, int codes)
    {
        var hidden = new HashSet<int>();
        foreach (int t in Enumerable.Range(0, tree.Count))
        {
            if (!Enumerable.Range(t * codes, codes).Any(cell => classes[cell] != Membership.Unseen && weak[classes[cell]])) continue;

            for (int unit = t; unit != TeamTree.None; unit = tree.Parents[unit])
            {
                if (!Enumerable.Range(0, rows.Length).Any(i => shown[i] && rows[i].Unit == unit)) continue;

                hidden.Add(unit);
                break;
            }
        }

        // Units by themselves were found to do no harm, so there is a group to blame; should there be none that is near, all go.
        for (int i = 0; i < rows.Length; i++) shown[i] &= hidden.Count > 0 && !hidden.Contains(rows[i].Unit);
    }

    /// <summary>The tops of the trees in which an earlier release showed a unit.</summary>
    private HashSet<int> TreesOf(IEnumerable<EarlierRelease> releases) =>
    [
        .. releases.SelectMany(r => r.Membership.Cells)
            .Where(c => c.Classes[0] != Membership.Unseen)
            .Select(c => tree.Find(c.Team))
            .Where(t => t != TeamTree.None)
            .Select(t => tree.Roots[t]),
    ];

    private int[] Sizes()
    {
        int[] sizes = new int[tree.Count];
        foreach (int t in teams) sizes[t]++;
        foreach (int t in tree.TopDown.Reverse())
        {
            if (tree.Parents[t] != TeamTree.None) sizes[tree.Parents[t]] += sizes[t];
        }

        return sizes;
    }

    private (int[] Cells, int Codes) CellsOf(int characteristic)
    {
        int codes = wave.Characteristics[characteristic].Codes.Length + 1;
        return ([.. respondents.Codes(characteristic).Select((code, i) => (teams[i] * codes) + code)], codes);
    }

    private int[][] GroupsOfCode(int characteristic, int codes)
    {
        Characteristic codeList = wave.Characteristics[characteristic];
        return
        [
            .. Enumerable.Range(0, codes).Select(code => Enumerable.Range(0, wave.Groups.Length)
                .Where(g => atoms.CharacteristicOf[g] == characteristic && code < codes - 1 && wave.Groups[g].Codes.Contains(codeList.Codes[code]))
                .ToArray()),
        ];
    }
}
