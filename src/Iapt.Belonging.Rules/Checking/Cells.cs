namespace Iapt.Belonging.Rules.Checking;

/// <summary>The limits of all tests on one subject cut its line into cells, inside which every test says the same: one value stands for each.</summary>
internal static class Cells
{
    /// <summary>One value of each cell that the subject can reach, in order.</summary>
    /// <param name="limits">The numbers that tests compare the subject with.</param>
    /// <param name="least">The least value that it can have.</param>
    /// <param name="most">The greatest.</param>
    /// <param name="isWhole">Whether it is always a whole number.</param>
    public static double[] Of(List<double> limits, double least, double most, bool isWhole)
    {
        double[] cuts = [least, .. limits, most];
        Array.Sort(cuts);
        double[] values = new double[cuts.Length * 2];
        int count = 0;
        double last = double.NegativeInfinity;
        foreach (double cut in cuts)
        {
            if (cut < least || cut > most || cut == last) continue;

            // One value between two cuts, unless there is no whole one.
            double between = isWhole ? Math.Floor(last) + 1 : last + ((cut - last) / 2);
            if (cut > least && between < cut) values[count++] = between;
            if (!isWhole || cut == Math.Truncate(cut)) values[count++] = cut;
            last = cut;
        }

        return values[..count];
    }
}
