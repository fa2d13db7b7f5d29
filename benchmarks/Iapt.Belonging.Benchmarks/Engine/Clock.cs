using System.Diagnostics;

namespace Iapt.Belonging.Benchmarks.Engine;

/// <summary>Takes times on a machine that others use too: the best of many short rounds, taken in turn, or the median of many single calls.</summary>
internal static class Clock
{
    // In a row, so that an action finds the caches as it left them and not as another did.
    private const int Calls = 10;

    /// <summary>The best time of each action, in seconds; the actions take turns, a few calls each, so that what disturbs one disturbs all.</summary>
    public static double[] Best(int rounds, params ReadOnlySpan<Action> actions)
    {
        WarmUp(actions);
        double[] best = new double[actions.Length];
        Array.Fill(best, double.MaxValue);
        for (int round = 0; round < rounds; round++)
        {
            for (int a = 0; a < best.Length; a++)
            {
                for (int call = 0; call < Calls; call++)
                {
                    long start = Stopwatch.GetTimestamp();
                    actions[a]();
                    best[a] = Math.Min(best[a], Stopwatch.GetElapsedTime(start).TotalSeconds);
                }
            }
        }

        return best;
    }

    /// <summary>The median time of an action over some things, each timed by itself, in microseconds; and the bytes that one takes on average.</summary>
    public static (double Microseconds, double Bytes) Median<T>(IReadOnlyList<T> things, int rounds, Action<T> action)
    {
        long[] ticks = new long[things.Count * rounds];
        WarmUp(() => action(things[0]));
        long before = GC.GetAllocatedBytesForCurrentThread();
        int at = 0;
        for (int round = 0; round < rounds; round++)
        {
            for (int i = 0; i < things.Count; i++)
            {
                long start = Stopwatch.GetTimestamp();
                action(things[i]);
                ticks[at++] = Stopwatch.GetTimestamp() - start;
            }
        }

        double bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)ticks.Length;
        Array.Sort(ticks);
        return (ticks[ticks.Length / 2] * 1e6 / Stopwatch.Frequency, bytes);
    }

    /// <summary>The least processor time of an action, in seconds: for what takes so long that others get their turn meanwhile.</summary>
    public static double Processor(int rounds, int calls, Action action)
    {
        WarmUp(action);
        double best = double.MaxValue;
        for (int round = 0; round < rounds; round++)
        {
            TimeSpan start = Environment.CpuUsage.TotalTime;
            for (int call = 0; call < calls; call++) action();
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - start).TotalSeconds / calls);
        }

        return best;
    }

    // The runtime compiles anew what is used often, on a thread of its own: it needs calls, and then time.
    private static void WarmUp(params ReadOnlySpan<Action> actions)
    {
        foreach (Action action in actions)
        {
            for (int round = 0; round < 3; round++)
            {
                long start = Stopwatch.GetTimestamp();
                int calls = 0;
                do action();
                while (Stopwatch.GetElapsedTime(start).TotalSeconds is var seconds && (seconds < 0.2 || (++calls < 30 && seconds < 0.6)));
                Thread.Sleep(200);
            }
        }
    }
}
