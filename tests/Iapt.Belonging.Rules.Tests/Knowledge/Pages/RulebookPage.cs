using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Tests.Knowledge.Pages;

/// <summary>The page of a rulebook that belongs to no single framework.</summary>
internal static class RulebookPage
{
    public static string Write(KnowledgeBase known, Rulebook rulebook)
    {
        var links = new Links(known, "rulebooks");
        var page = new Markdown();
        page.Heading(1, rulebook.Title);
        page.Paragraph($"Rulebook `{rulebook.Id}`, version {rulebook.Version}. [All rulebooks](../README.md#rulebooks).");
        page.Paragraph(HowToRead([rulebook]));
        if (KnowledgeBase.NoteOn(rulebook.Id.Value) is string note) page.Paragraph($"{links.To(note, "How to read it")}: what the data do not hold.");
        string[] naming = [.. known.Frameworks.Where(f => f.Rulebooks.Contains(rulebook.Id)).Select(links.Of)];
        if (naming.Length > 0) page.Paragraph($"Works with {string.Join(", ", naming)}.");
        WriteLeftOut(page, rulebook);
        page.Heading(2, "Findings and rules");
        new RulebookSection(links, page).Write([rulebook], 3);
        links.WriteAlsoSee(page, [rulebook]);
        page.Heading(2, "Sources");
        page.List(Words.Sources(RulebookSection.Citations([rulebook])));
        return page.ToString();
    }

    /// <summary>How rules are asked for, and what their words mean.</summary>
    public static string HowToRead(IEnumerable<Rulebook> rulebooks)
    {
        Rulebook[] all = [.. rulebooks];
        string[] asked = [.. all.Where(r => !BuiltInRulebooks.Standard.Contains(r)).Select(r => $"`--rulebook {r.Id}`")];
        string use = asked.Length == 0 ? "In use unless something else is said." : all.Length > asked.Length ? $"Standard; further rules are asked for with {string.Join(", ", asked)}." : $"Asked for with {string.Join(", ", asked)}.";
        return $"{use} Scores run from 0 to 10, and higher is better. A finding is *indicated* if its condition holds over the 95% intervals, *tentative* if it holds over the values only. "
            + "Rules of a finding are alternatives. *Ours* says that we made the rule of what the source says: its thresholds are judgements, and no validated cut-offs exist.";
    }

    private static void WriteLeftOut(Markdown page, Rulebook rulebook)
    {
        if (!rulebook.Id.Value.StartsWith("interactions-", StringComparison.Ordinal)) return;

        page.Paragraph("Interactions are rules that read other findings. One that rests on no study in numbers only bears on another finding, and never concludes a barrier. [Those that are no rules, and why](../interactions-left-out.md).");
    }
}
