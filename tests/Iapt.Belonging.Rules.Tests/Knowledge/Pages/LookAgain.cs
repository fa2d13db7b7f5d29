using Iapt.Belonging.Rules.Interventions;

namespace Iapt.Belonging.Rules.Tests.Knowledge.Pages;

/// <summary>When and how to see whether an intervention helped: a survey that comes once a year answers nothing within weeks.</summary>
internal static class LookAgain
{
    // What is counted or asked in the team itself, whenever it likes; a survey and figures of the organisation come when they come.
    private static readonly string[] Counted = ["practice/", "ihi/", "people/good-days"];

    private static readonly string[] Kept = ["people/", "wres/"];

    public static void Write(Markdown page, Intervention intervention)
    {
        string weeks = intervention.ReviewAfterWeeks == 1 ? "In a week" : $"In {intervention.ReviewAfterWeeks} weeks";
        IndicatorId[] counted = [.. intervention.Measures.Where(m => Is(m, Counted))], kept = [.. intervention.Measures.Except(counted).Where(m => Is(m, Kept))];
        if (intervention.Owner == Owner.SeniorOwner) page.Paragraph($"{weeks}: does everyone who reported know what was done?");
        if (counted.Length == 0 && intervention.Owner != Owner.SeniorOwner) page.Paragraph($"{weeks}, by asking yourselves: was it done, and what is different for whom? There is nothing here to count.");
        Points(page, $"{weeks}, by counting or asking yourselves:", counted);
        Points(page, "In your next survey, if your team is shown:", [.. intervention.Measures.Except(counted).Except(kept)]);
        Points(page, "In the figures that HR or the organisation keeps, when they next come:", kept);
    }

    private static bool Is(IndicatorId measure, string[] beginnings) => Array.Exists(beginnings, b => measure.Value.StartsWith(b, StringComparison.Ordinal));

    private static void Points(Markdown page, string title, IndicatorId[] measures)
    {
        if (measures.Length == 0) return;

        page.Paragraph(title);
        page.List(measures.Select(m => $"{IndicatorCatalog.Standard.Find(m)!.Topic} (`{m}`)"));
    }
}
