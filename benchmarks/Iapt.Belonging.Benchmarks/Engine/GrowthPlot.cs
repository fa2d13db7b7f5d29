using System.Globalization;
using System.Text;

namespace Iapt.Belonging.Benchmarks.Engine;

/// <summary>Draws how times grow, as SVG: both scales go in tens, so that what grows in step is a straight line like the dashed one.</summary>
internal static class GrowthPlot
{
    private const int Width = 320, Height = 240, Left = 60, Top = 40, PanelWidth = 440, PanelHeight = 340;

    /// <summary>What one panel shows.</summary>
    /// <param name="Time">What goes up.</param>
    /// <param name="Size">What goes to the right.</param>
    /// <param name="Points">The measurements.</param>
    public sealed record Panel(string Time, string Size, IReadOnlyList<(double Size, double Time)> Points);

    public static string Draw(IReadOnlyList<Panel> panels)
    {
        var svg = new StringBuilder();
        string all = string.Join("; ", panels.Select(p => $"{p.Time} by number of {p.Size}: {string.Join(", ", p.Points.Select(x => $"{Text(x.Size)}: {Text(x.Time)}"))}"));
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {PanelWidth * panels.Count} {PanelHeight}\" role=\"img\" aria-labelledby=\"t d\" font-family=\"sans-serif\" font-size=\"12\">\n");
        svg.Append(CultureInfo.InvariantCulture, $"<title id=\"t\">How the time of the rules engine grows</title>\n<desc id=\"d\">{all}</desc>\n");
        svg.Append("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
        foreach ((int i, Panel panel) in panels.Index()) Draw(svg, panel, i * PanelWidth);
        return svg.Append("</svg>\n").ToString();
    }

    private static void Draw(StringBuilder svg, Panel panel, int offset)
    {
        (int fromX, int toX) = Decades(panel.Points.Select(p => p.Size));
        (int fromY, int toY) = Decades(panel.Points.Select(p => p.Time));
        double X(double size) => (Math.Log10(size) - fromX) / (toX - fromX) * Width;
        double Y(double time) => Height - ((Math.Log10(time) - fromY) / (toY - fromY) * Height);

        svg.Append(CultureInfo.InvariantCulture, $"<g transform=\"translate({offset + Left} {Top})\">\n<text x=\"0\" y=\"-16\">{panel.Time}</text>\n<text x=\"{Width}\" y=\"{Height + 40}\" text-anchor=\"end\">{panel.Size}</text>\n");
        for (int x = fromX; x <= toX; x++) Tick(svg, X(Math.Pow(10, x)), Height, 0, -Height, Text(Math.Pow(10, x)), "middle", 0, 18);
        for (int y = fromY; y <= toY; y++) Tick(svg, 0, Y(Math.Pow(10, y)), Width, 0, Text(Math.Pow(10, y)), "end", -6, 4);
        (double size, double time) = panel.Points[^1];
        double first = Math.Max(panel.Points[0].Size, size * Math.Pow(10, fromY) / time);
        svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{X(first):0.#}\" y1=\"{Y(time * first / size):0.#}\" x2=\"{X(size):0.#}\" y2=\"{Y(time):0.#}\" stroke=\"#777\" stroke-dasharray=\"4 4\"/>\n");
        string line = string.Join(' ', panel.Points.Select(p => string.Create(CultureInfo.InvariantCulture, $"{X(p.Size):0.#},{Y(p.Time):0.#}")));
        svg.Append(CultureInfo.InvariantCulture, $"<polyline points=\"{line}\" fill=\"none\" stroke=\"#1b6e4b\" stroke-width=\"2\"/>\n");
        foreach ((double s, double t) in panel.Points) svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{X(s):0.#}\" cy=\"{Y(t):0.#}\" r=\"3.5\" fill=\"#1b6e4b\"/>\n");
        svg.Append("</g>\n");
    }

    private static void Tick(StringBuilder svg, double x, double y, double width, double height, string text, string anchor, double textX, double textY)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{x:0.#}\" y1=\"{y:0.#}\" x2=\"{x + width:0.#}\" y2=\"{y + height:0.#}\" stroke=\"#ddd\"/>");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x + textX:0.#}\" y=\"{y + textY:0.#}\" text-anchor=\"{anchor}\">{text}</text>\n");
    }

    private static (int From, int To) Decades(IEnumerable<double> numbers) => ((int)Math.Floor(Math.Log10(numbers.Min())), (int)Math.Ceiling(Math.Log10(numbers.Max())));

    private static string Text(double number) => number.ToString(number < 1 ? "0.####" : "#,0.##", CultureInfo.InvariantCulture);
}
