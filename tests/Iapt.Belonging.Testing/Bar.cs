using System.Globalization;

namespace Iapt.Belonging.Testing;

/// <summary>Prints a figure with its target in one line: <c>bar id value target pass|fail</c>.</summary>
public static class Bar
{
    /// <summary>Whether simulations are as small as for every change, or as large as for a release.</summary>
    public static bool IsFull => Environment.GetEnvironmentVariable("BELONGING_TRIALS") == "full";

    /// <summary>Prints that a value is at most its target, and fails if it is not.</summary>
    public static void AtMost(string id, double value, double target) => Print(id, value, Text(target), value <= target);

    /// <summary>Prints that a value is at least its target, and fails if it is not.</summary>
    public static void AtLeast(string id, double value, double target) => Print(id, value, Text(target), value >= target);

    /// <summary>Prints that a value lies between two targets, as in <c>0.93..0.97</c>, and fails if it does not.</summary>
    public static void Between(string id, double value, double least, double most) =>
        Print(id, value, $"{Text(least)}..{Text(most)}", value >= least && value <= most);

    private static string Text(double number) => number.ToString("0.######", CultureInfo.InvariantCulture);

    private static void Print(string id, double value, string target, bool pass)
    {
        string line = $"bar {id} {Text(value)} {target} {(pass ? "pass" : "fail")}";
        Console.WriteLine(line);
        Assert.True(pass, line);
    }
}
