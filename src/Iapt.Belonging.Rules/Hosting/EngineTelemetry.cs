using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Iapt.Belonging.Rules.Hosting;

/// <summary>What can be watched of the engine: how often and how long it works, and whether rulebooks were taken up. Never a team, a score or a finding.</summary>
internal static class EngineTelemetry
{
    public const string Name = "Iapt.Belonging";

    private static readonly Meter Meter = new(Name);

    public static ActivitySource Activities { get; } = new(Name);

    /// <summary>Seconds that one call took, by operation.</summary>
    public static Histogram<double> Duration { get; } = Meter.CreateHistogram<double>("belonging.engine.duration", "s", "How long one analysis, explanation or check took.");

    /// <summary>Analyses in which estimates did not fit their indicator.</summary>
    public static Counter<long> Faulty { get; } = Meter.CreateCounter<long>("belonging.engine.faulty", "{analysis}", "Analyses in which an estimate did not fit its indicator.");

    /// <summary>Changes of rulebooks, by whether they were taken up.</summary>
    public static Counter<long> Reloads { get; } = Meter.CreateCounter<long>("belonging.rulebooks.reloads", "{reload}", "Changes of the options, by outcome.");

    /// <summary>Times one call, and records it as an activity.</summary>
    public static T Observe<T>(string operation, Func<T> call)
    {
        using Activity? activity = Activities.StartActivity(operation);
        long start = Stopwatch.GetTimestamp();
        try
        {
            return call();
        }
        finally
        {
            Duration.Record(Stopwatch.GetElapsedTime(start).TotalSeconds, new KeyValuePair<string, object?>("operation", operation));
        }
    }
}
