namespace Iapt.Belonging.Disclosure.Cells;

/// <summary>Something that must stay unknown: that a set of cells holds fewer people than the minimum, or how many.</summary>
/// <param name="Cells">The cells, ascending.</param>
/// <param name="Change">By how many people another population must differ: upwards to the minimum, or downwards to one.</param>
/// <param name="InBands">Who must not know it: somebody who knows the size of everything shown, or (true) somebody who reads bands of sizes and knows limits.</param>
internal sealed record Target(int[] Cells, int Change, bool InBands = false);
