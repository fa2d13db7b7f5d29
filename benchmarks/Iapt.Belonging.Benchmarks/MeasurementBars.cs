using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Iapt.Belonging.Files.Csv;
using Iapt.Belonging.Scoring;
using Iapt.Belonging.Surveys;
using Sylvan.Data.Csv;

namespace Iapt.Belonging.Benchmarks;

/// <summary>Speed and memory of measurement, as ratios within one run; before anything is timed, the answers are compared with those of the CSV library.</summary>
internal static class MeasurementBars
{
    private const int People = 1_000_000;
    private const int Repeats = 3;

    public static async Task<int> RunAsync()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("belonging-bars");
        try
        {
            string large = Path.Combine(folder.FullName, "large.csv");
            string small = Path.Combine(folder.FullName, "small.csv");
            NationalWave.Write(large, People);
            NationalWave.Write(small, People / 10);
            return await RunAsync(large, small);
        }
        finally
        {
            folder.Delete(true);
        }
    }

    /// <summary>Scores once and prints the most memory this process ever had, in MiB.</summary>
    public static async Task<int> PrintPeakAsync(string path)
    {
        Score(await ReadAsync(path, 2), 2);
        using var self = Process.GetCurrentProcess();
        Console.WriteLine((self.PeakWorkingSet64 / 1024.0 / 1024).ToString(CultureInfo.InvariantCulture));
        return 0;
    }

    private static async Task<int> RunAsync(string large, string small)
    {
        Survey survey = await ReadAsync(large, 2);
        (int Count, long Sum)[] expected = ReadTyped(large);
        Verify(Score(survey, 2), expected);
        Verify(Score(await ReadAsync(large, 1), 1), expected);

        double fields = double.MaxValue, typed = double.MaxValue, read = double.MaxValue, one = double.MaxValue, two = double.MaxValue;
        double tenth = double.MaxValue, all = double.MaxValue, alone = double.MaxValue;
        for (int i = 0; i < Repeats; i++)
        {
            fields = Math.Min(fields, Seconds(() => ReadFields(large)));
            typed = Math.Min(typed, Seconds(() => ReadTyped(large)));
            read = Math.Min(read, await SecondsAsync(async () => await ReadAsync(large, 2)));
            all = Math.Min(all, await SecondsAsync(async () => Score(await ReadAsync(large, 2), 2)));
            alone = Math.Min(alone, await SecondsAsync(async () => Score(await ReadAsync(large, 1), 1)));
            tenth = Math.Min(tenth, await SecondsAsync(async () => Score(await ReadAsync(small, 2), 2)));
            one = Math.Min(one, Seconds(() => Score(survey, 1)));
            two = Math.Min(two, Seconds(() => Score(survey, 2)));
        }

        Console.WriteLine(
            $"by the CSV library: fields {fields:0.00} s, with their types {typed:0.00} s; file to survey {read:0.00} s; file to scores {all:0.00} s, on one thread {alone:0.00} s; "
            + $"scoring on one thread {one:0.000} s, on two {two:0.000} s");
        bool[] passed =
        [
            Print("MEAS-SPEED-CSV", fields / all, 0.6, true),
            Print("MEAS-SPEED-CSV-ONE-THREAD", fields / alone, 0.5, true),
            Print("MEAS-SPEED-MEMORY-MIB", Peak(large), 512, false),
            Print("MEAS-SPEED-LINEAR", all / tenth, 11, false),
            Print("MEAS-SPEED-THREADS", one / two, 1.6, true),
            Print("MEAS-SPEED-COLUMNS-GB", People * (double)NationalWave.Items / 1e9 / one, 1, true),
        ];
        return Array.TrueForAll(passed, p => p) ? 0 : 1;
    }

    private static async Task<Survey> ReadAsync(string path, int threads)
    {
        CsvTable table = (await CsvFile.ReadAsync(path)).Require();
        await using DbDataReader rows = table.OpenRows();
        return (await SurveyReader.ReadAsync(rows, NationalWave.Wave, new ReadOptions(maximumThreads: threads))).Require();
    }

    private static ScoreTable Score(Survey survey, int threads) => SurveyScorer.Score(survey, threads);

    /// <summary>Reads every field as text where it is, which is the least that reading can be. Gives the number of characters.</summary>
    private static long ReadFields(string path)
    {
        long characters = 0;
        using var rows = CsvDataReader.Create(path);
        while (rows.Read())
        {
            for (int i = 0; i < NationalWave.Items + 2; i++) characters += rows.GetFieldSpan(i).Length;
        }

        return characters;
    }

    /// <summary>Reads every field with its type: the person and the team as text, answers as numbers. Gives the count and the sum of each item's answers.</summary>
    private static (int Count, long Sum)[] ReadTyped(string path)
    {
        var sums = new (int Count, long Sum)[NationalWave.Items];
        using var rows = CsvDataReader.Create(path);
        while (rows.Read())
        {
            _ = rows.GetString(0);
            _ = rows.GetString(1);
            for (int j = 0; j < sums.Length; j++)
            {
                if (rows.GetFieldSpan(j + 2).IsEmpty) continue;

                sums[j].Count++;
                sums[j].Sum += rows.GetInt32(j + 2);
            }
        }

        return sums;
    }

    private static void Verify(ScoreTable scores, (int Count, long Sum)[] expected)
    {
        int service = NationalWave.Wave.Tree.Find("local:nhs");
        for (int j = 0; j < expected.Length; j++)
        {
            Tally tally = scores.Team(j, service);
            double mean = (((double)expected[j].Sum / expected[j].Count) - 1) * 2.5;
            if (tally.Count != expected[j].Count || Math.Abs(tally.Mean - mean) > 1e-9) throw new InvalidOperationException($"item {j + 1} differs from what the CSV library reads");
        }
    }

    private static double Peak(string path)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [typeof(MeasurementBars).Assembly.Location, "bars", "measurement-peak", path]) { RedirectStandardOutput = true };
        if (!Path.GetFileNameWithoutExtension(Environment.ProcessPath!).Equals("dotnet", StringComparison.Ordinal)) start.ArgumentList.RemoveAt(0);
        using Process child = Process.Start(start)!;
        string output = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        return double.Parse(output, CultureInfo.InvariantCulture);
    }

    private static double Seconds(Action run)
    {
        GC.Collect();
        long start = Stopwatch.GetTimestamp();
        run();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static async Task<double> SecondsAsync(Func<Task> run)
    {
        GC.Collect();
        long start = Stopwatch.GetTimestamp();
        await run();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static bool Print(string id, double value, double target, bool atLeast)
    {
        bool pass = atLeast ? value >= target : value <= target;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"bar {id} {value:0.###} {target} {(pass ? "pass" : "fail")}"));
        return pass;
    }
}
