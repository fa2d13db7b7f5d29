using System.Globalization;

namespace Iapt.Belonging.Benchmarks.Engine;

/// <summary>Prints bars, and remembers whether one failed.</summary>
internal sealed class BarList
{
    public bool HasFailed { get; private set; }

    public void AtMost(string id, double value, double target) => Print(id, value, target, value <= target);

    public void AtLeast(string id, double value, double target) => Print(id, value, target, value >= target);

    /// <summary>Prints a figure that has no target, or only one to aim at.</summary>
    public static void Note(string text) => Console.WriteLine("     " + text);

    private void Print(string id, double value, double target, bool isMet)
    {
        HasFailed |= !isMet;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"bar {id} {value:0.####} {target} {(isMet ? "pass" : "fail")}"));
    }
}
