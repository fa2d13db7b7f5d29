namespace Iapt.Belonging.Disclosure.Cells;

/// <summary>
/// Finds the cheapest other population: one in which a set of cells holds so many people more or fewer, and as few and cheap shown groups as possible notice.
/// </summary>
/// <remarks>
/// <para>A linear program: minimise the sum over shown groups of cost times change, subject to the change of the set being what is asked for and no cell falling
/// below zero. Every group may change at its cost, so there is always a solution, and the first basis is the unit matrix.</para>
/// <para>Solved by the revised simplex method with bounds on variables; the inverse is kept as a product of elementary matrices, because a solution
/// takes few steps from the unit matrix. What comes out is rounded by the caller and checked in whole numbers: nothing rests on floating-point arithmetic here.</para>
/// </remarks>
internal sealed class ElasticProgram
{
    private const int MostSteps = 400;
    private const double Tolerance = 1e-7;
    private const double OfMissingTheAim = 1e7;
    private const double OfAnyChange = 1e-4;
    private const int None = -1;

    private readonly int[] sizes;
    private readonly int[][] groups;
    private readonly int[][] groupsOf;
    private readonly double[] costs;
    private readonly bool[] shown;
    private readonly int aim;

    // Variables: of cell j the rise 2j and the fall 2j + 1; of group g the excess 2n + 2g and the shortfall 2n + 2g + 1; what the first basis is made of comes last.
    private readonly int firstOfGroups;
    private readonly int firstOfBasis;
    private readonly bool[] atUpper;
    private readonly bool[] isBasic;
    private readonly int[] basis;
    private readonly double[] values;
    private readonly List<Elementary> inverse = [];

    private readonly double[] prices;
    private readonly double[] column;
    private readonly double[] reduced;
    private readonly bool[] isTouched;
    private readonly List<int> touched = [];
    private readonly bool[] inTarget;
    private int[] target = [];
    private int direction;

    /// <summary>Prepares to change populations.</summary>
    /// <param name="sizes">People by cell.</param>
    /// <param name="groups">Cells by group.</param>
    /// <param name="costs">Cost by group.</param>
    /// <param name="shown">Which groups are shown; may change between solutions.</param>
    public ElasticProgram(int[] sizes, int[][] groups, double[] costs, bool[] shown)
    {
        this.sizes = sizes;
        this.groups = groups;
        this.shown = shown;
        this.costs = [.. costs];
        groupsOf = Invert(sizes.Length, groups);
        aim = groups.Length;
        firstOfGroups = 2 * sizes.Length;
        firstOfBasis = firstOfGroups + (2 * groups.Length);
        atUpper = new bool[firstOfBasis];
        isBasic = new bool[firstOfBasis];
        basis = new int[groups.Length + 1];
        values = new double[groups.Length + 1];
        prices = new double[groups.Length + 1];
        column = new double[groups.Length + 1];
        reduced = new double[sizes.Length];
        isTouched = new bool[sizes.Length];
        inTarget = new bool[sizes.Length];
    }

    /// <summary>By cell, the groups it is in.</summary>
    public int[][] GroupsOf => groupsOf;

    /// <summary>Gives a group another cost.</summary>
    public void Weigh(int group, double cost) => costs[group] = cost;

    /// <summary>The change of each cell in the cheapest other population, those without change left out.</summary>
    /// <param name="cells">The set of cells.</param>
    /// <param name="change">By how many people it is to change; not 0.</param>
    public List<(int Cell, double Change)> Solve(int[] cells, int change)
    {
        Start(cells, change);
        for (int step = 0; step < MostSteps; step++)
        {
            Price();
            (int entering, double sign) = Choose();
            if (entering == None) break;
            Move(entering, sign);
        }

        List<(int Cell, double Change)> solution = Read();
        Clear();
        return solution;
    }

    private static int[][] Invert(int cells, int[][] groups)
    {
        var lists = new List<int>[cells];
        for (int j = 0; j < cells; j++) lists[j] = [];
        for (int g = 0; g < groups.Length; g++)
        {
            foreach (int j in groups[g]) lists[j].Add(g);
        }

        return [.. lists.Select(l => l.ToArray())];
    }

    private void Start(int[] cells, int change)
    {
        target = cells;
        direction = Math.Sign(change);
        foreach (int j in cells) inTarget[j] = true;
        for (int row = 0; row <= aim; row++) basis[row] = firstOfBasis + row;
        Array.Clear(values);
        values[aim] = Math.Abs(change);
    }

    private void Clear()
    {
        foreach (int j in target) inTarget[j] = false;
        Array.Clear(atUpper);
        Array.Clear(isBasic);
        inverse.Clear();
    }

    /// <summary>Prices of rows, from the costs of what is basic.</summary>
    private void Price()
    {
        Array.Clear(prices);
        for (int row = 0; row <= aim; row++) prices[row] = CostOf(basis[row]);
        for (int e = inverse.Count - 1; e >= 0; e--) inverse[e].FromTheLeft(prices);
    }

    private double CostOf(int variable)
    {
        if (variable >= firstOfBasis) return variable - firstOfBasis == aim ? OfMissingTheAim : 0;
        if (variable >= firstOfGroups) return costs[(variable - firstOfGroups) / 2];

        // A little for each change, and a little otherwise for each cell: short ways first, and no ties.
        return OfAnyChange * (1 + ((variable / 2 * 40_503L % 4_096) / 4_096.0));
    }

    private (int Entering, double Sign) Choose()
    {
        int best = None;
        double sign = 1;
        double most = Tolerance;
        void Consider(int variable, double gain)
        {
            // At its upper bound a variable can only fall.
            double useful = atUpper[variable] ? gain : -gain;
            if (useful <= most || isBasic[variable]) return;

            most = useful;
            best = variable;
            sign = atUpper[variable] ? -1 : 1;
        }

        for (int g = 0; g < groups.Length; g++)
        {
            if (Math.Abs(prices[g]) <= Tolerance || !shown[g]) continue;

            Consider(firstOfGroups + (2 * g), costs[g] + prices[g]);
            Consider(firstOfGroups + (2 * g) + 1, costs[g] - prices[g]);
            foreach (int j in groups[g]) Touch(j, prices[g]);
        }

        foreach (int j in target) Touch(j, direction * prices[aim]);
        foreach (int j in touched)
        {
            double cost = CostOf(2 * j);
            Consider(2 * j, cost - reduced[j]);
            if (sizes[j] > 0) Consider((2 * j) + 1, cost + reduced[j]);
            reduced[j] = 0;
            isTouched[j] = false;
        }

        touched.Clear();
        return (best, sign);
    }

    private void Touch(int cell, double price)
    {
        if (!isTouched[cell])
        {
            isTouched[cell] = true;
            touched.Add(cell);
        }

        reduced[cell] += price;
    }

    /// <summary>Brings a variable in, as far as it goes.</summary>
    private void Move(int entering, double sign)
    {
        LoadColumn(entering);
        int leaving = None;
        double step = UpperOf(entering);
        bool leavesAtUpper = false;
        for (int row = 0; row <= aim; row++)
        {
            double rate = sign * column[row];
            if (Math.Abs(rate) <= Tolerance) continue;

            bool falls = rate > 0;
            double room = falls ? values[row] : UpperOf(basis[row]) - values[row];
            double reach = Math.Max(0, room / Math.Abs(rate));
            bool isBetter = reach < step - 1e-10 || (leaving != None && reach < step + 1e-10 && Math.Abs(column[row]) > Math.Abs(column[leaving]) + 1e-10);
            if (!isBetter) continue;

            leaving = row;
            step = Math.Min(step, reach);
            leavesAtUpper = !falls;
        }

        for (int row = 0; row <= aim; row++)
        {
            if (column[row] != 0) values[row] -= sign * step * column[row];
        }

        if (leaving == None) atUpper[entering] = !atUpper[entering];
        else Exchange(entering, sign > 0 ? step : UpperOf(entering) - step, leaving, leavesAtUpper);
    }

    private void Exchange(int entering, double value, int row, bool leavesAtUpper)
    {
        int leaving = basis[row];
        if (leaving < firstOfBasis)
        {
            isBasic[leaving] = false;
            atUpper[leaving] = leavesAtUpper;
        }

        atUpper[entering] = false;
        isBasic[entering] = true;
        basis[row] = entering;
        values[row] = value;
        inverse.Add(Elementary.Of(column, row));
    }

    private void LoadColumn(int variable)
    {
        Array.Clear(column);
        if (variable >= firstOfGroups)
        {
            column[(variable - firstOfGroups) / 2] = variable % 2 == 0 ? -1 : 1;
        }
        else
        {
            double one = variable % 2 == 0 ? 1 : -1;
            foreach (int g in groupsOf[variable / 2]) column[g] = shown[g] ? one : 0;
            if (inTarget[variable / 2]) column[aim] = one * direction;
        }

        foreach (Elementary e in inverse) e.FromTheRight(column);
    }

    /// <summary>What the first basis is made of may not grow, but for the shortfall of the aim.</summary>
    private double UpperOf(int variable)
    {
        if (variable >= firstOfBasis) return variable - firstOfBasis == aim ? double.PositiveInfinity : 0;

        return variable < firstOfGroups && variable % 2 == 1 ? sizes[variable / 2] : double.PositiveInfinity;
    }

    private List<(int Cell, double Change)> Read()
    {
        var changes = new SortedDictionary<int, double>();
        for (int row = 0; row <= aim; row++)
        {
            if (basis[row] < firstOfGroups) Add(basis[row], values[row]);
        }

        for (int v = 1; v < firstOfGroups; v += 2)
        {
            if (atUpper[v]) Add(v, sizes[v / 2]);
        }

        return [.. changes.Select(c => (c.Key, c.Value))];

        void Add(int variable, double value) => changes[variable / 2] = changes.GetValueOrDefault(variable / 2) + (variable % 2 == 0 ? value : -value);
    }

    /// <summary>A unit matrix but for one column.</summary>
    private sealed class Elementary(int pivot, double atPivot, int[] rows, double[] entries)
    {
        public static Elementary Of(double[] column, int pivot)
        {
            int count = 0;
            foreach (double x in column) count += Math.Abs(x) > 1e-11 ? 1 : 0;
            count--;
            int[] rows = new int[count];
            double[] entries = new double[count];
            double divisor = column[pivot];
            int next = 0;
            for (int r = 0; r < column.Length; r++)
            {
                if (r == pivot || Math.Abs(column[r]) <= 1e-11) continue;

                rows[next] = r;
                entries[next++] = -column[r] / divisor;
            }

            return new Elementary(pivot, 1 / divisor, rows, entries);
        }

        public void FromTheRight(double[] vector)
        {
            double x = vector[pivot];
            if (x == 0) return;

            vector[pivot] = x * atPivot;
            for (int i = 0; i < rows.Length; i++) vector[rows[i]] += entries[i] * x;
        }

        public void FromTheLeft(double[] vector)
        {
            double sum = vector[pivot] * atPivot;
            for (int i = 0; i < rows.Length; i++) sum += entries[i] * vector[rows[i]];
            vector[pivot] = sum;
        }
    }
}
