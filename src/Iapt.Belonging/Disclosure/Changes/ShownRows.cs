using System.Runtime.InteropServices;
using Iapt.Belonging.Surveys;

namespace Iapt.Belonging.Disclosure.Changes;

/// <summary>The units and groups that a release shows for any question, and the classes into which they divide people.</summary>
/// <param name="tree">The units.</param>
/// <param name="units">By unit, whether it is shown.</param>
/// <param name="groups">By group and unit, whether it is shown.</param>
internal sealed class ShownRows(TeamTree tree, bool[] units, bool[][] groups)
{
    /// <summary>By unit, the lowest shown unit that counts the people directly in it, or <see cref="Membership.Unseen"/>.</summary>
    public int[] UnitClasses()
    {
        int[] classes = new int[tree.Count];
        foreach (int t in tree.TopDown) classes[t] = units[t] ? t : Above(classes, t);
        return classes;
    }

    /// <summary>By unit and code, the class of the people directly in it who have that code; and how many classes there are.</summary>
    /// <param name="codes">How many codes there are, that for unknown included.</param>
    /// <param name="ofCode">By code, the groups that hold it.</param>
    public (int[] ClassOf, int Count) GroupClasses(int codes, int[][] ofCode)
    {
        // What tells people apart: the shown groups that hold them here and further up, one after the other.
        var known = new Dictionary<(int Before, int Unit, int Group), int>();
        int[] classes = new int[tree.Count * codes];
        int count = 0;
        foreach (int t in tree.TopDown)
        {
            for (int c = 0; c < codes; c++)
            {
                int at = tree.Parents[t] == TeamTree.None ? Membership.Unseen : classes[(tree.Parents[t] * codes) + c];
                if (units[t]) at = Next(at, t, Membership.Unseen);
                foreach (int g in ofCode[c])
                {
                    if (groups[g][t]) at = Next(at, t, g);
                }

                classes[(t * codes) + c] = at;
            }
        }

        return (classes, count);

        int Next(int before, int unit, int group)
        {
            ref int next = ref CollectionsMarshal.GetValueRefOrAddDefault(known, (before, unit, group), out bool exists);
            if (!exists) next = count++;
            return next;
        }
    }

    private int Above(int[] classes, int unit) => tree.Parents[unit] == TeamTree.None ? Membership.Unseen : classes[tree.Parents[unit]];
}
