using System.Globalization;
using System.Text.RegularExpressions;
using Iapt.Belonging.Rules.Explanations;

namespace Iapt.Belonging.Rules.Tests.Explanations;

/// <summary>Reads the lines under "Numbers that were read" back as a reader of the page would: what is not printed, or was rounded away, is not there.</summary>
internal static partial class PrintedNumbers
{
    private static readonly MethodId Printed = MethodId.Parse("printed");

    /// <summary>The estimates that the printed lines of an explanation name.</summary>
    public static IReadOnlyList<KeyValuePair<Subject, Estimate>> Of(Explanation explanation, IndicatorCatalog indicators) =>
        [.. explanation.Numbers.Select(line => Read(line, indicators))];

    private static KeyValuePair<Subject, Estimate> Read(string line, IndicatorCatalog indicators)
    {
        Match match = Line().Match(line);
        Assert.True(match.Success, line);
        Subject subject = Subject.Parse(match.Groups["subject"].Value);
        IReadOnlyList<string> codes = subject is TrendSubject ? TrendSubject.Words : indicators.Find(subject.Indicator)!.Categories;
        return KeyValuePair.Create(subject, Estimate(match.Groups["value"].Value, match.Groups["details"].Value, codes));
    }

    private static Estimate Estimate(string value, string details, IReadOnlyList<string> codes)
    {
        if (value.StartsWith("none, ", StringComparison.Ordinal)) return Teams.Estimate.None(MissingReason.NotAsked);

        Match ends = Ends().Match(value.StartsWith("from ", StringComparison.Ordinal) ? value : details);
        if (value.StartsWith("from ", StringComparison.Ordinal)) return Teams.Estimate.Band(Lower(ends, codes), Upper(ends, codes), Printed);
        if (details.Contains("interval not known", StringComparison.Ordinal)) return Teams.Estimate.WithoutInterval(Number(value, codes), Printed);
        if (!ends.Success) return Teams.Estimate.Exact(Number(value, codes));

        Assert.InRange(Number(value, codes), Lower(ends, codes), Upper(ends, codes));
        return Teams.Estimate.Measured(Number(value, codes), Lower(ends, codes), Upper(ends, codes), Printed);
    }

    private static double Lower(Match ends, IReadOnlyList<string> codes) => Number(ends.Groups["lower"].Value, codes);

    private static double Upper(Match ends, IReadOnlyList<string> codes) => Number(ends.Groups["upper"].Value, codes);

    private static double Number(string text, IReadOnlyList<string> codes)
    {
        if (text is "yes" or "no") return text == "yes" ? 1 : 0;
        if (codes.Contains(text)) return codes.Index().First(c => c.Item == text).Index;

        double number = double.Parse(text.TrimEnd('%'), CultureInfo.InvariantCulture);
        return text.EndsWith('%') ? number / 100 : number;
    }

    [GeneratedRegex(@"^`(?<subject>[^`]+)` \([^)]*\): (?<value>[^(;]+?)( \((?<details>[^)]*)\))?(; [^;]+)??(; method [^;]+)?; source .+\.$")]
    private static partial Regex Line();

    [GeneratedRegex(@"(from|95% interval) (?<lower>\S+) to (?<upper>[^\s;]+)")]
    private static partial Regex Ends();
}
