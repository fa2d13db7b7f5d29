using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules;

/// <summary>What a host may choose: which rules are used, and which indicators there are. Checked when the host starts.</summary>
public sealed class BelongingOptions
{
    /// <summary>The rulebooks; those that come with the library unless a host says otherwise.</summary>
    public IReadOnlyList<Rulebook> Rulebooks { get; set; } = BuiltInRulebooks.All;

    /// <summary>The indicators; those that the library knows unless a host adds its own.</summary>
    public IndicatorCatalog Indicators { get; set; } = IndicatorCatalog.Standard;
}
