namespace Iapt.Belonging.Disclosure.Cells;

/// <summary>People counted in finest cells, and the groups of cells that might be shown. Suppression sees this and nothing else.</summary>
/// <remarks>Nothing here knows what a cell stands for: a team and a band, or a region and a kind of help in a published table.</remarks>
internal sealed class CellSystem
{
    /// <summary>What it costs to hide a group that may never be hidden, because something else has already decided that it is shown.</summary>
    public const double Decided = 1e5;

    private readonly bool[]? secretZeros;

    /// <summary>Describes people and groups.</summary>
    /// <param name="sizes">How many people are in each cell.</param>
    /// <param name="groups">The cells of each group, ascending.</param>
    /// <param name="costs">What is lost when a group is hidden, above 0; 1 for each if null.</param>
    /// <param name="zerosAreKnown">Whether anybody may know that an empty cell is empty, as in a published table that prints its zeros.</param>
    /// <param name="secretZeros">By cell, whether nobody may know it even so; none if null.</param>
    /// <param name="secrets">Sets of cells besides cells and groups that must stay unknown if they hold too few; none if null.</param>
    /// <param name="published">What anybody may know of sizes; if null, nothing but what follows from sizes of shown groups is looked at.</param>
    public CellSystem(
        int[] sizes, int[][] groups, double[]? costs = null, bool zerosAreKnown = false, bool[]? secretZeros = null, int[][]? secrets = null, PublicSizes? published = null)
    {
        Sizes = sizes;
        Groups = groups;
        Costs = costs ?? [.. groups.Select(_ => 1.0)];
        ZerosAreKnown = zerosAreKnown;
        this.secretZeros = secretZeros;
        Secrets = secrets ?? [];
        Published = published;
        GroupSizes = [.. groups.Select(cells => cells.Sum(c => sizes[c]))];
    }

    public int[] Sizes { get; }

    public int[][] Groups { get; }

    public double[] Costs { get; }

    public bool ZerosAreKnown { get; }

    public int[][] Secrets { get; }

    public PublicSizes? Published { get; }

    /// <summary>Whether a cell is empty and anybody may know it.</summary>
    public bool IsKnownToBeEmpty(int cell) => ZerosAreKnown && Sizes[cell] == 0 && secretZeros?[cell] != true;

    /// <summary>How many people are in each group.</summary>
    public int[] GroupSizes { get; }
}
