using System.Globalization;
using System.Text.RegularExpressions;
using Iapt.Belonging.Reporting.Html;

namespace Iapt.Belonging.Reporting.Tests;

/// <summary>WCAG 2.2: text 4.5 to 1 or more, marks 3 to 1 or more, computed from the colours of the style sheet.</summary>
public partial class ContrastTests
{
    private const double Text = 4.5;
    private const double Marks = 3;

    private static readonly Dictionary<string, string> Colours = Root().Matches(Stylesheet.Text).ToDictionary(m => m.Groups["name"].Value, m => m.Groups["hex"].Value, StringComparer.Ordinal);

    // Which colour stands on which ground where a rule sets only one of them.
    public static TheoryData<string, string, double> Pairs => new()
    {
        { "ink", "paper", Text },
        { "ink", "card", Text },
        { "ink", "harm-tint", Text },
        { "ink", "unknown-tint", Text },
        { "muted", "paper", Text },
        { "muted", "card", Text },
        { "plum", "paper", Text },
        { "plum", "card", Text },
        { "plum", "plum-tint", Marks },
        { "good", "card", Marks },
        { "good", "good-tint", Marks },
        { "bad", "card", Marks },
        { "bad", "bad-tint", Marks },
        { "harm", "harm-tint", Marks },
        { "harm", "card", Marks },
        { "edge", "card", Marks },
        { "edge", "paper", Marks },
        { "edge", "harm-tint", Marks },
        { "plum", "interval", Marks },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Colours_OnTheirGround_HaveContrast(string colour, string ground, double least) => Assert.InRange(Contrast(colour, ground), least, 21);

    [Fact]
    public void Rules_ThatSetColourAndGround_HaveContrast()
    {
        var rules = Rule().Matches(Stylesheet.Text).Where(m => Colour().IsMatch(m.Value) && Ground().IsMatch(m.Value)).ToList();
        Assert.True(rules.Count > 8, "the style sheet is no longer read");
        Assert.All(rules, m => Assert.InRange(Contrast(Colour().Match(m.Value).Groups["name"].Value, Ground().Match(m.Value).Groups["name"].Value), Text, 21));
    }

    [Fact]
    public void Colours_OfText_AreAllInTheTable()
    {
        var known = Pairs.Select(p => (string)p[0]).ToHashSet(StringComparer.Ordinal);
        IEnumerable<string> used = Rule().Matches(Stylesheet.Text).Where(m => !Ground().IsMatch(m.Value)).SelectMany(m => Colour().Matches(m.Value)).Select(m => m.Groups["name"].Value);
        Assert.Empty(used.Except(known));
    }

    [Fact]
    public void Colours_AreNotTheNhsPalette() =>
        Assert.Empty(Colours.Values.Intersect(["#005eb8", "#003087", "#0072ce", "#41b6e6", "#00a9ce"], StringComparer.OrdinalIgnoreCase));

    [Theory]
    [InlineData("#000000", "#ffffff", 21)]
    [InlineData("#a6a6a6", "#ffffff", 2.43)]
    [InlineData("#12436d", "#ffffff", 10.25)]
    public void Contrast_KnownPairs_AreAsPublished(string one, string other, double expected) => Assert.Equal(expected, Ratio(one, other), 0.01);

    private static double Contrast(string colour, string ground) => Ratio(Colours[colour], Colours[ground]);

    private static double Ratio(string one, string other)
    {
        (double a, double b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string hex)
    {
        double[] parts = [.. Enumerable.Range(0, 3).Select(i => Linear(int.Parse(hex.AsSpan(1 + (2 * i), 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0))];
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }

    private static double Linear(double channel) => channel <= 0.04045 ? channel / 12.92 : Math.Pow((channel + 0.055) / 1.055, 2.4);

    [GeneratedRegex(@"--(?<name>[a-z-]+):\s*(?<hex>#[0-9a-f]{6})")]
    private static partial Regex Root();

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Rule();

    [GeneratedRegex(@"(?<![a-z-])color:\s*var\(--(?<name>[a-z-]+)\)")]
    private static partial Regex Colour();

    [GeneratedRegex(@"background:\s*var\(--(?<name>[a-z-]+)\)")]
    private static partial Regex Ground();
}
