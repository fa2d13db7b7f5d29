using Iapt.Belonging.Rules.Checking;
using Iapt.Belonging.Rules.Interventions;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules;

/// <summary>What a host may choose: which rules are used, which indicators there are, and what can be recommended. Checked when the host starts.</summary>
public sealed class BelongingOptions
{
    /// <summary>The rulebooks; those that come with the library unless a host says otherwise.</summary>
    public IReadOnlyList<Rulebook> Rulebooks { get; set; } = BuiltInRulebooks.Standard;

    /// <summary>The indicators; those that the library knows unless a host adds its own.</summary>
    public IndicatorCatalog Indicators { get; set; } = IndicatorCatalog.Standard;

    /// <summary>What can be recommended; the interventions that come with the library unless a host adds its own.</summary>
    public InterventionCatalog Interventions { get; set; } = InterventionCatalog.BuiltIn;

    /// <summary>How large a rulebook may be that is read from a file or checked; the limits of the library unless a host says otherwise.</summary>
    public RulebookLimits Limits { get; set; } = RulebookLimits.Default;
}
