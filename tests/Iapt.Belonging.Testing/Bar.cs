using System.Globalization;

namespace Iapt.Belonging.Testing;

/// <summary>Prints a figure with its target in one line: <c>bar id value target pass|fail</c>.</summary>
public static class Bar
{
    /// <summary>Whether simulations are as small as for every change, or as large as for a release.</summary>
    public static bool IsFull => Environment.GetEnvironmentVariable("BELONGING_TRIALS") == "full";

    /// <summary>Prints that a value is at most its target, and fails if it is not.</summary>
    public static void AtMost(string id, double value, double target) => Print(id, value, target, value <= target);

    /// <summary>Prints that a value is at least its target, and fails if it is not.</summary>
    public static void AtLeast(string id, double value, double target) => Print(id, value, target, value >= target);

    private static void Print(string id, double value, double target, bool pass)
    {
        string line = string.Create(CultureInfo.InvariantCulture, $"bar {id} {value:0.######} {target:0.######} {(pass ? "pass" : "fail")}");
        Console.WriteLine(line);
        Assert.True(pass, line);
    }
}
