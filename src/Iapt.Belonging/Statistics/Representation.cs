namespace Iapt.Belonging.Statistics;

/// <summary>How a team's composition compares with that of a reference population, such as its catchment.</summary>
/// <remarks>In small teams this discloses people; publish for services and above only.</remarks>
public static class Representation
{
    /// <summary>Compares shares.</summary>
    /// <param name="counts">The number of people of the team in each category.</param>
    /// <param name="reference">The reference share of each category; they are scaled to add up to 1.</param>
    /// <returns>The comparison; none for an empty team, or if the reference is all zero.</returns>
    /// <exception cref="ArgumentException">The lists differ in length, or a number is negative or not finite.</exception>
    public static Computed<RepresentationResult> Of(ReadOnlySpan<long> counts, ReadOnlySpan<double> reference)
    {
        Check.SameLength(counts.Length, reference.Length, nameof(reference));
        long total = DiversityIndices.Sum(counts);
        double whole = 0;
        foreach (double share in reference) whole += Check.NotNegative(share, nameof(reference));

        if (total == 0) return NotComputed.NoData;
        if (whole == 0) return NotComputed.ZeroDenominator;

        Computed<double>[] ratios = new Computed<double>[counts.Length];
        double dissimilarity = 0;
        double divergence = 0;
        for (int k = 0; k < counts.Length; k++)
        {
            double own = (double)counts[k] / total;
            double other = reference[k] / whole;
            ratios[k] = other == 0 ? NotComputed.ZeroDenominator : own / other;
            dissimilarity += Math.Abs(own - other) / 2;
            // A category that the reference does not have makes the divergence infinite.
            if (own > 0) divergence += own * Math.Log(own / other);
        }

        return new RepresentationResult([.. ratios], Math.Min(1, dissimilarity), double.IsFinite(divergence) ? Math.Max(0, divergence) : NotComputed.ZeroDenominator);
    }
}
