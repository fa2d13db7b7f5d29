using Iapt.Belonging.Rules.Interventions;
using Iapt.Belonging.Rules.Knowledge;
using Iapt.Belonging.Rules.Rulebooks;
using Iapt.Belonging.Testing;

namespace Iapt.Belonging.Rules.Tests.Knowledge.Pages;

/// <summary>All that is known, and on which page each thing is written out. Paths are below docs/knowledge.</summary>
internal sealed class KnowledgeBase
{
    private readonly Dictionary<string, FindingDefinition> definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> findingPaths = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Rulebook> homes = new(StringComparer.Ordinal);

    private KnowledgeBase()
    {
        Frameworks = [.. FrameworkCatalog.BuiltIn.Frameworks];
        // The standard ones first: what they define is written out with them.
        Rulebooks = [.. BuiltInRulebooks.Each.OrderBy(r => BuiltInRulebooks.Standard.Contains(r) ? 0 : 1).ThenBy(r => r.Id)];
        foreach (Rulebook rulebook in Rulebooks)
        {
            foreach (FindingDefinition finding in rulebook.Findings.Where(f => definitions.TryAdd(f.Id.Value, f)))
            {
                homes.Add(finding.Id.Value, rulebook);
                findingPaths.Add(finding.Id.Value, $"{PathOf(rulebook)}#{Markdown.Anchor(HeadingOf(finding))}");
            }
        }
    }

    public static KnowledgeBase BuiltIn { get; } = new();

    public IReadOnlyList<Framework> Frameworks { get; }

    public IReadOnlyList<Rulebook> Rulebooks { get; }

    public IReadOnlyList<Intervention> Interventions { get; } = [.. InterventionCatalog.BuiltIn.Interventions];

    public IEnumerable<FindingDefinition> Findings => definitions.Values.OrderBy(d => d.Id);

    public FindingDefinition? Find(FindingId id) => definitions.GetValueOrDefault(id.Value);

    public Framework? FrameworkOf(string id) => Frameworks.FirstOrDefault(f => f.Id.Value == id);

    public Intervention? InterventionOf(string id) => Interventions.FirstOrDefault(i => i.Id.Value == id);

    /// <summary>The framework on whose page a rulebook is written out: that of its name, or the only one that names it; null if it has a page of its own.</summary>
    public Framework? HostOf(Rulebook rulebook)
    {
        Framework[] naming = [.. Frameworks.Where(f => f.Rulebooks.Contains(rulebook.Id))];
        return Array.Find(naming, f => rulebook.Id.Value.StartsWith(f.Id.Value, StringComparison.Ordinal)) ?? (naming.Length == 1 && !IsShared(rulebook) ? naming[0] : null);
    }

    public string PathOf(Rulebook rulebook) => HostOf(rulebook) is Framework framework ? PathOf(framework) : $"rulebooks/{rulebook.Id}.md";

    public string? PathOf(FindingId finding) => findingPaths.GetValueOrDefault(finding.Value);

    /// <summary>The rulebook with which a finding is written out; null if no rulebook defines it.</summary>
    public Rulebook? HomeOf(FindingId finding) => homes.GetValueOrDefault(finding.Value);

    public static string PathOf(Framework framework) => $"frameworks/{Flat(framework.Id.Value)}.md";

    public static string PathOf(Intervention intervention) => $"interventions/{Flat(intervention.Id.Value)}.md";

    /// <summary>What was written by hand about a framework or rulebook; null if nothing.</summary>
    public static string? NoteOn(string id) => File.Exists(Repository.Path("docs", "knowledge", "notes", $"{id}.md")) ? $"notes/{id}.md" : null;

    public static string HeadingOf(FindingDefinition finding) => $"{Capitalised(finding.Label)} (`{finding.Id}`)";

    public static string Capitalised(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    // Harm is a road of its own, and interactions are between frameworks.
    private static bool IsShared(Rulebook rulebook) => rulebook == BuiltInRulebooks.Harm || rulebook.Id.Value.StartsWith("interactions-", StringComparison.Ordinal);

    private static string Flat(string id) => id.Replace('/', '-');
}
