using System.Diagnostics;
using System.Globalization;
using Iapt.Belonging.Rules.Checking;
using Iapt.Belonging.Teams;
using Iapt.Belonging.Testing;

namespace Iapt.Belonging.Benchmarks.Engine;

/// <summary>One MiB of the worst rulebooks: read or refused, each in a process of its own that is given a heap of 64 MiB and no more.</summary>
internal static class WorstBars
{
    private const int Heap = 64 * 1024 * 1024;
    private const int Rounds = 7;

    public static void Run(BarList bars)
    {
        string path = Path.GetTempFileName();
        try
        {
            double slowest = 0, largest = 0;
            foreach ((string name, byte[] utf8) in WorstRulebooks.All)
            {
                File.WriteAllBytes(path, utf8);
                (double milliseconds, double mebibytes) = Start(path);
                BarList.Note(string.Create(CultureInfo.InvariantCulture, $"{name}: {milliseconds:0} ms, heap {mebibytes:0} MiB"));
                (slowest, largest) = (Math.Max(slowest, milliseconds), Math.Max(largest, mebibytes));
            }

            bars.AtMost("ENG-WORST-MS", slowest, 250);
            bars.AtMost("ENG-WORST-MIB", largest, 64);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>What the process of one rulebook does: prints the best of some readings in milliseconds, and the largest heap in MiB.</summary>
    public static int RunChild(string path)
    {
        byte[] utf8 = File.ReadAllBytes(path);
        double best = double.MaxValue, heap = 0;
        for (int i = 0; i < Rounds; i++)
        {
            long start = Stopwatch.GetTimestamp();
            RulebookReader.Read(utf8, IndicatorCatalog.Standard);
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            heap = Math.Max(heap, GC.GetGCMemoryInfo(GCKind.Any).TotalCommittedBytes / 1024.0 / 1024);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{best} {heap}"));
        return 0;
    }

    // Beyond its heap the runtime ends the process, which counts as a heap without end.
    private static (double Milliseconds, double Mebibytes) Start(string path)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [typeof(WorstBars).Assembly.Location, "bars", "engine-worst", path]) { RedirectStandardOutput = true };
        if (!Path.GetFileNameWithoutExtension(Environment.ProcessPath!).Equals("dotnet", StringComparison.Ordinal)) start.ArgumentList.RemoveAt(0);
        start.Environment["DOTNET_GCHeapHardLimit"] = Heap.ToString("x", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_gcConcurrent"] = "0";
        using Process child = Process.Start(start)!;
        string[] output = child.StandardOutput.ReadToEnd().Split(' ');
        child.WaitForExit();
        return child.ExitCode == 0 ? (double.Parse(output[0], CultureInfo.InvariantCulture), double.Parse(output[1], CultureInfo.InvariantCulture)) : (double.PositiveInfinity, double.PositiveInfinity);
    }
}
