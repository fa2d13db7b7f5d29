using System.Globalization;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Equity;

/// <summary>A gap in one sentence: what people report, never what they are like.</summary>
internal sealed class GapSentence(GapComparison gap, Func<GroupId, string> words)
{
    private bool IsShare => gap.Indicator.Unit == IndicatorUnit.Proportion;

    private string Group => words(gap.Subject.Group);

    private string Reference => words(gap.Subject.Reference);

    public static string NameOf(GroupId group) => $"people of {group.Characteristic} {group.Label}";

    public static string Together(int familySize) => familySize == 1
        ? "the only comparison looked at"
        : string.Create(CultureInfo.InvariantCulture, $"one of {familySize} comparisons looked at together");

    public string Write() => $"On {gap.Indicator.Topic}: {Statement()}.";

    private string Statement() => gap.Verdict switch
    {
        GapVerdict.NothingToCompare => $"there is nothing to compare between {Group} and {Reference}",
        GapVerdict.TooFewToTell => $"too few people to tell whether {Group} and {Reference} differ{Possible()}",
        GapVerdict.NoGapThatMatters => $"{Of($"{Group} and {Reference}")} differs by less than {Matters()}, the smallest difference that matters ({Range()}); {Together(gap.FamilySize)}",
        GapVerdict.MayBeChance => $"{Difference()}, which may be chance; {Together(gap.FamilySize)}",
        GapVerdict.GapThatMatters => $"{Difference()}, at least the {Matters()} that matters; {Together(gap.FamilySize)}",
        _ when gap.Smallest is null => $"{Difference()}; nobody has judged how much matters; {Together(gap.FamilySize)}",
        _ => $"{Difference()}; too few people to tell whether by the {Matters()} that matters; {Together(gap.FamilySize)}",
    };

    private string Difference()
    {
        Estimate estimate = gap.Estimate;
        bool isLower = estimate.Upper < 0;
        (double nearer, double further) = isLower ? (-estimate.Upper!.Value, -estimate.Lower!.Value) : (estimate.Lower!.Value, estimate.Upper!.Value);
        string size = estimate.Value is double value ? $"{Number(Math.Abs(value))} ({Number(nearer)} to {Amount(further)})" : $"{Number(nearer)} to {Amount(further)}";
        return $"{Of(Group)} is {(isLower ? "lower" : "higher")} by {size} than {Of(Reference)}";
    }

    private string Of(string people) => gap.Indicator.Origin == IndicatorOrigin.Survey ? $"what {people} report" : $"the figure of {people}";

    private string Possible()
    {
        if (gap.Estimate.IsMissing || !gap.PValue.IsComputed) return string.Empty;

        return $"{(gap.Smallest is null ? string.Empty : " by enough to matter")} ({Range()}); {Together(gap.FamilySize)}";
    }

    private string Range() => $"anything from {Side(gap.Estimate.Lower!.Value)} to {Side(gap.Estimate.Upper!.Value)}";

    private string Side(double end) => Number(Math.Abs(end)) == "0" ? "no difference" : $"{Amount(Math.Abs(end))} {(end < 0 ? "lower" : "higher")}";

    private string Matters() => Amount(gap.Smallest!.Difference);

    private string Amount(double number) => IsShare ? $"{Number(number)} percentage points" : Number(number);

    private string Number(double number)
    {
        double scale = IsShare ? 100 : 1;
        return PlainNumber.Write(number * scale, IsShare ? 0 : 2, 0, (gap.Smallest?.Difference ?? 0) * scale);
    }
}
