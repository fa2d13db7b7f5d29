using Iapt.Belonging.Rules.Explanations;

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
        Reading reading = Reading.Of(node);
        using (html.Open("tr"))
        {
            using (html.Open("th", ("scope", "row"))) Subject(html, reading);
            html.Line("td", reading.Value);
            html.Line("td", reading.Interval);
            html.Line("td", reading.Asks);
            html.Line("td", TruthWords.Of(node));
        }
    }

    private static void Subject(HtmlWriter html, Reading reading)
    {
        html.Inline("span", reading.Topic);
        if (reading.IsDrawn) IntervalPlot.Write(html, reading);
        html.Inline("small", string.Join(", ", Details(reading)));
    }

    private static IEnumerable<string> Details(Reading reading)
    {
        if (reading.IsDrawn)
        {
            (double from, double to) = reading.Scale();
            yield return $"scale {reading.End(from)} to {reading.End(to)}";
        }

        if (reading.Estimate.Answers is SizeBand answers) yield return EstimateSentence.Behind(answers, reading.Subject, reading.Indicator);
        if (reading.Estimate.Agreement is TeamAgreement agreement) yield return AgreementPhrase.Of(agreement);
        if (reading.Estimate.Method is MethodId method) yield return $"method {method}";
        yield return $"source {reading.Indicator.Source}";
    }
}
