using System.Text.Json.Nodes;
using Iapt.Belonging.Rules.Interventions;
using Iapt.Belonging.Rules.Knowledge;
using Iapt.Belonging.Rules.Rulebooks;
using Iapt.Belonging.Testing;

namespace Iapt.Belonging.Rules.Tests.Knowledge.Pages;

/// <summary>A question as a team lead would ask it, the answer, what to do step by step where that matters, and what to turn to.</summary>
internal sealed record EverydayQuestion(
    string Ask, string Short, IReadOnlyList<string> Steps, IReadOnlyList<Page> First, IReadOnlyList<string> Findings, IReadOnlyList<string> Frameworks, IReadOnlyList<string> Interventions)
{
    /// <summary>Whether it is about harm, where nothing is a trial.</summary>
    public bool IsOnHarm => Interventions.Any(i => i.StartsWith("harm/", StringComparison.Ordinal));
}

/// <summary>A page to read first: its path from docs/knowledge, and what it is.</summary>
internal sealed record Page(string To, string Words);

/// <summary>A question for discussion of the document, in our own words, and the frameworks that speak to it.</summary>
internal sealed record DiscussionQuestion(int Number, string Ask, IReadOnlyList<string> Frameworks);

/// <summary>The questions of docs/knowledge/questions.json.</summary>
internal static class EverydayQuestions
{
    private static readonly JsonNode Document = JsonNode.Parse(File.ReadAllText(Repository.Path("docs", "knowledge", "questions.json")))!;

    public static IReadOnlyList<EverydayQuestion> All { get; } =
    [
        .. Document["questions"]!.AsArray().Select(q => new EverydayQuestion(
            (string)q!["ask"]!, (string)q["short"]!, Texts(q["steps"]), Pages(q["first"]), Texts(q["findings"]), Texts(q["frameworks"]), Texts(q["interventions"]))),
    ];

    public static IReadOnlyList<DiscussionQuestion> Discussion { get; } =
        [.. Document["discussion"]!.AsArray().Select(q => new DiscussionQuestion((int)q!["number"]!, (string)q["ask"]!, Texts(q["frameworks"])))];

    /// <summary>Every name in the questions that nothing known answers to.</summary>
    public static IEnumerable<string> UnknownNames(KnowledgeBase known) => All.SelectMany(q =>
        q.Findings.Where(f => known.Find(FindingId.Parse(f)) is null)
            .Concat(q.Frameworks.Where(f => known.FrameworkOf(f) is null))
            .Concat(q.Interventions.Where(i => known.InterventionOf(i) is null)))
        .Concat(Discussion.SelectMany(q => q.Frameworks).Where(f => known.FrameworkOf(f) is null))
        .Distinct().Order(StringComparer.Ordinal);

    public static string Write(KnowledgeBase known)
    {
        var links = new Links(known, string.Empty);
        var page = new Markdown();
        page.Heading(1, "By question");
        page.Paragraph("What people ask in the corridor, a short answer, and where to look. You need no survey and no program for it. The answers are ours, made of what the frameworks say. Nothing here says that it is so in your team: the interventions are offers, the findings tell what to look for, and the frameworks are there to read. Where somebody may be coming to harm, [that comes first](notes/harm-and-duty-of-care.md). [Back to knowledge](README.md).");
        foreach (EverydayQuestion question in All)
        {
            page.Heading(2, question.Ask);
            page.Paragraph($"{question.Short} {Words.Ours}");
            page.Steps(question.Steps);
            page.List(
            [
                .. Point("first", question.First.Select(p => links.To(p.To, p.Words))),
                .. Point(question.IsOnHarm ? "what has to be done" : "try", question.Interventions.Select(known.InterventionOf).OfType<Intervention>().Select(links.Of)),
                .. Point("look for", question.Findings.Select(FindingId.Parse).Select(known.Find).OfType<FindingDefinition>().Select(links.Of)),
                .. Point("read", question.Frameworks.Select(known.FrameworkOf).OfType<Framework>().Select(links.Of)),
            ]);
        }

        page.Heading(2, "The document's own questions for discussion");
        page.Paragraph("The discussion document closes with eight questions for services to talk about; here in our words, with the frameworks that speak to them.");
        page.Steps(Discussion.OrderBy(d => d.Number).Select(d => $"{d.Ask} {string.Join(", ", d.Frameworks.Select(known.FrameworkOf).OfType<Framework>().Select(links.Of))}".TrimEnd()));
        return page.ToString();
    }

    private static IEnumerable<string> Point(string word, IEnumerable<string> found)
    {
        string[] all = [.. found];
        return all.Length == 0 ? [] : [$"{word}: {string.Join(", ", all)}"];
    }

    private static IReadOnlyList<Page> Pages(JsonNode? node) => [.. node?.AsArray().Select(n => new Page((string)n!["to"]!, (string)n["words"]!)) ?? []];

    private static IReadOnlyList<string> Texts(JsonNode? node) => [.. node?.AsArray().Select(n => (string)n!) ?? []];
}
