using System.Text;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Tool.Commands;

/// <summary>Coverage in words: how many rules were tried, and which parts were not.</summary>
internal static class CoverageText
{
    /// <summary>The coverage of the rules of some rulebooks; of all in use if there are none.</summary>
    public static string Of(RuleCoverage coverage, IReadOnlyList<Rulebook> rulebooks)
    {
        HashSet<RuleId> wanted = [.. rulebooks.SelectMany(b => b.Rules).Select(r => r.Id)];
        IGrouping<RuleId, CoveredPart>[] rules = [.. coverage.Parts.Where(p => wanted.Count == 0 || wanted.Contains(p.Rule)).GroupBy(p => p.Rule)];
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"coverage by {coverage.Profiles} profiles: {rules.Count(r => r.First().IsCovered)} of {rules.Length} rules held for some and failed for some; ");
        text.Append(CultureInfo.InvariantCulture, $"so did {rules.Sum(r => r.Count(p => p.IsCovered))} of {rules.Sum(r => r.Count())} parts\n");
        foreach (IGrouping<RuleId, CoveredPart> rule in rules.Where(r => r.Any(p => !p.IsCovered)))
        {
            text.Append(CultureInfo.InvariantCulture, $"  {rule.Key}\n");
            foreach (CoveredPart part in rule.Where(p => !p.IsCovered)) text.Append(CultureInfo.InvariantCulture, $"    {part.Pointer}: {Lacks(part)}\n");
        }

        return text.ToString();
    }

    private static string Lacks(CoveredPart part) => (part.Held, part.Failed, part.Unknown) switch
    {
        (0, 0, 0) => "never reached",
        (0, 0, _) => "could never be told",
        (0, _, _) => "never held",
        _ => "never failed",
    };
}
