namespace Iapt.Belonging.Disclosure.Cells;

/// <summary>What anybody may know of sizes: the band in which the size of a group leaves if it is shown, and limits that hold whatever is shown, such as headcounts.</summary>
/// <param name="Bands">By group, the least and the most people that its size may be read as.</param>
/// <param name="Limits">Sets of cells, ascending, with the most people that can be in each; not fewer than there are.</param>
internal sealed record PublicSizes((int Least, int Most)[] Bands, (int[] Cells, int Most)[] Limits);
