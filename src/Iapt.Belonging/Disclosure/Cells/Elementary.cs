namespace Iapt.Belonging.Disclosure.Cells;

/// <summary>A unit matrix but for one column.</summary>
internal sealed class Elementary(int pivot, double atPivot, int[] rows, double[] entries)
{
    public static Elementary Of(SparseColumn column, int pivot)
    {
        int[] rows = [.. column.Rows.Where(r => r != pivot && Math.Abs(column.Entries[r]) > 1e-11)];
        double divisor = column.Entries[pivot];
        return new Elementary(pivot, 1 / divisor, rows, [.. rows.Select(r => -column.Entries[r] / divisor)]);
    }

    public void FromTheRight(SparseColumn vector)
    {
        double x = vector.Entries[pivot];
        if (x == 0) return;

        vector.Entries[pivot] = x * atPivot;
        for (int i = 0; i < rows.Length; i++) vector.Add(rows[i], entries[i] * x);
    }

    public void FromTheLeft(double[] vector)
    {
        // Two sums, because each addition would wait for the one before it, and this is done for every matrix in every step.
        double even = vector[pivot] * atPivot;
        double odd = 0;
        double[] factors = entries;
        int[] places = rows;
        int i = 0;
        for (; i + 1 < places.Length; i += 2)
        {
            even += factors[i] * vector[places[i]];
            odd += factors[i + 1] * vector[places[i + 1]];
        }

        if (i < places.Length) even += factors[i] * vector[places[i]];
        vector[pivot] = even + odd;
    }
}
