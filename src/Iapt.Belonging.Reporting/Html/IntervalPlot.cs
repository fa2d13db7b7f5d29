namespace Iapt.Belonging.Reporting.Html;

/// <summary>A small picture of what a comparison read: the interval, the value in it, and the limit that the rule sets.</summary>
internal static class IntervalPlot
{
    private const double Left = 10;
    private const double Right = 250;
    private const double Line = 21;

    public static void Write(HtmlWriter html, Reading reading)
    {
        using (html.Open("svg", ("class", "plot"), ("viewBox", "0 0 260 40"), ("role", "img"), ("width", "260"), ("height", "40")))
        {
            html.Line("title", reading.Topic);
            html.Line("desc", Description(reading));
            Axis(html, reading);
            Interval(html, reading);
            foreach (double limit in reading.Limits) Limit(html, reading, limit);
            if (reading.Estimate.Value is double value) html.Empty("circle", ("class", "value"), ("cx", X(reading, value)), ("cy", PlainNumbers.Coordinate(Line)), ("r", "4.5"));
        }
    }

    // Every number in it stands in the row of the table, too.
    private static string Description(Reading reading)
    {
        (double from, double to) = reading.Scale();
        return $"{Words.Capital(reading.Phrase)}, drawn on a scale from {reading.End(from)} to {reading.End(to)}. The rule asks for {reading.Asks}.";
    }

    private static void Axis(HtmlWriter html, Reading reading)
    {
        (double from, double to) = reading.Scale();
        Stroke(html, "axis", Left, Line, Right, Line);
        Stroke(html, "axis", Left, Line - 4, Left, Line + 4);
        Stroke(html, "axis", Right, Line - 4, Right, Line + 4);
        html.Line("text", reading.End(from), ("x", "6"), ("y", "38"));
        html.Line("text", reading.End(to), ("x", "254"), ("y", "38"), ("text-anchor", "end"));
    }

    private static void Interval(HtmlWriter html, Reading reading)
    {
        if (reading.IsExact || reading.Estimate is not { Lower: double lower, Upper: double upper }) return;

        double left = Place(reading, lower);
        double width = Math.Max(Place(reading, upper) - left, 1);
        html.Empty("rect", ("class", "interval"), ("x", PlainNumbers.Coordinate(left)), ("y", PlainNumbers.Coordinate(Line - 5)), ("width", PlainNumbers.Coordinate(width)), ("height", "10"));
    }

    private static void Limit(HtmlWriter html, Reading reading, double limit)
    {
        double x = Place(reading, limit);
        Stroke(html, "limit", x, Line - 10, x, Line + 9);
        html.Line("text", reading.Number(limit), ("class", "limit"), ("x", PlainNumbers.Coordinate(x)), ("y", "9"), ("text-anchor", "middle"));
    }

    private static void Stroke(HtmlWriter html, string name, double x1, double y1, double x2, double y2) => html.Empty(
        "line",
        ("class", name),
        ("x1", PlainNumbers.Coordinate(x1)),
        ("y1", PlainNumbers.Coordinate(y1)),
        ("x2", PlainNumbers.Coordinate(x2)),
        ("y2", PlainNumbers.Coordinate(y2)));

    private static string X(Reading reading, double number) => PlainNumbers.Coordinate(Place(reading, number));

    private static double Place(Reading reading, double number)
    {
        (double from, double to) = reading.Scale();
        return Left + ((Math.Clamp(number, from, to) - from) / (to - from) * (Right - Left));
    }
}
