using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Checking;

/// <summary>What could be read of a rulebook, also where what is around it could not: so that all that is wrong is told at once.</summary>
/// <remarks>Each part stands in <see cref="Places"/>: names of rules and findings with the rule or definition, other parts with themselves.</remarks>
internal sealed class RulebookParts
{
    /// <summary>The name of the rulebook.</summary>
    public RulebookId? Id { get; set; }

    /// <summary>The publications listed.</summary>
    public List<SourceId> Sources { get; } = [];

    /// <summary>Whether all that are listed could be read, so that another one can be called unlisted.</summary>
    public bool HasAllSources { get; set; }

    /// <summary>Where publications are cited.</summary>
    public List<Citation> Citations { get; } = [];

    /// <summary>The names of the findings that are defined.</summary>
    public List<FindingId> Defined { get; } = [];

    /// <summary>Whether all of these names could be read, so that another one can be called undefined.</summary>
    public bool HasAllDefined { get; set; }

    /// <summary>The definitions that could be read whole.</summary>
    public List<FindingDefinition> Definitions { get; } = [];

    /// <summary>The names of the rules.</summary>
    public List<RuleId> RuleNames { get; } = [];

    /// <summary>The findings that rules conclude.</summary>
    public List<FindingId> Concluded { get; } = [];

    /// <summary>The findings that rules moderate.</summary>
    public List<FindingId> Moderated { get; } = [];

    /// <summary>Whether all that are concluded could be read, so that another one can be called concluded by no rule.</summary>
    public bool HasAllConcluded { get; set; }

    /// <summary>The rules that could be read whole.</summary>
    public List<Rule> Rules { get; } = [];

    /// <summary>Whether all rules could be read whole.</summary>
    public bool HasAllRules { get; set; }

    /// <summary>The rules that are taken over from a rulebook that is extended, as they are changed, without those switched off.</summary>
    public List<Rule> Inherited { get; } = [];

    /// <summary>The findings that are taken over.</summary>
    public List<FindingDefinition> InheritedFindings { get; } = [];

    /// <summary>The names of the rules of what is extended, those switched off too.</summary>
    public HashSet<RuleId> InheritedRuleNames { get; } = [];

    /// <summary>Those of the rules taken over that are changed.</summary>
    public List<Rule> Changed { get; } = [];

    /// <summary>The conditions that hold no others.</summary>
    public List<Condition> Leaves { get; } = [];

    /// <summary>The subjects whose test could not be read.</summary>
    public List<Subject> UntestedSubjects { get; } = [];
}
