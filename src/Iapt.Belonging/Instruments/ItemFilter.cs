using System.Collections.Immutable;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Instruments;

/// <summary>A question whose answer replaces the score of another: "no appraisal" scores 0 on what the appraisal was good for.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class ItemFilter
{
    /// <summary>Creates a filter.</summary>
    /// <param name="item">The question that steers.</param>
    /// <param name="replacements">Its codes, and the score each gives to the steered item; a null score makes it missing. Other codes leave it alone.</param>
    public ItemFilter(IndicatorId item, IEnumerable<ResponseOption> replacements)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(replacements);
        Item = item;
        Replacements = [.. replacements];
    }

    /// <summary>The question that steers.</summary>
    public IndicatorId Item { get; }

    /// <summary>Its codes and the score each gives to the steered item.</summary>
    public ImmutableArray<ResponseOption> Replacements { get; }
}
