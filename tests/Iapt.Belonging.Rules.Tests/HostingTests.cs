using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Rules.Rulebooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Iapt.Belonging.Rules.Tests;

public sealed class HostingTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("belonging-hosting");

    private string File => Path.Combine(folder.FullName, "local.json");

    public void Dispose() => folder.Delete(true);

    [Fact]
    public async Task RulebookFile_Changed_IsTakenUpAndASpoiltOneIsNot()
    {
        Write(Book(3));
        var log = new Log();
        using ServiceProvider services = Host(log);
        IBelongingEngine engine = services.GetRequiredService<IBelongingEngine>();
        TeamProfile profile = Samples.Profile(("survey/voice", Estimate.Exact(4)));
        Assert.Equal(Findings.FindingStatus.NotIndicated, Status(engine, profile));

        Write(Book(5));
        await Until(() => Status(engine, profile) == Findings.FindingStatus.Indicated);

        await System.IO.File.WriteAllTextAsync(File, "{ \"format\": ");
        await Until(() => log.Lines.Any(l => l.Contains("goes on with the rulebooks it had", StringComparison.Ordinal)));
        Assert.Equal(Findings.FindingStatus.Indicated, Status(engine, profile));

        Write(Book(3));
        await Until(() => Status(engine, profile) == Findings.FindingStatus.NotIndicated);
        Assert.DoesNotContain(log.Lines, l => l.Contains("local:team", StringComparison.Ordinal) || l.Contains(folder.FullName, StringComparison.Ordinal));
    }

    [Fact]
    public async Task RulebookFile_TakenAway_IsToldAndTheRulesStay()
    {
        Write(Book(5));
        var log = new Log();
        using ServiceProvider services = Host(log);
        IBelongingEngine engine = services.GetRequiredService<IBelongingEngine>();
        TeamProfile profile = Samples.Profile(("survey/voice", Estimate.Exact(4)));
        Assert.Equal(Findings.FindingStatus.Indicated, Status(engine, profile));

        System.IO.File.Delete(File);
        await Until(() => log.Lines.Any(l => l.Contains("goes on with the rulebooks it had", StringComparison.Ordinal)));
        Assert.Equal(Findings.FindingStatus.Indicated, Status(engine, profile));
    }

    [Fact]
    public void RulebookFile_ThatExtendsAnother_IsUsedInsteadOfIt()
    {
        Rulebook overlay = Rules.Checking.RulebookReader.Read(
            new RulebookDraft(RulebookId.Parse("local"), "1", "A test", "MIT", "Us").Extending(BuiltInRulebooks.Remtulla2021).Changing(RuleId.Parse("remtulla-2021/hierarchy"), "/all/0/atOrAbove", "our bands", 4),
            IndicatorCatalog.Standard).Require();
        Write(overlay);
        using ServiceProvider services = new ServiceCollection().AddBelonging().AddBelongingRulebook(File).BuildServiceProvider();

        Assert.Equal(["harm-and-duty-of-care", "local"], services.GetRequiredService<IOptions<BelongingOptions>>().Value.Rulebooks.Select(r => r.Id.Value).Order());
        Assert.NotNull(services.GetRequiredService<IBelongingEngine>().Analyse(Samples.Profile()).Find(FindingId.Parse("barrier/hierarchy")));
    }

    [Fact]
    public void RulebookFile_WithErrors_StopsTheStartWithAllThatIsWrong()
    {
        System.IO.File.WriteAllText(File, """{ "format": "belonging.rulebook/1", "id": "local" }""");
        using ServiceProvider services = Host(new Log());
        var thrown = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate());
        Assert.True(thrown.Failures.Count() > 3);
        Assert.All(thrown.Failures, f => Assert.StartsWith("local.json", f, StringComparison.Ordinal));
    }

    [Fact]
    public void RulebookFile_Missing_StopsTheStartWithASentence()
    {
        using ServiceProvider services = Host(new Log());
        var thrown = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate());
        Assert.Equal("local.json: the file cannot be read", thrown.Message);
    }

    [Fact]
    public void RulebookFile_InAFolderThatIsNotThere_StopsTheStartWithASentence()
    {
        using ServiceProvider services = new ServiceCollection().AddBelonging().AddBelongingRulebook(Path.Combine(folder.FullName, "nowhere", "local.json")).BuildServiceProvider();
        var thrown = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate());
        Assert.Equal("local.json: the folder of the file is not there", thrown.Message);
    }

    /// <summary>Two rules of one rulebook always agree; if an evaluation mixed two rulebooks, they would not.</summary>
    [Fact]
    public async Task Reload_UnderWay_NeverMixesTwoRulebooks()
    {
        var source = new Changes();
        double limit = 3;
        using ServiceProvider services = new ServiceCollection()
            .AddSingleton<IOptionsChangeTokenSource<BelongingOptions>>(source)
            .AddBelonging(o => (o.Rulebooks, o.Indicators) = ([Twins(limit)], Samples.Indicators)).BuildServiceProvider();
        IBelongingEngine engine = services.GetRequiredService<IBelongingEngine>();
        TeamProfile profile = Samples.Profile(("survey/voice", Estimate.Exact(4)));
        using var stop = new CancellationTokenSource();
        var changing = Task.Run(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                limit = 8 - limit;
                source.Announce();
            }
        });
        var seen = new HashSet<Findings.FindingStatus>();
        for (int i = 0; i < 3_000 || seen.Count < 2; i++)
        {
            Analysis analysis = engine.Analyse(profile);
            Assert.Equal(analysis.Find(FindingId.Parse("barrier/one"))!.Status, analysis.Find(FindingId.Parse("barrier/two"))!.Status);
            seen.Add(analysis.Findings[0].Status);
            Assert.True(i < 1_000_000, "the rulebooks were never changed");
        }

        await stop.CancelAsync();
        await changing;
    }

    [Fact]
    public void Engine_Watched_CountsAndTracesWithoutTeamsOrScores()
    {
        var tags = new ConcurrentBag<string>();
        using var listener = new MeterListener { InstrumentPublished = (instrument, l) => { if (instrument.Meter.Name == "Iapt.Belonging") l.EnableMeasurementEvents(instrument); } };
        listener.SetMeasurementEventCallback<double>((instrument, _, t, _) => tags.Add($"{instrument.Name} {string.Join(',', t.ToArray())}"));
        listener.Start();
        using var activities = new ActivityListener
        {
            ShouldListenTo = s => s.Name == "Iapt.Belonging",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = a => tags.Add($"{a.OperationName} {string.Join(',', a.Tags)}"),
        };
        ActivitySource.AddActivityListener(activities);

        using ServiceProvider services = new ServiceCollection().AddBelonging().BuildServiceProvider();
        IBelongingEngine engine = services.GetRequiredService<IBelongingEngine>();
        TeamProfile profile = Samples.Profile();
        engine.Analyse(profile);
        engine.Explain(profile, FindingId.Parse("barrier/hierarchy"));
        engine.Check("{}"u8);
        Assert.Contains("belonging.engine.duration [operation, analyse]", tags);
        Assert.Contains("belonging.engine.duration [operation, explain]", tags);
        Assert.Contains("analyse ", tags);
        Assert.Contains("check ", tags);
        Assert.DoesNotContain(tags, t => t.Contains("local:team", StringComparison.Ordinal) || t.Contains("hierarchy", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AnalyseAsync_ManyTeams_HoldsOneAtATimeAndStops()
    {
        int made = 0, received = 0;
        using var stop = new CancellationTokenSource();
        var engine = new BelongingEngine(BuiltInRulebooks.Standard);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (Analysis analysis in engine.AnalyseAsync(Profiles(), stop.Token))
            {
                received++;
                Assert.Equal(received, made);
                Assert.Equal(AnalysisJson.Write(engine.Analyse(analysis.Profile)), AnalysisJson.Write(analysis));
                if (received == 5) await stop.CancelAsync();
            }
        });
        Assert.Equal(5, received);

        async IAsyncEnumerable<TeamProfile> Profiles()
        {
            while (true)
            {
                await Task.Yield();
                made++;
                yield return Samples.Profile();
            }
        }
    }

    private static Rulebook Book(double limit) => Samples.Book(Samples.Concluding("barrier/one", When.Indicator("survey/voice").Below(limit)));

    private static Rulebook Twins(double limit) => Samples.Book(
        Samples.Concluding("barrier/one", When.Indicator("survey/voice").Below(limit)), Samples.Concluding("barrier/two", When.Indicator("survey/voice").Below(limit)));

    private static Findings.FindingStatus Status(IBelongingEngine engine, TeamProfile profile) => engine.Analyse(profile).Find(FindingId.Parse("barrier/one"))!.Status;

    private static async Task Until(Func<bool> condition)
    {
        for (int i = 0; i < 600 && !condition(); i++) await Task.Delay(50);
        Assert.True(condition());
    }

    private void Write(Rulebook rulebook) => System.IO.File.WriteAllBytes(File, RulebookWriter.Write(rulebook));

    private ServiceProvider Host(Log log) => new ServiceCollection()
        .AddSingleton<ILoggerFactory>(log).AddSingleton(typeof(ILogger<>), typeof(Logger<>))
        .AddBelonging(o => (o.Rulebooks, o.Indicators) = ([], Samples.Indicators)).AddBelongingRulebook(File).BuildServiceProvider();

    private sealed class Changes : IOptionsChangeTokenSource<BelongingOptions>
    {
        private CancellationTokenSource source = new();

        public string Name => Options.DefaultName;

        public Microsoft.Extensions.Primitives.IChangeToken GetChangeToken() => new Microsoft.Extensions.Primitives.CancellationChangeToken(source.Token);

        public void Announce() => Interlocked.Exchange(ref source, new CancellationTokenSource()).Cancel();
    }

    private sealed class Log : ILoggerFactory, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Lines.Enqueue(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}
