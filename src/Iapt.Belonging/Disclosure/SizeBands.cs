using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Disclosure;

/// <summary>The bands in which numbers of people leave: from the minimum to 14, then 15-19, 20-29, 30-49, 50-99, 100-199, 200-499, and so on by 1, 2 and 5.</summary>
/// <remarks>
/// The first band reaches at least four people above the minimum, so that no minimum makes it an exact number. Numbers below the minimum share one band. Where the headcount
/// is known, a band that would hold fewer than four possible numbers joins the one below: of 20 staff "20 to 29 answered" would mean everybody.
/// </remarks>
internal static class SizeBands
{
    private const int LeastWidth = 4;

    private static readonly int[] Edges =
    [
        15, 20, 30, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000,
        1_000_000, 2_000_000, 5_000_000, 10_000_000, 20_000_000, 50_000_000, 100_000_000, 200_000_000, 500_000_000, 1_000_000_000,
    ];

    public static SizeBand Of(int people, int minimum, int headcount = int.MaxValue)
    {
        if (people < minimum) return new SizeBand(0, minimum - 1);

        // More answers than staff: the headcount is wrong and says nothing.
        int most = people > headcount ? int.MaxValue : headcount;
        int from = minimum;
        foreach (int edge in Edges)
        {
            if (edge < minimum + LeastWidth || edge > most - LeastWidth + 1) continue;
            if (people < edge) return new SizeBand(from, edge - 1);
            from = edge;
        }

        // The first edge beyond the headcount, so that the band does not tell what the headcount is.
        int beyond = Array.Find(Edges, e => e > most && e >= minimum + LeastWidth);
        return new SizeBand(from, beyond == 0 ? int.MaxValue : beyond - 1);
    }
}
