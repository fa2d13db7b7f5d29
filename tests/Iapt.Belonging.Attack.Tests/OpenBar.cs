using System.Globalization;
using Iapt.Belonging.Testing;

namespace Iapt.Belonging.Attack.Tests;

/// <summary>A bar that is known not to be met. It says so; the test fails only if it gets worse. docs/measuring/disclosure.md lists them.</summary>
internal static class OpenBar
{
    /// <summary>Prints that a value is at most its target, or that it is not yet.</summary>
    public static void AtMost(string id, double value, double target, double known)
    {
        if (value <= target) Bar.AtMost(id, value, target);
        else Print(id, value, target, value <= known, known);
    }

    /// <summary>Prints that a value is at least its target, or that it is not yet.</summary>
    public static void AtLeast(string id, double value, double target, double known)
    {
        if (value >= target) Bar.AtLeast(id, value, target);
        else Print(id, value, target, value >= known, known);
    }

    private static void Print(string id, double value, double target, bool isKnown, double known)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"bar {id} {value:0.######} {target:0.######} fail"));
        Assert.True(isKnown, $"{id} is a known open bar and got worse: {value} where {known} is known");
    }
}
