using System.Diagnostics;
using System.Globalization;
using Iapt.Belonging.Disclosure;
using Iapt.Belonging.Scoring;
using Iapt.Belonging.Surveys;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Benchmarks;

/// <summary>Time and memory of deciding what a wave shows: 1,000 teams, five characteristics and about 6,600 groups in them, and how both grow with the number of teams.</summary>
internal static class DisclosureBars
{
    private const int Teams = 1_000;
    private const int Characteristics = 5;
    private const int WarmUps = 10;

    // Together about 6.6 groups a team can be shown: codes as people have them, so that most of them have too few in a team.
    private static readonly int[] Codes = [2, 3, 4, 3, 2];

    public static int Run()
    {
        Measure("SDC-06", 100, 300, Teams);
        return 0;
    }

    /// <summary>Grows to 5,000 teams; too slow for every run. Targets are those of 1,000, but for the growth: at most with the square of the teams.</summary>
    public static int RunLarge()
    {
        Measure("SDC-06-large", 100, 5 * Teams);
        return 0;
    }

    private static void Measure(string id, params int[] counts)
    {
        // The quickest of several: else the smallest run would pay for compiling, and growth would look better than it is.
        TimeSpan least = Enumerable.Range(0, WarmUps).Min(_ => Time(counts[0], out int _, out int _).Processor);
        foreach (int teams in counts)
        {
            (double seconds, TimeSpan processor) = Time(teams, out int shown, out int all);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{teams} teams: {seconds:0.00} s for one question, {processor.TotalSeconds:0.00} s of a processor; {shown} of {all} groups of units shown"));
            if (teams < counts[^1]) continue;

            using var self = Process.GetCurrentProcess();
            Print(id, seconds, 600);
            Print($"{id}-stretch", seconds, 120);
            Print($"{id}-memory-mib", self.PeakWorkingSet64 / 1024.0 / 1024, 1_024);
            Print($"{id}-growth", processor / least, Math.Pow(teams / (double)counts[0], 2));
        }
    }

    /// <summary>Seconds by the clock, and of the processor, which other work on the machine does not lengthen.</summary>
    private static (double Seconds, TimeSpan Processor) Time(int teams, out int shown, out int all)
    {
        Wave wave = WaveOf(teams);
        var atoms = new GroupAtoms(wave);
        CellSizes sizes = Draw(wave, atoms);
        GC.Collect();
        TimeSpan before = Environment.CpuUsage.TotalTime;
        long start = Stopwatch.GetTimestamp();
        SuppressionPattern pattern = new SuppressionRules(wave, atoms).Decide(sizes);
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        TimeSpan processor = Environment.CpuUsage.TotalTime - before;
        all = wave.Groups.Length * wave.Tree.Count;
        shown = Enumerable.Range(0, wave.Tree.Count).Sum(u => Enumerable.Range(0, wave.Groups.Length).Count(g => pattern.ShowsGroup(u, g)));
        return (seconds, processor);
    }

    /// <summary>One organisation of services of ten teams each.</summary>
    private static Wave WaveOf(int teams)
    {
        var all = new WaveTeam(TeamId.Parse("local:all"), AnalysisUnit.Organisation, 100 * teams, "all", null);
        IEnumerable<WaveTeam> services = Enumerable.Range(0, teams / 10).Select(s => new WaveTeam(TeamId.Parse($"local:s{s}"), AnalysisUnit.Service, 1_000, $"s{s}", all.Id));
        IEnumerable<WaveTeam> lowest = Enumerable.Range(0, teams).Select(t => new WaveTeam(TeamId.Parse($"local:t{t}"), AnalysisUnit.Team, 100, $"t{t}", TeamId.Parse($"local:s{t / 10}")));
        Characteristic[] characteristics = [.. Enumerable.Range(0, Characteristics).Select(c => new Characteristic($"c{c}", Enumerable.Range(0, Codes[c]).Select(k => $"{(char)('a' + k)}")))];
        IEnumerable<RegisteredGroup> groups = characteristics.SelectMany(c => c.Codes.Select(code => new RegisteredGroup(GroupId.Parse($"{c.Id}={code}"), [code])));
        return new Wave(
            WaveId.Parse("disclosure"), NationalWave.Wave.Instrument, new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 27), [all, .. services, .. lowest], characteristics, groups);
    }

    /// <summary>8 to 60 people answer in each team; the first codes are the most frequent. The seed is fixed.</summary>
    private static CellSizes Draw(Wave wave, GroupAtoms atoms)
    {
        var random = new Random(20_261_125);
        int[] people = new int[wave.Tree.Count];
        int[][] parts = [.. Enumerable.Range(0, atoms.Count).Select(_ => new int[wave.Tree.Count])];
        int[][] partsOf = [.. Enumerable.Range(0, Characteristics).Select(c => Enumerable.Range(0, atoms.Count).Where(a => atoms.CharacteristicOfAtom(a) == c).ToArray())];
        foreach (int team in Enumerable.Range(0, wave.Tree.Count).Where(wave.Tree.IsLowest))
        {
            int count = random.Next(8, 61);
            for (int at = team; at != TeamTree.None; at = wave.Tree.Parents[at]) people[at] += count;
            for (int i = 0; i < count; i++)
            {
                foreach (int[] codes in partsOf)
                {
                    int code = codes[(int)(random.NextDouble() * random.NextDouble() * codes.Length)];
                    for (int at = team; at != TeamTree.None; at = wave.Tree.Parents[at]) parts[code][at]++;
                }
            }
        }

        return new CellSizes(people, parts);
    }

    private static void Print(string id, double value, double target) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"bar {id} {value:0.###} {target} {(value <= target ? "pass" : "fail")}"));
}
