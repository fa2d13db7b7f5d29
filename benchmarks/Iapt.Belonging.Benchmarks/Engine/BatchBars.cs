using System.Numerics;
using System.Runtime.InteropServices;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Benchmarks.Engine;

/// <summary>Many teams: the batch against plain C#, against RulesEngine, and against reading its own columns.</summary>
internal static class BatchBars
{
    private const int Rounds = 40;
    private const int PeerTeams = 100;

    private static double sink;

    public static void Run(EngineCase work, BarList bars)
    {
        var bits = new (ulong, ulong)[work.Straight.Length];
        work.Batch.Evaluate();
        long before = GC.GetAllocatedBytesForCurrentThread();
        work.Batch.Evaluate();
        long bytes = GC.GetAllocatedBytesForCurrentThread() - before;

        double[] best = Clock.Best(Rounds, () => work.Batch.Evaluate(), () => Bits(work.Straight, bits), () => sink += Sum(work.Batch), () => sink += Objects(work.Straight));
        double[] peers = Clock.Best(Rounds / 8, () => Run(work.PeerAsItComes, work.Objects), () => Run(work.PeerTuned, work.Objects));
        double batch = work.Teams.Length / best[0], straight = work.Teams.Length / best[1], read = work.Teams.Length / best[2], objects = work.Teams.Length / best[3];
        double asItComes = PeerTeams / peers[0], tuned = PeerTeams / peers[1];

        BarList.Note($"teams a second: batch {batch:N0}, plain C# bits out {straight:N0}, objects out {objects:N0}, RulesEngine {asItComes:N0}, tuned {tuned:N0}, columns only read {read:N0}");
        bars.AtLeast("ENG-BATCH-BITS", batch / straight, 3);
        bars.AtLeast("ENG-BATCH-RULESENGINE", batch / Math.Max(asItComes, tuned), 200);
        bars.AtLeast("ENG-BATCH-READ", batch / read, 1 / 3.0);
        bars.AtMost("ENG-BATCH-BYTES", bytes / (double)work.Teams.Length, 0);
        bars.AtLeast("ENG-BATCH-TEAMS-S", batch, 5_000_000);
        NoteIntervals(work);
    }

    // Exact numbers need half the work; the workload has no others, because plain C# knows no intervals.
    private static void NoteIntervals(EngineCase work)
    {
        TeamBatch batch = work.Engine.NewBatch(work.Teams.Length);
        ProductWorkload.Fill(batch, work.Teams);
        foreach (Subject subject in batch.Subjects)
        {
            foreach (ref double lower in batch.Lower(subject)) lower -= 0.3;
            foreach (ref double upper in batch.Upper(subject)) upper += 0.3;
        }

        double best = Clock.Best(Rounds / 2, () => batch.Evaluate())[0];
        BarList.Note($"with an interval round every number: {work.Teams.Length / best:N0} teams a second");
    }

    /// <summary>How much quicker two threads are than one.</summary>
    public static void RunThreads(EngineCase work, BarList bars)
    {
        TeamBatch large = work.Engine.NewBatch(10 * work.Teams.Length);
        ProductWorkload.Fill(large, [.. Enumerable.Repeat(work.Teams, 10).SelectMany(t => t)]);
        large.Evaluate(2);
        double[] best = Clock.Best(Rounds / 4, () => large.Evaluate(), () => large.Evaluate(2));
        bars.AtLeast("ENG-THREADS", best[0] / best[1], 1.8);
    }

    private static void Bits(StraightTeam[] teams, (ulong, ulong)[] bits)
    {
        for (int t = 0; t < teams.Length; t++) bits[t] = StraightRules.Bits(teams[t]);
    }

    private static int Objects(StraightTeam[] teams)
    {
        int found = 0;
        for (int t = 0; t < teams.Length; t++) found += StraightRules.Findings(teams[t]).Count;
        return found;
    }

    private static double Sum(TeamBatch batch)
    {
        Vector<double> sum = default;
        foreach (Subject subject in batch.Subjects)
        {
            sum += Sum(batch.Lower(subject)) + Sum(batch.Upper(subject)) + Sum(batch.Values(subject));
        }

        return Vector.Sum(sum);
    }

    // Four sums side by side, so that reading and not adding takes the time.
    private static Vector<double> Sum(ReadOnlySpan<double> column)
    {
        ReadOnlySpan<Vector<double>> numbers = MemoryMarshal.Cast<double, Vector<double>>(column);
        Vector<double> a = default, b = default, c = default, d = default;
        int i = 0;
        for (; i + 4 <= numbers.Length; i += 4)
        {
            a += numbers[i];
            b += numbers[i + 1];
            c += numbers[i + 2];
            d += numbers[i + 3];
        }

        for (; i < numbers.Length; i++) a += numbers[i];
        return a + b + c + d;
    }

    private static void Run(PeerRulesEngine peer, ObjectTeam[] teams)
    {
        for (int t = 0; t < PeerTeams; t++) sink += peer.EvaluateAsync(teams[t]).AsTask().GetAwaiter().GetResult().Count;
    }
}
