namespace Iapt.Belonging.Disclosure.Changes;

/// <summary>Everybody who answered in a wave or in the waves it is compared with, as strands from a past to a present.</summary>
internal sealed class ChangeSystem
{
    private readonly int[][] classesOf;
    private readonly Func<int, int>[] sizesOfClasses;

    /// <summary>Describes people.</summary>
    /// <param name="strands">The people.</param>
    /// <param name="histories">By history and earlier wave, the class that its people were in, or <see cref="Membership.Unseen"/>.</param>
    /// <param name="sizesOfClasses">By earlier wave, how many people are in a class.</param>
    public ChangeSystem(IEnumerable<Strand> strands, IReadOnlyList<int[]> histories, params Func<int, int>[] sizesOfClasses)
    {
        Strands = [.. strands.OrderBy(s => s.History).ThenBy(s => s.Cell)];
        classesOf = [.. histories];
        this.sizesOfClasses = sizesOfClasses;
    }

    public Strand[] Strands { get; }

    /// <summary>How many different pasts there are.</summary>
    public int Histories => classesOf.Length;

    /// <summary>The same people and pasts, with other cells.</summary>
    public ChangeSystem With(IEnumerable<Strand> strands) => new(strands, classesOf, sizesOfClasses);

    /// <summary>Whether people of some pasts are, taken together, exactly some classes of one earlier wave, so that a number about all of them was already given away.</summary>
    public bool IsKnown(IReadOnlyCollection<int> histories, int people)
    {
        for (int w = 0; w < sizesOfClasses.Length; w++)
        {
            int[] classes = [.. histories.Select(h => classesOf[h][w]).Distinct()];
            if (!classes.Contains(Membership.Unseen) && classes.Sum(sizesOfClasses[w]) == people) return true;
        }

        return false;
    }
}
