using Iapt.Belonging.Surveys;

namespace Iapt.Belonging.Disclosure;

/// <summary>Sees to it that what remains of a shown unit, when the largest shown units inside it are taken away, is nobody or enough people.</summary>
/// <remarks>
/// Units are nested, so everything that can be added and subtracted from shown units is made of such remainders; if none is too small, nothing too
/// small can be formed. One way from the bottom up suffices: hiding a unit changes the remainders of those above it only.
/// </remarks>
internal static class RemainderRule
{
    /// <summary>Hides the smallest units inside until the rule holds.</summary>
    /// <param name="tree">The units.</param>
    /// <param name="shown">Which units are shown; some become hidden.</param>
    /// <param name="minimum">How many people are enough.</param>
    /// <param name="sizes">How many people, in each sense that matters, by unit; the first decides which unit is the smallest.</param>
    /// <returns>True if anything was hidden.</returns>
    public static bool Apply(TeamTree tree, bool[] shown, int minimum, params int[][] sizes)
    {
        bool hid = false;
        foreach (int unit in tree.TopDown.Reverse())
        {
            if (!shown[unit] || tree.IsLowest(unit)) continue;

            var inside = new PriorityQueue<int, (int Size, int Position)>();
            AddLargestShown(tree, shown, unit, sizes[0], inside);
            while (inside.Count > 0 && sizes.Any(s => IsTooSmall(s[unit] - inside.UnorderedItems.Sum(i => s[i.Element]), minimum)))
            {
                int smallest = inside.Dequeue();
                shown[smallest] = false;
                hid = true;
                AddLargestShown(tree, shown, smallest, sizes[0], inside);
            }
        }

        return hid;
    }

    // A negative remainder means that the sizes contradict each other; then nothing can be promised.
    private static bool IsTooSmall(int remainder, int minimum) => remainder != 0 && remainder < minimum;

    private static void AddLargestShown(TeamTree tree, bool[] shown, int unit, int[] sizes, PriorityQueue<int, (int Size, int Position)> inside)
    {
        foreach (int part in tree.Children(unit))
        {
            if (shown[part]) inside.Enqueue(part, (sizes[part], part));
            else AddLargestShown(tree, shown, part, sizes, inside);
        }
    }
}
