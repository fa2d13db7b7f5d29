namespace Iapt.Belonging.Reporting.Html;

/// <summary>The numbers that decided a finding, each with its picture.</summary>
internal static class NumbersTable
{
    public static void Write(HtmlWriter html, Finding finding, string caption)
    {
        ProofNode[] nodes = [.. ProofWalk.Comparisons(finding)];
        if (nodes.Length == 0) return;

        using (html.Open("div", ("class", "scroll"), ("role", "region"), ("tabindex", "0"), ("aria-label", caption)))
        using (html.Open("table", ("class", "numbers")))
        {
            html.Line("caption", caption);
            using (html.Open("thead"))
            using (html.Open("tr"))
            {
                foreach (string head in (string[])["What was read", "Value", "95% interval", "The rule asks for", "Does it hold?"]) html.Line("th", head, ("scope", "col"));
            }

            using (html.Open("tbody"))
            {
                foreach (ProofNode node in nodes) Row(html, node);
            }
        }
    }

    private static void Row(HtmlWriter html, ProofNode node)
    {
        var comparison = (Comparison)node.Condition;
        Indicator indicator = node.Indicator!;
        Estimate estimate = node.Estimate!;
        IndicatorUnit unit = SubjectWords.Unit(comparison.Subject, indicator);
        using (html.Open("tr"))
        {
            using (html.Open("th", ("scope", "row"))) Subject(html, node, comparison, indicator);
            html.Line("td", EstimateText.Value(estimate, indicator, unit));
            html.Line("td", EstimateText.Interval(estimate, indicator, unit) ?? (estimate.IsMissing ? "none" : "exact"));
            html.Line("td", SubjectWords.Of(comparison.Test, unit));
            html.Line("td", TruthWords.Of(node));
        }
    }

    private static void Subject(HtmlWriter html, ProofNode node, Comparison comparison, Indicator indicator)
    {
        html.Inline("span", Words.Capital(SubjectWords.Of(comparison, indicator)));
        if (IntervalPlot.Draws(node)) IntervalPlot.Write(html, node);
        html.Inline("small", string.Join(", ", Details(node, indicator)));
    }

    private static IEnumerable<string> Details(ProofNode node, Indicator indicator)
    {
        if (IntervalPlot.Draws(node))
        {
            (double from, double to) = IntervalPlot.Scale(node);
            yield return $"scale {IntervalPlot.Number(node, from)} to {IntervalPlot.Number(node, to)}";
        }

        if (node.Estimate!.Answers is SizeBand answers) yield return $"{answers} answered";
        if (node.Estimate.Method is MethodId method) yield return $"method {method}";
        yield return $"source {indicator.Source}";
    }
}
