namespace Iapt.Belonging.Reporting.Html;

/// <summary>What could be done: each action once, with its evidence, and for whom it is recommended and why so.</summary>
internal static class ActionsHtml
{
    // Behind what a team's plan holds, and what is for later.
    private const int AlsoFits = 4;

    public static void Write(HtmlWriter html, Report report, int level, string prefix)
    {
        (Unit Unit, Recommendation Recommendation)[] all = [.. report.Shown.SelectMany(u => u.Recommendations.Select(r => (u, r)))];
        var actions = all.GroupBy(x => x.Recommendation.Intervention.Id).ToList();
        if (actions.Count == 0) html.Line("p", "No action follows from these results.");

        foreach (var tier in actions.GroupBy(Tier).OrderBy(t => t.Key))
        {
            string id = $"{prefix}-tier-{PlainNumbers.Whole(tier.Key)}";
            using (html.Open("section"))
            {
                html.Line(Headings.At(level), Heading(tier.Key), ("id", id));
                foreach (var action in tier) Action(html, report, [.. action]);
            }
        }
    }

    // Harm stands before every tier.
    private static int Tier(IEnumerable<(Unit Unit, Recommendation Recommendation)> action) =>
        action.Min(x => x.Recommendation.IsHarmRoad ? 0 : IsInPlan(x) || x.Recommendation.Tier == Rules.Recommendations.Tier.Later ? 1 + (int)x.Recommendation.Tier : AlsoFits);

    private static bool IsInPlan((Unit Unit, Recommendation Recommendation) x) => x.Unit.Plan.Contains(x.Recommendation);

    private static string Heading(int tier) => tier switch
    {
        0 => "Where there is harm",
        1 => "Now: small things to begin this week",
        2 => "Discuss: talk it through before deciding",
        3 => "Later: worth keeping in mind",
        _ => "Also fits: once something of the plan is done",
    };

    private static void Action(HtmlWriter html, Report report, (Unit Unit, Recommendation Recommendation)[] recommended)
    {
        Intervention action = recommended[0].Recommendation.Intervention;
        using (html.Open("details", ("class", "action")))
        {
            using (html.Open("summary"))
            {
                html.Inline("strong", action.Name.TrimEnd('.'));
                html.Inline("span", $"{Words.Of(action.Owner)}, {Words.Of(action.Effort)}", ("class", "sureness"));
            }

            html.Line("p", action.Description);
            List(html, "How to begin", action.FirstSteps);
            Parts(html, action);
            List(html, "Needed beforehand", action.Prerequisites);
            List(html, "Not when", action.NotWhen);
            List(html, "Take care", action.Cautions.Select(c => c.Text));
            List(html, $"Look at again after {PlainNumbers.Whole(action.ReviewAfterWeeks)} weeks", action.Measures.Select(Measure));
            if (report.Shown.Length > 1) ForWhom(html, action, recommended);
            else List(html, "Why in this tier", TierReasons.Of(recommended[0].Recommendation));
        }
    }

    private static void Parts(HtmlWriter html, Intervention action)
    {
        using (html.Open("dl"))
        {
            Part(html, "Level", Words.Of(action.Level));
            Part(html, "Evidence", $"{Words.Evidence(action)}: {string.Join("; ", action.Because)}");
            Part(html, "Kind of problem", $"{Words.Of(action.Domain)}. {action.DomainReason}");
            Part(html, "Can be undone", action.IsReversible ? "easily" : "not easily");
        }
    }

    private static void Part(HtmlWriter html, string label, string text)
    {
        using (html.Open("div"))
        {
            html.Inline("dt", label);
            html.Text(" ");
            html.Inline("dd", text);
        }
    }

    private static void List(HtmlWriter html, string label, IEnumerable<string> items)
    {
        string[] texts = [.. items];
        if (texts.Length == 0) return;

        html.Line("p", label, ("class", "label"));
        using (html.Open("ul"))
        {
            foreach (string text in texts) html.Line("li", text);
        }
    }

    private static void ForWhom(HtmlWriter html, Intervention action, (Unit Unit, Recommendation Recommendation)[] recommended)
    {
        string caption = $"For whom “{action.Name.TrimEnd('.')}” is recommended";
        using (html.Open("div", ("class", "scroll"), ("role", "region"), ("tabindex", "0"), ("aria-label", caption)))
        using (html.Open("table"))
        {
            html.Line("caption", caption);
            using (html.Open("thead"))
            using (html.Open("tr"))
            {
                foreach (string head in (string[])["Team", "Answers", "Tier", "Because"]) html.Line("th", head, ("scope", "col"));
            }

            using (html.Open("tbody"))
            {
                foreach ((Unit unit, Recommendation recommendation) in recommended) Row(html, unit, recommendation);
            }
        }
    }

    private static void Row(HtmlWriter html, Unit unit, Recommendation recommendation)
    {
        using (html.Open("tr"))
        {
            html.Line("th", Words.Capital(unit.NameInSentence), ("scope", "row"));
            html.Line("td", Words.Apart(recommendation.Answers.Select(f => f.Definition.Label)));
            html.Line("td", Words.Of(recommendation.Tier) + (recommendation.Tier == Rules.Recommendations.Tier.Later || IsInPlan((unit, recommendation)) ? "" : ", also fits"));
            html.Line("td", string.Join("; ", TierReasons.Of(recommendation)));
        }
    }

    private static string Measure(IndicatorId id) => IndicatorCatalog.Standard.Find(id)?.Topic ?? id.Value;
}
