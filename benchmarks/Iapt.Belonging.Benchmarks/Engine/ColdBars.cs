using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using Iapt.Belonging.Rules.Checking;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Rules.Findings;
using Iapt.Belonging.Rules.Rulebooks;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Benchmarks.Engine;

/// <summary>The first answer of a fresh process: the program starts itself again, and times what it then does first.</summary>
internal static class ColdBars
{
    private const int Processes = 5;

    private static readonly double[] Unmeasured = [double.MaxValue, double.MaxValue, double.MaxValue];

    public static void Run(BarList bars)
    {
        IReadOnlyList<WorkloadRule> rules = WorkloadRules.Make(Workload.Rules);
        DirectoryInfo folder = Directory.CreateTempSubdirectory("belonging-bars");
        try
        {
            string rulebook = Path.Combine(folder.FullName, "rulebook.json"), peer = Path.Combine(folder.FullName, "peer.json");
            File.WriteAllBytes(rulebook, ProductWorkload.RulebookJson(rules));
            File.WriteAllText(peer, PeerRulesEngine.Json(rules));
            double[][] best = [[.. Unmeasured], [.. Unmeasured], [.. Unmeasured]];
            for (int i = 0; i < Processes; i++)
            {
                Keep(best[0], Start("product", rulebook));
                Keep(best[1], Start("peer", peer));
                Keep(best[2], Start("peer-tuned", peer));
            }

            BarList.Note($"first answer, best of {Processes} processes, with what the processor spent on it and the methods that were compiled: the product {Text(best[0])}, RulesEngine {Text(best[1])}, tuned {Text(best[2])}");
            bars.AtMost("ENG-COLD-MS", best[0][0], 40);
            bars.AtMost("ENG-COLD-RULESENGINE", best[0][0] / Math.Min(best[1][0], best[2][0]), 0.2);
        }
        finally
        {
            folder.Delete(true);
        }
    }

    private static string Text(double[] best) => string.Create(CultureInfo.InvariantCulture, $"{best[0]:0} ms ({best[1]:0} ms, {best[2]:0} methods)");

    private static void Keep(double[] best, double[] times)
    {
        for (int i = 0; i < best.Length; i++) best[i] = Math.Min(best[i], times[i]);
    }

    /// <summary>What the fresh process does: prints milliseconds, by the clock and of the processor, and how many methods the runtime compiled.</summary>
    public static async Task<int> RunChildAsync(string engine, string path)
    {
        var team = WorkloadTeam.Make(0, complete: true);
        bool[] expected = WorkloadReference.Evaluate(WorkloadRules.Make(Workload.Rules), team);
        TimeSpan before = Environment.CpuUsage.TotalTime;
        long compiled = JitInfo.GetCompiledMethodCount();
        double milliseconds = engine == "product" ? RunProduct(path, team, expected.Count(f => f)) : await RunPeerAsync(path, team, engine == "peer-tuned", expected.Count(f => f));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{milliseconds} {(Environment.CpuUsage.TotalTime - before).TotalMilliseconds} {JitInfo.GetCompiledMethodCount() - compiled}"));
        return 0;
    }

    private static double RunProduct(string path, WorkloadTeam team, int expected)
    {
        byte[] utf8 = File.ReadAllBytes(path);
        long start = Stopwatch.GetTimestamp();
        IndicatorCatalog indicators = ProductWorkload.Indicators();
        Rulebook rulebook = RulebookReader.Read(utf8, indicators).Require();
        TeamFindings findings = new BelongingEngine([rulebook], indicators).NewFindings();
        findings.Evaluate(ProductWorkload.Profile(team));
        int indicated = 0;
        for (int f = 0; f < findings.Findings.Length; f++)
        {
            if (findings[f] == FindingStatus.Indicated) indicated++;
        }

        double milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return indicated == expected ? milliseconds : throw new InvalidOperationException("unequal answers: the first team of a fresh process");
    }

    private static async Task<double> RunPeerAsync(string path, WorkloadTeam team, bool tuned, int expected)
    {
        string json = await File.ReadAllTextAsync(path);
        ObjectTeam input = StraightRules.ToObject(StraightRules.Of(team));
        long start = Stopwatch.GetTimestamp();
        PeerFound found = await new PeerRulesEngine(json, tuned).EvaluateAsync(input);
        double milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return found.Count == expected ? milliseconds : throw new InvalidOperationException("unequal answers: the first team of a fresh process");
    }

    private static double[] Start(string engine, string path)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [typeof(ColdBars).Assembly.Location, "bars", "engine-cold", engine, path]) { RedirectStandardOutput = true };
        if (!Path.GetFileNameWithoutExtension(Environment.ProcessPath!).Equals("dotnet", StringComparison.Ordinal)) start.ArgumentList.RemoveAt(0);
        using Process child = Process.Start(start)!;
        string output = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        return [.. output.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
    }
}
