namespace Iapt.Belonging.Disclosure;

/// <summary>How many people a shown number takes: somewhat more than the minimum, so that nobody can work out of it what all but one or two of them think.</summary>
/// <remarks>
/// Of 11 people in a team, 10 may be women. Whoever sees the mean of the 11 knows that of the 10 but for what one person can make up for, which is a tenth of the scale. So
/// as many people must stand beside the largest set that is too small as can make up for a quarter of the scale: a quarter of it. With a minimum of 11 that
/// is 13, and 5 with a minimum of 5. The same goes for the rest of a unit beside a group.
/// </remarks>
internal static class PeopleToShow
{
    private const int Quarters = 4;

    /// <summary>The fewest people in a set that is shown, and in what remains of its unit beside it.</summary>
    public static int Of(int minimum)
    {
        int largestSmall = minimum - 1;
        return largestSmall + ((largestSmall + Quarters - 1) / Quarters);
    }
}
