namespace Iapt.Belonging.Disclosure.Cells;

/// <summary>Something that must stay unknown: that a set of cells holds fewer people than the minimum, or how many.</summary>
/// <param name="Cells">The cells, ascending.</param>
/// <param name="Change">By how many people another population must differ: upwards to the minimum, or downwards to one.</param>
internal sealed record Target(int[] Cells, int Change);
