using System.Globalization;
using Iapt.Belonging.Testing;

namespace Iapt.Belonging.Attack.Tests;

/// <summary>How many trials, and how many there were.</summary>
internal static class Trials
{
    /// <summary>The number for a release, or the smaller one for every change.</summary>
    public static int Count(int full, int ci) => Bar.IsFull ? full : ci;

    /// <summary>Prints how many trials a bar rests on, in front of it.</summary>
    public static void Print(string id, long trials, string ofWhat) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"trials {id} {trials} {ofWhat}"));

    /// <summary>Prints a figure that is no bar.</summary>
    public static void Figure(string id, double value, string what) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"figure {id} {value:0.######} {what}"));
}
