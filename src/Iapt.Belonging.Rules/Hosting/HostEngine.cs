using System.Runtime.CompilerServices;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Rules.Explanations;
using Iapt.Belonging.Rules.Recommendations;
using Iapt.Belonging.Rules.Rulebooks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Iapt.Belonging.Rules.Hosting;

/// <summary>The engine of a host: watched, and replaced as a whole when the options change. Every call works with one engine from beginning to end.</summary>
internal sealed class HostEngine : IBelongingEngine, IDisposable
{
    private readonly ILogger<HostEngine> logger;
    private readonly IDisposable? subscription;
    private volatile BelongingEngine engine;

    public HostEngine(IOptionsMonitor<BelongingOptions> options, ILogger<HostEngine> logger)
    {
        this.logger = logger;
        engine = Create(options.CurrentValue);
        EngineLog.Started(logger, engine.Rulebooks.Length, engine.Rulebooks.Sum(r => r.Rules.Length));
        subscription = options.OnChange(Reload);
    }

    public Analysis Analyse(TeamProfile profile) => Analyse(engine, profile, ProblemKnowledge.None);

    public Analysis Analyse(TeamProfile profile, ProblemKnowledge known) => Analyse(engine, profile, known);

    public async IAsyncEnumerable<Analysis> AnalyseAsync(IAsyncEnumerable<TeamProfile> profiles, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(profiles);
        // One engine for all of them: analyses of one stream are made by the same rules.
        BelongingEngine current = engine;
        await foreach (TeamProfile profile in profiles.WithCancellation(cancellationToken).ConfigureAwait(false)) yield return Analyse(current, profile, ProblemKnowledge.None);
    }

    public Explanation? Explain(TeamProfile profile, FindingId finding)
    {
        BelongingEngine current = engine;
        return EngineTelemetry.Observe("explain", () => current.Explain(profile, finding));
    }

    public ReadResult<Rulebook> Check(ReadOnlySpan<byte> utf8)
    {
        BelongingEngine current = engine;
        byte[] document = utf8.ToArray();
        return EngineTelemetry.Observe("check", () => current.Check(document));
    }

    public TeamBatch NewBatch(int capacity) => engine.NewBatch(capacity);

    public TeamFindings NewFindings() => engine.NewFindings();

    public void Dispose() => subscription?.Dispose();

    private static Analysis Analyse(BelongingEngine engine, TeamProfile profile, ProblemKnowledge known)
    {
        Analysis analysis = EngineTelemetry.Observe("analyse", () => engine.Analyse(profile, known));
        if (!analysis.Faults.IsEmpty) EngineTelemetry.Faulty.Add(1);
        return analysis;
    }

    private static BelongingEngine Create(BelongingOptions options) => new(options.Rulebooks, options.Indicators, options.Interventions, options.Limits);

    // The options were validated before this is called; whoever changes them hears of it if they are refused.
    private void Reload(BelongingOptions options, string? name)
    {
        if (!string.IsNullOrEmpty(name)) return;

        engine = Create(options);
        EngineTelemetry.Reloads.Add(1, new KeyValuePair<string, object?>("outcome", "taken-up"));
        EngineLog.Reloaded(logger, engine.Rulebooks.Length, engine.Rulebooks.Sum(r => r.Rules.Length));
    }
}
