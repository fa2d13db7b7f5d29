using System.Numerics;

namespace Iapt.Belonging.Disclosure;

/// <summary>The best safe merges among the parts of one unit, of which some are too small to be shown.</summary>
/// <remarks>
/// <para>Safe: at most four parts, enough people, and headcounts tell nothing of those of its members that hold too few; what is left of the unit is nobody and no part, or enough people. Best: the fewest small parts are left over; then the fewest people are drawn in from
/// parts that could be shown alone; then members, each counted as often as its merge has members; then people, counted likewise. Ties go to the first in the order of ids.</para>
/// <para>A unit of up to 14 parts is decided exactly: for each of the 2^14 sets of parts, which of at most 377 merges takes in its first part. With more, windows of up to 12 parts are decided one after the
/// other, each beside what the others left, and improved in two more passes: at most about three windows a small part.</para>
/// </remarks>
internal sealed class MergeSearch
{
    /// <summary>The most parts among which all ways are tried.</summary>
    public const int MostParts = 14;

    /// <summary>The most parts that are shown together.</summary>
    public const int MostMembers = 4;

    private const int PartsOfAWindow = 12;
    private const int LargeInAWindow = 3;
    private const int LeftInAWindow = 4;
    private const int Passes = 2;

    private readonly int[] people;
    private readonly int[] headcounts;
    private readonly int direct;
    private readonly int minimum;
    private readonly int toShow;
    private readonly List<int[]> merges = [];
    private readonly List<int> left;
    private readonly List<int> alone;

    /// <summary>Describes the parts.</summary>
    /// <param name="people">By part, in the order of ids, how many answered.</param>
    /// <param name="headcounts">By part, how many staff it has.</param>
    /// <param name="direct">How many answered who are in the unit and in none of its parts.</param>
    /// <param name="minimum">How many people are enough for a set that follows from what is shown; a shown one takes somewhat more.</param>
    public MergeSearch(int[] people, int[] headcounts, int direct, int minimum)
    {
        this.people = people;
        this.headcounts = headcounts;
        this.direct = direct;
        this.minimum = minimum;
        toShow = PeopleToShow.Of(minimum);
        int[] order = [.. Enumerable.Range(0, people.Length).OrderByDescending(p => people[p])];
        left = [.. order.Where(p => IsSmall(p))];
        alone = [.. order.Where(p => !IsSmall(p)).Reverse()];
    }

    /// <summary>The merges, each as positions of parts, ascending.</summary>
    public List<int[]> Find()
    {
        if (left.Count == 0) return [];

        if (people.Length <= MostParts) Decide([.. left], [], alone.Count);
        else DecideInWindows();
        return merges;
    }

    /// <summary>Whether parts may be shown together: enough people, and headcounts leave open, of members that hold too few, that at most one of them answered.</summary>
    public bool IsSafe(int[] members)
    {
        if (members.Length is < 2 or > MostMembers || !Array.Exists(members, IsSmall)) return false;

        int all = 0;
        int staff = 0;
        int mostStaff = 0;
        foreach (int p in members)
        {
            all += people[p];
            staff += headcounts[p];
            // More answers than staff: the headcount is wrong, and nobody can rely on it.
            mostStaff += Math.Max(headcounts[p], people[p]);
        }

        return all >= toShow && LeavesOpen(members, SizeBands.Of(all, toShow, staff).From - mostStaff);
    }

    /// <summary>Whether each set of members that holds too few could be nobody or one: as many must have answered as the others cannot make up for.</summary>
    private bool LeavesOpen(int[] members, int leastBeyondStaff)
    {
        for (int some = 1; some < (1 << members.Length) - 1; some++)
        {
            int inside = 0;
            int staff = 0;
            for (int i = 0; i < members.Length; i++)
            {
                if (((some >> i) & 1) == 0) continue;

                inside += people[members[i]];
                staff += Math.Max(headcounts[members[i]], people[members[i]]);
            }

            if (inside < minimum && leastBeyondStaff + staff > 1) return false;
        }

        return true;
    }

    private bool IsSmall(int part) => people[part] < toShow;

    private void DecideInWindows()
    {
        // Large and small ones come into each window.
        int smallOnes = PartsOfAWindow - LargeInAWindow;
        int windows = (left.Count + smallOnes - 1) / smallOnes;
        int[] small = [.. left];
        for (int w = 0; w < windows; w++) Decide([.. small.Where((_, i) => i % windows == w)], [], LargeInAWindow);

        for (int pass = 0; pass < Passes; pass++)
        {
            var open = new Queue<int[]>(merges.OrderByDescending(m => m.Length).ThenByDescending(m => m.Sum(p => people[p])));
            while (open.Count > 0)
            {
                int[] over = [.. left.Take(LeftInAWindow)];
                List<int[]> some = [];
                int room = PartsOfAWindow - over.Length;
                for (; open.Count > 0 && open.Peek().Length <= room; room -= some[^1].Length) some.Add(open.Dequeue());
                Decide(over, some, room);
            }
        }
    }

    /// <summary>Decides again about some parts that are left over, some merges, and the smallest parts that are shown alone.</summary>
    private void Decide(int[] over, List<int[]> again, int mostLarge)
    {
        int[] large = [.. alone.Take(mostLarge)];
        int[] parts = [.. over.Concat(again.SelectMany(m => m)).Concat(large).Order()];
        int[] elsewhere = [.. left.Except(over)];
        bool isAll = parts.Length == people.Length && direct == 0;
        var window = new Window(this, parts, direct + elsewhere.Sum(p => people[p]), direct > 0 || elsewhere.Length > 0, isAll);
        Cost now = again.Select(CostOf).Aggregate(new Cost(over.Length, 0, 0, 0), (a, b) => a + b);
        if (window.Best(now) is not int[][] found) return;

        merges.RemoveAll(again.Contains);
        merges.AddRange(found);
        int[] merged = [.. found.SelectMany(m => m)];
        left.RemoveAll(p => over.Contains(p));
        left.AddRange(parts.Where(IsSmall).Except(merged).OrderByDescending(p => people[p]));
        alone.RemoveAll(p => large.Contains(p));
        alone.InsertRange(0, parts.Where(p => !IsSmall(p)).Except(merged).OrderBy(p => people[p]));
    }

    private Cost CostOf(int[] members)
    {
        long drawnIn = 0;
        long all = 0;
        foreach (int p in members)
        {
            all += people[p];
            if (!IsSmall(p)) drawnIn += people[p];
        }

        return new Cost(0, drawnIn, members.Length * members.Length, members.Length * all);
    }

    /// <summary>What is better the less it is, the first before the next.</summary>
    private readonly record struct Cost(int Left, long DrawnIn, int Members, long People) : IComparable<Cost>
    {
        public static Cost operator +(Cost a, Cost b) => new(a.Left + b.Left, a.DrawnIn + b.DrawnIn, a.Members + b.Members, a.People + b.People);

        public int CompareTo(Cost other)
        {
            if (Left != other.Left) return Left.CompareTo(other.Left);
            if (DrawnIn != other.DrawnIn) return DrawnIn.CompareTo(other.DrawnIn);
            return Members != other.Members ? Members.CompareTo(other.Members) : People.CompareTo(other.People);
        }
    }

    /// <summary>Some parts, and all ways to merge them beside what is left over elsewhere. Sets of parts are bits.</summary>
    private sealed class Window
    {
        private readonly MergeSearch search;
        private readonly int[] parts;
        private readonly int peopleElsewhere;
        private readonly bool isAnyElsewhere;
        private readonly List<(int Set, Cost Cost)>[] startingWith;
        private readonly Cost?[] best;
        private readonly int[] lastOf;

        public Window(MergeSearch search, int[] parts, int peopleElsewhere, bool isAnyElsewhere, bool isAll)
        {
            this.search = search;
            this.parts = parts;
            this.peopleElsewhere = peopleElsewhere;
            this.isAnyElsewhere = isAnyElsewhere;
            startingWith = [.. parts.Select((p, i) => search.IsSmall(p) ? new List<(int, Cost)>() : [(1 << i, default)])];
            int everything = (1 << parts.Length) - 1;
            for (int set = 1; set <= everything; set++)
            {
                if (BitOperations.PopCount((uint)set) is < 2 or > MostMembers || (isAll && set == everything)) continue;

                int[] members = MembersOf(set);
                if (search.IsSafe(members)) startingWith[BitOperations.TrailingZeroCount(set)].Add((set, search.CostOf(members)));
            }

            best = new Cost?[everything + 1];
            lastOf = new int[everything + 1];
            best[0] = default(Cost);
        }

        /// <summary>The best merges, or null if none are better than what is.</summary>
        public int[][]? Best(Cost now)
        {
            int chosen = -1;
            for (int set = 0; set < best.Length; set++)
            {
                if (set > 0) Divide(set);
                if (best[set] is not Cost cost || !MayLeave(best.Length - 1 - set)) continue;

                cost += new Cost(parts.Length - BitOperations.PopCount((uint)set), 0, 0, 0);
                if (cost.CompareTo(now) >= 0) continue;

                now = cost;
                chosen = set;
            }

            return chosen < 0 ? null : [.. MergesOf(chosen)];
        }

        /// <summary>The best way to take a set apart into merges and parts that are shown alone.</summary>
        private void Divide(int set)
        {
            foreach ((int merge, Cost cost) in startingWith[BitOperations.TrailingZeroCount(set)])
            {
                if ((merge & set) != merge || best[set ^ merge] is not Cost others) continue;

                Cost both = cost + others;
                if (best[set] is Cost known && both.CompareTo(known) >= 0) continue;

                best[set] = both;
                lastOf[set] = merge;
            }
        }

        /// <summary>Nobody and no part is left, or enough people: that nobody answered in a part must not show either. What could be shown alone is not left.</summary>
        private bool MayLeave(int rest)
        {
            if (rest == 0 && !isAnyElsewhere) return true;

            int[] members = MembersOf(rest);
            return Array.TrueForAll(members, search.IsSmall) && peopleElsewhere + members.Sum(p => search.people[p]) >= search.toShow;
        }

        private IEnumerable<int[]> MergesOf(int set)
        {
            for (; set != 0; set ^= lastOf[set])
            {
                if (BitOperations.PopCount((uint)lastOf[set]) > 1) yield return MembersOf(lastOf[set]);
            }
        }

        private int[] MembersOf(int set)
        {
            int[] members = new int[BitOperations.PopCount((uint)set)];
            for (int i = 0; i < members.Length; i++, set &= set - 1) members[i] = parts[BitOperations.TrailingZeroCount(set)];
            return members;
        }
    }
}
