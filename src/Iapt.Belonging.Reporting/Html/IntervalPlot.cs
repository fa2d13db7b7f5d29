namespace Iapt.Belonging.Reporting.Html;

/// <summary>A small picture of what a comparison read: the interval, the value in it, and the limit that the rule sets.</summary>
/// <remarks>The scale is the indicator's own and never fitted to the data, so equal numbers look equal on any two pages.</remarks>
internal static class IntervalPlot
{
    private const double Left = 10;
    private const double Right = 250;
    private const double Line = 21;

    /// <summary>Whether there is something to draw.</summary>
    public static bool Draws(ProofNode node) => node is { Indicator: not null, Estimate.IsMissing: false }
        && Unit(node) is not (IndicatorUnit.Flag or IndicatorUnit.Category) && Scale(node).To > Scale(node).From;

    public static void Write(HtmlWriter html, ProofNode node)
    {
        using (html.Open("svg", ("class", "plot"), ("viewBox", "0 0 260 40"), ("role", "img"), ("width", "260"), ("height", "40")))
        {
            html.Line("title", Words.Capital(SubjectWords.Of(Comparison(node), node.Indicator!)));
            html.Line("desc", Description(node));
            Axis(html, node);
            Interval(html, node);
            foreach (double limit in SubjectWords.Limits(Comparison(node).Test)) Limit(html, node, limit);
            if (node.Estimate!.Value is double value) html.Empty("circle", ("class", "value"), ("cx", X(node, value)), ("cy", NumberText.Coordinate(Line)), ("r", "4.5"));
        }
    }

    /// <summary>The picture in words; every number in it stands in the table beside it too.</summary>
    public static string Description(ProofNode node)
    {
        (double from, double to) = Scale(node);
        return $"{Words.Capital(EstimateText.Of(node))}, drawn on a scale from {Number(node, from)} to {Number(node, to)}. The rule asks for {SubjectWords.Of(Comparison(node).Test, Unit(node))}.";
    }

    /// <summary>The ends of the scale: the indicator's, widened only where a number lies outside.</summary>
    public static (double From, double To) Scale(ProofNode node)
    {
        (double from, double to) = SubjectWords.Scale(Comparison(node).Subject, node.Indicator!);
        double? highest = node.Estimate!.Upper ?? node.Estimate.Value;

        // A scale without a natural end would squeeze everything into a corner; the next power of ten is fixed, too.
        if (node.Indicator!.Unit is IndicatorUnit.Count or IndicatorUnit.Ratio && highest is double h)
        {
            double most = SubjectWords.Limits(Comparison(node).Test).Append(h).Max();
            double tens = Math.Pow(10, Math.Ceiling(Math.Log10(Math.Max(most, 1))));
            to = Math.Min(to, Math.Max(tens, node.Indicator.Unit == IndicatorUnit.Ratio ? 1 : 10));
        }

        return (Math.Min(from, node.Estimate.Lower ?? from), Math.Max(to, highest ?? to));
    }

    public static string Number(ProofNode node, double number) => NumberText.Of(number, Unit(node));

    private static Comparison Comparison(ProofNode node) => (Comparison)node.Condition;

    private static IndicatorUnit Unit(ProofNode node) => SubjectWords.Unit(Comparison(node).Subject, node.Indicator!);

    private static void Axis(HtmlWriter html, ProofNode node)
    {
        (double from, double to) = Scale(node);
        Stroke(html, "axis", Left, Line, Right, Line);
        Stroke(html, "axis", Left, Line - 4, Left, Line + 4);
        Stroke(html, "axis", Right, Line - 4, Right, Line + 4);
        html.Line("text", Number(node, from), ("x", "6"), ("y", "38"));
        html.Line("text", Number(node, to), ("x", "254"), ("y", "38"), ("text-anchor", "end"));
    }

    private static void Interval(HtmlWriter html, ProofNode node)
    {
        if (node.Estimate is not { Lower: double lower, Upper: double upper } || EstimateText.IsExact(node.Estimate)) return;

        double left = Place(node, lower);
        double width = Math.Max(Place(node, upper) - left, 1);
        html.Empty("rect", ("class", "interval"), ("x", NumberText.Coordinate(left)), ("y", NumberText.Coordinate(Line - 5)), ("width", NumberText.Coordinate(width)), ("height", "10"));
    }

    private static void Limit(HtmlWriter html, ProofNode node, double limit)
    {
        double x = Place(node, limit);
        Stroke(html, "limit", x, Line - 10, x, Line + 9);
        html.Line("text", Number(node, limit), ("class", "limit"), ("x", NumberText.Coordinate(x)), ("y", "9"), ("text-anchor", "middle"));
    }

    private static void Stroke(HtmlWriter html, string name, double x1, double y1, double x2, double y2) => html.Empty(
        "line",
        ("class", name),
        ("x1", NumberText.Coordinate(x1)),
        ("y1", NumberText.Coordinate(y1)),
        ("x2", NumberText.Coordinate(x2)),
        ("y2", NumberText.Coordinate(y2)));

    private static string X(ProofNode node, double number) => NumberText.Coordinate(Place(node, number));

    private static double Place(ProofNode node, double number)
    {
        (double from, double to) = Scale(node);
        return Left + ((Math.Clamp(number, from, to) - from) / (to - from) * (Right - Left));
    }
}
