using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Iapt.Belonging.Factors;
using Iapt.Belonging.Testing;

namespace Iapt.Belonging.Rules.Tests.Knowledge.Pages;

/// <summary>A numbered paragraph of the discussion document: its topic in our words, and why nothing need come from it, if so.</summary>
internal sealed record Paragraph(int Number, string Topic, string? Excused);

/// <summary>What comes from which paragraph of the discussion document.</summary>
internal static partial class Paragraphs
{
    private const string Document = "iapt-2022";

    public static IReadOnlyList<Paragraph> All { get; } =
    [
        .. JsonNode.Parse(File.ReadAllText(Repository.Path("docs", "knowledge", "paragraphs.json")))!["paragraphs"]!.AsArray()
            .Select(p => new Paragraph((int)p!["number"]!, (string)p["topic"]!, (string?)p["excused"])),
    ];

    /// <summary>The numbers of paragraphs that a place names: "para 20-21, 28: words" names 20, 21 and 28. A place that names none covers nothing.</summary>
    public static IEnumerable<int> In(string? place)
    {
        Match match = Place().Match(place ?? string.Empty);
        if (!match.Success) yield break;

        foreach (Capture part in match.Groups["part"].Captures)
        {
            string[] ends = part.Value.Split('-', StringSplitOptions.TrimEntries);
            int from = int.Parse(ends[0], CultureInfo.InvariantCulture), to = int.Parse(ends[^1], CultureInfo.InvariantCulture);
            for (int number = from; number <= to; number++) yield return number;
        }
    }

    /// <summary>By paragraph, what cites it: its kind, and a link to it.</summary>
    public static ILookup<int, (string Kind, string Link)> Entries(KnowledgeBase known)
    {
        var links = new Links(known, string.Empty);
        IEnumerable<(string Kind, string Link, IEnumerable<Citation> Because)> entries =
        [
            .. known.Frameworks.Select(f => ("frameworks", links.Of(f), f.Because.Concat(f.Parts.SelectMany(p => p.Because)))),
            .. known.Findings.Select(f => ("findings", links.Of(f), Enumerable.Repeat(f.Source, 1))),
            .. known.Rulebooks.SelectMany(b => b.Rules.Select(r => ("rules", links.To(known.PathOf(b), $"`{r.Id}`"), r.Because.AsEnumerable()))),
            .. known.Interventions.Select(i => ("interventions", links.Of(i), i.Because.AsEnumerable())),
            .. FactorModel.BuiltIn.Factors.Select(f => ("factors", $"`{f.Id}`", Enumerable.Repeat(f.Source, 1))),
        ];
        return entries
            .SelectMany(e => e.Because.Where(c => c.Source.Value == Document).SelectMany(c => In(c.At)).Distinct().Select(n => (Number: n, e.Kind, e.Link)))
            .ToLookup(e => e.Number, e => (e.Kind, e.Link));
    }

    public static string Write(KnowledgeBase known)
    {
        ILookup<int, (string Kind, string Link)> entries = Entries(known);
        var page = new Markdown();
        page.Heading(1, "The discussion document, paragraph by paragraph");
        page.Paragraph("For each numbered paragraph of *Workplace belonging and staff wellbeing: IAPT Staff Wellbeing Discussion Document* (February 2022) its topic in our words, and everything here that cites it. The text itself is not repeated. [Back to knowledge](README.md).");
        page.Paragraph($"{All.Count(p => entries.Contains(p.Number))} of {All.Count} paragraphs are cited.");
        foreach (Paragraph paragraph in All)
        {
            string[] kinds = [.. entries[paragraph.Number].GroupBy(e => e.Kind).Select(g => $"  - {g.Key}: {string.Join(", ", g.Select(e => e.Link).Distinct())}")];
            string none = kinds.Length > 0 ? string.Empty : paragraph.Excused is null ? " Nothing cites it yet." : $" Nothing is taken from it: {paragraph.Excused}";
            page.Lines([$"- **{paragraph.Number}** {paragraph.Topic}{none}", .. kinds]);
        }

        return page.ToString();
    }

    [GeneratedRegex(@"^para(graph)?s? (?<part>[0-9]+(\s*-\s*[0-9]+)?)((, | and |, and )(?<part>[0-9]+(\s*-\s*[0-9]+)?)(?=\s*($|[,:;.(]| and )))*")]
    private static partial Regex Place();
}
