using Iapt.Belonging.Scoring;
using Iapt.Belonging.Surveys;

namespace Iapt.Belonging.Disclosure;

/// <summary>Decides which numbers are shown, from who answered and never from what they answered.</summary>
/// <remarks>
/// <para>A team is shown if enough people answered, and what remains of every shown unit, when the shown units inside it are taken away, is nobody or
/// enough people. A group is shown if its team is, if enough of the group and enough of the others in the team answered, if what remains of its
/// groups in the units above (and of those outside the group) is nobody or enough, and if no part, overlap or rest of the shown groups of its characteristic is
/// smaller. Where something must be hidden, it is the smallest, and among equals the first by id.</para>
/// </remarks>
internal sealed class SuppressionRules
{
    private readonly TeamTree tree;
    private readonly GroupAtoms atoms;
    private readonly int minimum;
    private readonly int[][] groupsByCharacteristic;

    public SuppressionRules(Wave wave, GroupAtoms atoms)
    {
        tree = wave.Tree;
        this.atoms = atoms;
        minimum = wave.Policy.MinimumAnswers;
        groupsByCharacteristic = [.. Enumerable.Range(0, atoms.PartsOf.Length).GroupBy(g => atoms.CharacteristicOf[g]).Select(g => g.ToArray())];
    }

    public SuppressionPattern Decide(CellSizes sizes)
    {
        bool[] teams = [.. sizes.Teams.Select(n => n >= minimum)];
        RemainderRule.Apply(tree, teams, minimum, sizes.Teams);
        int[][] ofGroups = [.. atoms.PartsOf.Select(parts => Sum(parts, sizes))];
        bool[][] groups = [.. ofGroups.Select(n => ShowEnough(teams, sizes.Teams, n))];

        // Each rule only hides, so this ends.
        while (HideSmallRemainders(sizes, ofGroups, groups) | HideSmallParts(sizes, ofGroups, groups))
        {
        }

        return new SuppressionPattern(teams, groups);
    }

    private static int[] Sum(int[] parts, CellSizes sizes)
    {
        int[] sum = new int[sizes.Teams.Length];
        foreach (int part in parts)
        {
            for (int t = 0; t < sum.Length; t++) sum[t] += sizes.Atoms[part][t];
        }

        return sum;
    }

    private bool[] ShowEnough(bool[] teams, int[] ofTeams, int[] ofGroup) =>
        [.. teams.Select((shown, t) => shown && ofGroup[t] >= minimum && ofTeams[t] - ofGroup[t] >= minimum)];

    private bool HideSmallRemainders(CellSizes sizes, int[][] ofGroups, bool[][] groups)
    {
        bool hid = false;
        for (int g = 0; g < groups.Length; g++)
        {
            int[] others = [.. sizes.Teams.Zip(ofGroups[g], (all, some) => all - some)];
            hid |= RemainderRule.Apply(tree, groups[g], minimum, ofGroups[g], others);
        }

        return hid;
    }

    private bool HideSmallParts(CellSizes sizes, int[][] ofGroups, bool[][] groups)
    {
        bool hid = false;
        foreach (int[] ofCharacteristic in groupsByCharacteristic)
        {
            for (int t = 0; t < tree.Count; t++) hid |= HideSmallParts(t, ofCharacteristic, sizes, ofGroups, groups);
        }

        return hid;
    }

    private bool HideSmallParts(int team, int[] ofCharacteristic, CellSizes sizes, int[][] ofGroups, bool[][] groups)
    {
        bool hid = false;
        while (true)
        {
            List<int> shown = [.. ofCharacteristic.Where(g => groups[g][team])];
            if (shown.Count == 0 || !HasSmallPart(team, shown, sizes)) return hid;

            groups[shown.MinBy(g => ofGroups[g][team])][team] = false;
            hid = true;
        }
    }

    /// <summary>Whether people who belong to exactly the same shown groups are too few; those in none of them are such a part too.</summary>
    private bool HasSmallPart(int team, List<int> shown, CellSizes sizes)
    {
        var parts = new Dictionary<string, int>();
        int rest = sizes.Teams[team];
        foreach (int atom in shown.SelectMany(g => atoms.PartsOf[g]).Distinct())
        {
            string signature = string.Join(',', shown.Where(g => atoms.PartsOf[g].Contains(atom)));
            parts[signature] = parts.GetValueOrDefault(signature) + sizes.Atoms[atom][team];
            rest -= sizes.Atoms[atom][team];
        }

        return parts.Values.Append(rest).Any(n => n > 0 && n < minimum);
    }
}
