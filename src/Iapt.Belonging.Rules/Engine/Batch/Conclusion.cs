using System.Collections.Immutable;
using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Engine.Batch;

/// <summary>A finding, and which registers say whether it holds: at all, and at each severity or above.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Rules">The rules that conclude it, sorted by name.</param>
/// <param name="Holds">Whether it holds at all.</param>
/// <param name="Severities">By severity, whether it holds at that one or above.</param>
internal sealed record Conclusion(FindingDefinition Finding, ImmutableArray<Rule> Rules, Operand Holds, Operand[] Severities)
{
    public Operand At(Severity? severity) => severity is Severity s ? Severities[(int)s] : Holds;
}
