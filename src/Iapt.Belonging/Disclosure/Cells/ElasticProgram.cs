namespace Iapt.Belonging.Disclosure.Cells;

/// <summary>
/// Finds the cheapest other population: one in which a set of cells holds so many people more or fewer, and as few and cheap shown groups as possible notice.
/// </summary>
/// <remarks>
/// <para>A linear program: minimise the sum over shown groups of cost times change, subject to the change of the set being what is asked for and no cell falling
/// below zero. Every group may change at its cost, so there is always a solution, and the first basis is the unit matrix.</para>
/// <para>Solved by the revised simplex method with bounds on variables; the inverse is kept as a product of elementary matrices, because a solution
/// takes few steps from the unit matrix, and reaches few rows however many there are. What comes out is rounded by the caller and checked in whole numbers: nothing rests on floating-point arithmetic here.</para>
/// </remarks>
internal sealed partial class ElasticProgram
{
    private const int MostSteps = 300;
    private const double Tolerance = 1e-7;
    private const double OfMissingTheAim = 1e7;
    private const double OfAnyChange = 1e-4;
    private const int None = -1;

    // Groups of more cells than this are looked through only where no smaller one helps, only while some group must be hidden, and not for long without a gain: else every solution
    // would wander through a whole organisation.
    private const int ManyCells = 128;
    private const double ToleranceFarAway = 5e-2;
    private const int MostFarSteps = 20;

    private readonly int[] sizes;
    private readonly int[][] groups;
    private readonly int[][] groupsOf;
    private readonly int[][] largeGroupsOf;
    private readonly double[] costs;
    private readonly double[] costsOfCells;
    private readonly bool[] shown;
    private readonly (double Below, double Above)[]? room;
    private readonly int aim;

    // Variables: of cell j the rise 2j and the fall 2j + 1; of group g, from 2n + 4g, the excess and the shortfall that cost, and those that nobody notices; what the first basis is made of comes last.
    private readonly int firstOfGroups;
    private readonly int firstOfBasis;
    private readonly bool[] atUpper;
    private readonly bool[] isBasic;
    private readonly int[] basis;
    private readonly double[] values;
    private readonly List<Elementary> inverse = [];

    // Most rows never matter to a target. Only rows in which the basis has changed have prices, and only rows that a column has reached have values.
    private readonly List<int> changedRows = [];
    private readonly List<int> usedRows = [];
    private readonly List<int> wereAtUpper = [];
    private readonly bool[] isChanged;
    private readonly bool[] isUsed;
    private readonly double[] prices;
    private readonly SparseColumn column;
    private readonly double[] reduced;
    private readonly bool[] isTouched;
    private readonly List<int> touched = [];
    private readonly bool[] inTarget;
    private int[] target = [];
    private int direction;
    private int best;
    private double bestSign;
    private double most;
    private double objective;
    private int farStepsWithoutGain;

    /// <summary>Prepares to change populations.</summary>
    /// <param name="sizes">People by cell.</param>
    /// <param name="groups">Cells by group; those without a cost are limits and cannot change beyond their room.</param>
    /// <param name="costs">Cost by group.</param>
    /// <param name="shown">Which groups are shown; may change between solutions.</param>
    /// <param name="room">By group, by how many people it may fall or rise without anybody's noticing; not at all if null.</param>
    public ElasticProgram(int[] sizes, int[][] groups, double[] costs, bool[] shown, (double Below, double Above)[]? room = null)
    {
        this.sizes = sizes;
        this.groups = groups;
        this.shown = shown;
        this.room = room;
        this.costs = [.. costs];
        // A little for each change, and a little otherwise for each cell: short ways first, and no ties.
        costsOfCells = [.. Enumerable.Range(0, sizes.Length).Select(j => OfAnyChange * (1 + ((j * 40_503L % 4_096) / 4_096.0)))];
        groupsOf = Invert(sizes.Length, groups);
        largeGroupsOf = [.. groupsOf.Select(of => of.Where(g => groups[g].Length > ManyCells).ToArray())];
        aim = groups.Length;
        firstOfGroups = 2 * sizes.Length;
        firstOfBasis = firstOfGroups + (4 * groups.Length);
        atUpper = new bool[firstOfBasis];
        isBasic = new bool[firstOfBasis];
        basis = [.. Enumerable.Range(firstOfBasis, groups.Length + 1)];
        values = new double[groups.Length + 1];
        prices = new double[groups.Length + 1];
        isChanged = new bool[groups.Length + 1];
        isUsed = new bool[groups.Length + 1];
        column = new SparseColumn(groups.Length + 1);
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
        Use(aim);
        Change(aim);
        values[aim] = Math.Abs(change);
        objective = OfMissingTheAim * Math.Abs(change);
        farStepsWithoutGain = 0;
        if (room is null) Reach(change);
    }

    /// <summary>
    /// Starts where the set has changed as asked and every group that notices it pays. Where nothing bounds what groups may pay, this is a solution; without it, steps that
    /// gain nothing would try all cells there are before the first group pays.
    /// </summary>
    private void Reach(int change)
    {
        var noticed = new SortedDictionary<int, int>();
        int left = change;
        int last = None;
        int ofLast = 0;
        foreach (int j in target)
        {
            int part = Math.Max(left, change > 0 ? left : -sizes[j]);
            if (part == 0) continue;

            left -= part;
            foreach (int g in groupsOf[j].Where(Counts)) noticed[g] = noticed.GetValueOrDefault(g) + part;
            if (left != 0) PutAtUpper((2 * j) + 1, true);
            last = j;
            ofLast = part;
            if (left == 0) break;
        }

        objective = noticed.Sum(n => costs[n.Key] * Math.Abs(n.Value));
        foreach ((int g, int people) in noticed) Bring(firstOfGroups + (4 * g) + (people > 0 ? 0 : 1), Math.Abs(people), g);
        Bring(change > 0 ? 2 * last : (2 * last) + 1, Math.Abs(ofLast), aim);
    }

    private void Bring(int variable, double value, int row)
    {
        LoadColumn(variable);
        foreach (int r in column.Rows) Use(r);
        Exchange(variable, value, row, leavesAtUpper: false);
        column.Clear();
    }

    private void Clear()
    {
        foreach (int j in target) inTarget[j] = false;
        foreach (int row in usedRows)
        {
            if (basis[row] < firstOfBasis) isBasic[basis[row]] = false;
            basis[row] = firstOfBasis + row;
            values[row] = 0;
            prices[row] = 0;
            isUsed[row] = false;
            isChanged[row] = false;
        }

        foreach (int variable in wereAtUpper) atUpper[variable] = false;
        usedRows.Clear();
        changedRows.Clear();
        wereAtUpper.Clear();
        inverse.Clear();
    }

    private void Use(int row)
    {
        if (isUsed[row]) return;

        isUsed[row] = true;
        usedRows.Add(row);
    }

    private void Change(int row)
    {
        if (isChanged[row]) return;

        isChanged[row] = true;
        changedRows.Add(row);
    }

    private bool Counts(int group) => group >= shown.Length || shown[group];

    /// <summary>Prices of rows, from the costs of what is basic.</summary>
    private void Price()
    {
        foreach (int row in changedRows) prices[row] = CostOf(basis[row]);
        for (int e = inverse.Count - 1; e >= 0; e--) inverse[e].FromTheLeft(prices);
    }

    private double CostOf(int variable)
    {
        if (variable >= firstOfBasis) return variable - firstOfBasis == aim ? OfMissingTheAim : 0;
        if (variable >= firstOfGroups) return (variable - firstOfGroups) % 4 < 2 ? costs[(variable - firstOfGroups) / 4] : 0;

        return costsOfCells[variable / 2];
    }

    /// <summary>Brings a variable in, as far as it goes.</summary>
    private void Move(int entering, double sign)
    {
        LoadColumn(entering);
        int leaving = None;
        double step = UpperOf(entering);
        bool leavesAtUpper = false;
        foreach (int row in column.Rows)
        {
            double entry = column.Entries[row];
            double rate = sign * entry;
            if (Math.Abs(rate) <= Tolerance) continue;

            bool falls = rate > 0;
            double space = falls ? values[row] : UpperOf(basis[row]) - values[row];
            double reach = Math.Max(0, space / Math.Abs(rate));
            bool isBetter = reach < step - 1e-10 || (leaving != None && reach < step + 1e-10 && Math.Abs(entry) > Math.Abs(column.Entries[leaving]) + 1e-10);
            if (!isBetter) continue;

            leaving = row;
            step = Math.Min(step, reach);
            leavesAtUpper = !falls;
        }

        foreach (int row in column.Rows)
        {
            if (column.Entries[row] == 0) continue;

            Use(row);
            values[row] -= sign * step * column.Entries[row];
        }

        objective -= most * step;
        if (most * step > ToleranceFarAway) farStepsWithoutGain = 0;
        if (leaving == None) PutAtUpper(entering, !atUpper[entering]);
        else Exchange(entering, sign > 0 ? step : UpperOf(entering) - step, leaving, leavesAtUpper);
        column.Clear();
    }

    private void PutAtUpper(int variable, bool isAtUpper)
    {
        if (isAtUpper && !atUpper[variable]) wereAtUpper.Add(variable);
        atUpper[variable] = isAtUpper;
    }

    private void Exchange(int entering, double value, int row, bool leavesAtUpper)
    {
        int leaving = basis[row];
        if (leaving < firstOfBasis)
        {
            isBasic[leaving] = false;
            PutAtUpper(leaving, leavesAtUpper);
        }

        PutAtUpper(entering, false);
        isBasic[entering] = true;
        basis[row] = entering;
        values[row] = value;
        Change(row);
        inverse.Add(Elementary.Of(column, row));
    }

    private void LoadColumn(int variable)
    {
        if (variable >= firstOfGroups)
        {
            column.Add((variable - firstOfGroups) / 4, variable % 2 == 0 ? -1 : 1);
        }
        else
        {
            double one = variable % 2 == 0 ? 1 : -1;
            foreach (int g in groupsOf[variable / 2])
            {
                if (Counts(g)) column.Add(g, one);
            }

            if (inTarget[variable / 2]) column.Add(aim, one * direction);
        }

        foreach (Elementary e in inverse) e.FromTheRight(column);
    }

    /// <summary>What the first basis is made of may not grow, but for the shortfall of the aim.</summary>
    private double UpperOf(int variable)
    {
        if (variable >= firstOfBasis) return variable - firstOfBasis == aim ? double.PositiveInfinity : 0;
        if (variable < firstOfGroups) return variable % 2 == 1 ? sizes[variable / 2] : double.PositiveInfinity;

        int group = (variable - firstOfGroups) / 4;
        return ((variable - firstOfGroups) % 4) switch { 2 => room![group].Above, 3 => room![group].Below, _ => double.PositiveInfinity };
    }

    private List<(int Cell, double Change)> Read()
    {
        var changes = new SortedDictionary<int, double>();
        foreach (int row in changedRows)
        {
            if (basis[row] < firstOfGroups) Add(basis[row], values[row]);
        }

        foreach (int v in wereAtUpper.Where(v => v < firstOfGroups && atUpper[v]).Distinct()) Add(v, sizes[v / 2]);
        return [.. changes.Select(c => (c.Key, c.Value))];

        void Add(int variable, double value) => changes[variable / 2] = changes.GetValueOrDefault(variable / 2) + (variable % 2 == 0 ? value : -value);
    }
}
