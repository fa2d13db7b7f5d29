using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Iapt.Belonging.Conventions.Tests;

/// <summary>The house: which room may use which. docs/architecture.md shows the same table to people.</summary>
public class HouseTest
{
    // Every room may use the root of its project. A room that is not here may use nothing, and a test fails when a new room is missing.
    private static readonly Dictionary<string, string[]> CoreArrows = new(StringComparer.Ordinal)
    {
        ["Json"] = [],
        ["Statistics"] = [],
        ["Teams"] = ["Json", "Instruments", "Statistics", "Factors", "Diversity"],
        ["Factors"] = ["Json", "Teams", "Statistics"],
        ["Instruments"] = ["Json", "Teams", "Statistics"],
        ["Diversity"] = ["Teams", "Statistics"],
        ["Equity"] = ["Json", "Teams", "Comparisons", "Statistics"],
        ["Inclusion"] = ["Statistics"],
        ["Surveys"] = ["Json", "Teams", "Instruments", "Diversity"],
        ["Scoring"] = ["Teams", "Instruments", "Surveys", "Statistics"],
        ["Disclosure"] = ["Json", "Teams", "Instruments", "Surveys", "Scoring", "Diversity", "Statistics"],
        ["Comparisons"] = ["Json", "Teams", "Instruments", "Factors", "Statistics"],
        ["Published"] = ["Json", "Teams", "Instruments", "Equity", "Statistics"],
    };

    private static readonly Dictionary<string, string[]> RulesArrows = new(StringComparer.Ordinal)
    {
        ["Conditions"] = [],
        ["Rulebooks"] = ["Conditions"],
        ["Checking"] = ["Conditions", "Rulebooks"],
        ["Findings"] = ["Conditions", "Rulebooks"],
        ["Explanations"] = ["Conditions", "Rulebooks", "Findings"],
        ["Interventions"] = ["Rulebooks"],
        ["Recommendations"] = ["Conditions", "Rulebooks", "Findings", "Interventions"],
        ["Engine"] = ["Conditions", "Rulebooks", "Checking", "Findings", "Explanations", "Interventions", "Recommendations"],
        ["Knowledge"] = ["Rulebooks", "Interventions"],
        ["Guides"] = ["Conditions", "Rulebooks", "Findings", "Explanations", "Interventions", "Recommendations", "Engine"],
        ["Hosting"] = ["Rulebooks", "Checking", "Explanations", "Recommendations", "Engine"],
    };

    // What of the core the rules may see: never Surveys and Scoring, where people's answers are.
    private static readonly string[] CoreSeenByRules = ["Json", "Teams", "Factors", "Statistics", "Instruments", "Disclosure"];

    private static readonly string[] AuditSees = ["Iapt.Belonging.Instruments.", "Iapt.Belonging.Surveys.", "Iapt.Belonging.Teams."];

    [Fact]
    public void Core_EveryFolder_UsesOnlyTheRoomsItMay() => AssertArrows("Iapt.Belonging", "Iapt.Belonging", CoreArrows);

    [Fact]
    public void Rules_EveryFolder_UsesOnlyTheRoomsItMay() => AssertArrows("Iapt.Belonging.Rules", "Iapt.Belonging.Rules", RulesArrows);

    [Fact]
    public void EveryFile_NamespaceIsItsFolder()
    {
        IEnumerable<string> misplaced = SourceFile.All
            .Select(f => (File: f, Namespace: f.Lines.FirstOrDefault(l => l.StartsWith("namespace ", StringComparison.Ordinal))?[10..].TrimEnd(';', '\r')))
            .Where(x => x.Namespace is not null && x.Namespace != Expected(x.File))
            .Select(x => $"{x.File.Path}: {x.Namespace}");
        Assert.Empty(misplaced.Where(m => !m.EndsWith("Microsoft.Extensions.DependencyInjection", StringComparison.Ordinal)));
    }

    [Fact]
    public void Projects_ArrowsPointOneWay()
    {
        foreach (Assembly assembly in Packages.All.Append(Assembly.Load("belonging")))
        {
            string name = assembly.GetName().Name!;
            string[] allowed = name switch
            {
                "Iapt.Belonging" => [],
                "Iapt.Belonging.Rules" or "Iapt.Belonging.Files" or "Iapt.Belonging.Audit" => ["Iapt.Belonging"],
                "Iapt.Belonging.Reporting" => ["Iapt.Belonging", "Iapt.Belonging.Rules"],
                _ => ["Iapt.Belonging", "Iapt.Belonging.Audit", "Iapt.Belonging.Rules", "Iapt.Belonging.Files", "Iapt.Belonging.Reporting"],
            };
            IEnumerable<string> used = assembly.GetReferencedAssemblies().Select(a => a.Name!).Where(n => n.StartsWith("Iapt.", StringComparison.Ordinal));
            Assert.Empty(used.Except(allowed));
        }
    }

    [Fact]
    public void Core_References_TheFrameworkOnly()
    {
        IEnumerable<string> used = Packages.Core.GetReferencedAssemblies().Select(a => a.Name!);
        Assert.All(used, name => Assert.StartsWith("System.", name, StringComparison.Ordinal));
    }

    [Fact]
    public void Rules_MetadataAndCode_NeverSeeMicrodata()
    {
        IReadOnlyList<string> namespaces = [.. ReferencedNamespaces(Packages.Rules)];
        Assert.Contains("Iapt.Belonging.Teams", namespaces);
        Assert.DoesNotContain("Iapt.Belonging.Surveys", namespaces);
        Assert.DoesNotContain("Iapt.Belonging.Scoring", namespaces);
        Assert.Empty(namespaces.Where(n => n.StartsWith("Iapt.Belonging.", StringComparison.Ordinal)).Select(n => n["Iapt.Belonging.".Length..])
            .Where(n => !n.StartsWith("Rules", StringComparison.Ordinal)).Except(CoreSeenByRules));
    }

    /// <summary>The attacker shares the data types of a release and nothing that a release is made with, or it would repeat its mistakes.</summary>
    [Fact]
    public void Audit_OfTheCore_UsesPublicDataTypesOnly()
    {
        Assembly audit = Assembly.Load("Iapt.Belonging.Audit");
        string[] used = [.. ReferencedTypes(audit).Where(t => t.Namespace.StartsWith("Iapt.Belonging.", StringComparison.Ordinal)).Select(t => $"{t.Namespace}.{t.Name}")];

        Assert.Contains("Iapt.Belonging.Disclosure.Release", used);
        Assert.Empty(used.Where(t => t.StartsWith("Iapt.Belonging.Disclosure.", StringComparison.Ordinal)).Except(["Iapt.Belonging.Disclosure.Release"]));
        Assert.Empty(used.Where(t => !t.StartsWith("Iapt.Belonging.Disclosure.", StringComparison.Ordinal) && !AuditSees.Any(room => t.StartsWith(room, StringComparison.Ordinal))));
        Assert.DoesNotContain(Packages.Core.GetCustomAttributes<System.Runtime.CompilerServices.InternalsVisibleToAttribute>(), a => a.AssemblyName == "Iapt.Belonging.Audit");
    }

    [Fact]
    public void Rules_PublicMembers_MentionNoMicrodata()
    {
        IEnumerable<string> mentions = Packages.Rules.GetExportedTypes()
            .SelectMany(t => Packages.PublicMembers(t).SelectMany(Signatures.TypesIn).Append(t))
            .Where(t => t.Namespace is "Iapt.Belonging.Surveys" or "Iapt.Belonging.Scoring")
            .Select(t => t.FullName!);
        Assert.Empty(mentions);
    }

    private static string Expected(SourceFile file)
    {
        string root = file.Project;
        return file.Folder.Length == 0 || file.Folder == "Properties" ? root : root + "." + string.Join('.', file.Path.Split('/')[2..^1]);
    }

    private static void AssertArrows(string project, string root, Dictionary<string, string[]> arrows)
    {
        var wrong = new List<string>();
        foreach (SourceFile file in SourceFile.All.Where(f => f.Project == project && f.Folder.Length > 0))
        {
            IEnumerable<string> rooms = file.UsedNamespaces
                .Where(n => n.StartsWith(root + ".", StringComparison.Ordinal))
                .Select(n => n[(root.Length + 1)..].Split('.')[0])
                .Where(room => arrows.ContainsKey(room) && room != file.Folder);
            string[] allowed = arrows.GetValueOrDefault(file.Folder, []);
            wrong.AddRange(rooms.Except(allowed).Select(room => $"{file.Path} uses {room}"));
        }

        Assert.Empty(wrong);
        IEnumerable<string> folders = SourceFile.All.Where(f => f.Project == project && f.Folder.Length > 0).Select(f => f.Folder).Distinct();
        Assert.Empty(folders.Except(arrows.Keys));
    }

    // The table of type references covers method bodies too.
    private static IEnumerable<string> ReferencedNamespaces(Assembly assembly) => ReferencedTypes(assembly).Select(t => t.Namespace).Distinct();

    private static IEnumerable<(string Namespace, string Name)> ReferencedTypes(Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        MetadataReader metadata = file.GetMetadataReader();
        return [.. metadata.TypeReferences.Select(metadata.GetTypeReference).Select(t => (metadata.GetString(t.Namespace), metadata.GetString(t.Name)))];
    }
}
