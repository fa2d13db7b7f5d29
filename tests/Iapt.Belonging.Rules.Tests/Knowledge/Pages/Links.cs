using Iapt.Belonging.Rules.Interventions;
using Iapt.Belonging.Rules.Knowledge;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Tests.Knowledge.Pages;

/// <summary>Links from the pages of one folder below docs/knowledge; an empty name is docs/knowledge itself.</summary>
internal sealed class Links(KnowledgeBase known, string folder)
{
    public string To(string path, string words) => $"[{words}]({Relative(path)})";

    public string Of(Framework framework) => To(KnowledgeBase.PathOf(framework), framework.Title);

    public string Of(Intervention intervention) => To(KnowledgeBase.PathOf(intervention), intervention.Name);

    public string Of(InterventionId id) => known.InterventionOf(id.Value) is Intervention intervention ? Of(intervention) : $"`{id}`";

    public string Of(Rulebook rulebook) => To(known.PathOf(rulebook), $"`{rulebook.Id}`");

    public string Of(FindingDefinition finding) => To(known.PathOf(finding.Id)!, finding.Label);

    public string Of(FindingId id) => known.Find(id) is FindingDefinition finding ? Of(finding) : $"`{id}`";

    private string Relative(string path)
    {
        if (folder.Length == 0) return path;
        return path.StartsWith(folder + "/", StringComparison.Ordinal) ? path[(folder.Length + 1)..] : $"../{path}";
    }
}
