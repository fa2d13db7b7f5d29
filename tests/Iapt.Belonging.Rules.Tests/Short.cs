using System.Globalization;
using Iapt.Belonging.Rules.Conditions;

namespace Iapt.Belonging.Rules.Tests;

/// <summary>Tests and estimates in a short notation, so that tables of cases can be read.</summary>
internal static class Short
{
    /// <summary>For example <c>exact 5</c>, <c>4 in 3..5</c>, <c>band 3..5</c>, <c>bare 4</c>, <c>missing</c>.</summary>
    public static Estimate Estimate(string text)
    {
        string[] parts = text.Split(' ');
        return parts[0] switch
        {
            "exact" => Teams.Estimate.Exact(Number(parts[1])),
            "band" => Samples.Band(Ends(parts[1]).Lower, Ends(parts[1]).Upper),
            "bare" => Samples.Bare(Number(parts[1])),
            "missing" => Teams.Estimate.None(MissingReason.NotAsked),
            _ => Samples.Measured(Number(parts[0]), Ends(parts[2]).Lower, Ends(parts[2]).Upper),
        };
    }

    /// <summary>For example <c>below 5</c>, <c>between 3 and 5</c>, <c>oneOf 3,4</c>, <c>is yes</c>.</summary>
    public static Test Test(string text)
    {
        string[] parts = text.Split(' ');
        return parts[0] switch
        {
            "below" => new Below(Constant(parts[1])),
            "atOrBelow" => new AtOrBelow(Constant(parts[1])),
            "above" => new Above(Constant(parts[1])),
            "atOrAbove" => new AtOrAbove(Constant(parts[1])),
            "between" => new Between(Constant(parts[1]), Constant(parts[3])),
            "is" => new Is(Constant(parts[1])),
            "oneOf" => new OneOf(parts[1].Split(',').Select(Constant)),
            _ => throw new ArgumentOutOfRangeException(nameof(text)),
        };
    }

    private static Constant Constant(string text) => text switch
    {
        "yes" => true,
        "no" => false,
        _ => double.TryParse(text, CultureInfo.InvariantCulture, out double number) ? number : text,
    };

    private static (double Lower, double Upper) Ends(string text) => (Number(text.Split("..")[0]), Number(text.Split("..")[1]));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
