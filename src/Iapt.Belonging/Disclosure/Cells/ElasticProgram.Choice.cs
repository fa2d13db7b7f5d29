namespace Iapt.Belonging.Disclosure.Cells;

/// <content>Which variable comes in next: the one that gains most, near ones first.</content>
internal sealed partial class ElasticProgram
{
    private (int Entering, double Sign) Choose()
    {
        best = None;
        most = Tolerance;
        foreach (int g in changedRows)
        {
            if (g != aim && Math.Abs(prices[g]) > Tolerance && Counts(g)) ConsiderGroup(g);
        }

        foreach (int j in target) Touch(j);
        TouchSmallGroups();
        ConsiderTouched();
        if (best == None && objective > ToleranceFarAway && farStepsWithoutGain < MostFarSteps)
        {
            farStepsWithoutGain++;
            most = ToleranceFarAway;
            TouchLargeGroups();
            ConsiderTouched();
        }

        Untouch();
        return (best, bestSign);
    }

    private void Consider(int variable, double gain)
    {
        // At its upper bound a variable can only fall.
        double useful = atUpper[variable] ? gain : -gain;
        if (useful <= most || isBasic[variable]) return;

        most = useful;
        best = variable;
        bestSign = atUpper[variable] ? -1 : 1;
    }

    private void ConsiderGroup(int group)
    {
        int first = firstOfGroups + (4 * group);
        if (group < costs.Length)
        {
            Consider(first, costs[group] + prices[group]);
            Consider(first + 1, costs[group] - prices[group]);
        }

        if (room is null) return;

        if (room[group].Above > 0) Consider(first + 2, prices[group]);
        if (room[group].Below > 0) Consider(first + 3, -prices[group]);
    }

    private void TouchSmallGroups()
    {
        foreach (int g in changedRows)
        {
            double price = prices[g];
            if (g == aim || price == 0 || groups[g].Length > ManyCells) continue;

            foreach (int j in groups[g])
            {
                Touch(j);
                reduced[j] += price;
            }
        }
    }

    private void TouchLargeGroups()
    {
        foreach (int g in changedRows)
        {
            if (g != aim && Math.Abs(prices[g]) > Tolerance && groups[g].Length > ManyCells) Array.ForEach(groups[g], Touch);
        }
    }

    /// <summary>Large groups count for every cell that is touched, so that they need not be looked through; small ones are added as they are.</summary>
    private void Touch(int cell)
    {
        if (isTouched[cell]) return;

        isTouched[cell] = true;
        touched.Add(cell);
        double price = inTarget[cell] ? direction * prices[aim] : 0;
        foreach (int g in largeGroupsOf[cell]) price += prices[g];
        reduced[cell] = price;
    }

    private void ConsiderTouched()
    {
        foreach (int j in touched)
        {
            double cost = costsOfCells[j];
            Consider(2 * j, cost - reduced[j]);
            if (sizes[j] > 0) Consider((2 * j) + 1, cost + reduced[j]);
        }
    }

    private void Untouch()
    {
        foreach (int j in touched) isTouched[j] = false;
        touched.Clear();
    }
}
