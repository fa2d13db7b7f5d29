using Iapt.Belonging.Rules.Interventions;
using Iapt.Belonging.Rules.Knowledge;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Tests.Knowledge.Pages;

/// <summary>Links from the pages of one folder below docs/knowledge; an empty name is docs/knowledge itself.</summary>
internal sealed class Links(KnowledgeBase known, string folder)
{
    private readonly SortedSet<FindingId> findings = [];

    /// <summary>The findings that were linked to so far, sorted.</summary>
    public IEnumerable<FindingId> Findings => findings;

    /// <summary>All rules that are known.</summary>
    public IEnumerable<Rule> Rules => known.Rulebooks.SelectMany(r => r.Rules);

    public string To(string path, string words) => $"[{words}]({Relative(path)})";

    public string Of(Framework framework) => To(KnowledgeBase.PathOf(framework), framework.Title);

    public string Of(Intervention intervention) => To(KnowledgeBase.PathOf(intervention), intervention.Name);

    public string Of(InterventionId id) => known.InterventionOf(id.Value) is Intervention intervention ? Of(intervention) : $"`{id}`";

    public string Of(Rulebook rulebook) => To(known.PathOf(rulebook), $"`{rulebook.Id}`");

    public string Of(FindingDefinition finding)
    {
        findings.Add(finding.Id);
        return To(known.PathOf(finding.Id)!, finding.Label);
    }

    /// <summary>The rulebooks of findings that were linked to so far and that a page's own rulebooks do not conclude, sorted.</summary>
    public IEnumerable<Rulebook> OtherRulebooks(IEnumerable<Rulebook> own)
    {
        HashSet<FindingId> here = [.. own.SelectMany(r => r.Rules).Select(r => r.Concludes)];
        return findings.Where(f => !here.Contains(f)).Select(known.HomeOf).OfType<Rulebook>().Distinct().OrderBy(r => r.Id);
    }

    /// <summary>The section on them; nothing if there are none.</summary>
    public void WriteAlsoSee(Markdown page, IEnumerable<Rulebook> own)
    {
        string[] others = [.. OtherRulebooks(own).Select(r => $"{Of(r)}, {AskedFor(r)}")];
        if (others.Length == 0) return;

        page.Heading(2, "Also see");
        page.Paragraph(others.Length == 1 ? "A rulebook whose findings are named on this page:" : "Rulebooks whose findings are named on this page:");
        page.List(others);
    }

    private static string AskedFor(Rulebook rulebook) => BuiltInRulebooks.Standard.Contains(rulebook) ? "in use unless something else is said" : $"asked for with `--rulebook {rulebook.Id}`";

    public string Of(FindingId id) => known.Find(id) is FindingDefinition finding ? Of(finding) : $"`{id}`";

    private string Relative(string path)
    {
        if (folder.Length == 0) return path;
        return path.StartsWith(folder + "/", StringComparison.Ordinal) ? path[(folder.Length + 1)..] : $"../{path}";
    }
}
