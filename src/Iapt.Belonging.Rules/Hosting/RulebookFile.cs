using Iapt.Belonging.Rules.Checking;
using Iapt.Belonging.Rules.Rulebooks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Iapt.Belonging.Rules.Hosting;

/// <summary>A rulebook in a file of the host: read when the options are made, and again when the file has changed.</summary>
/// <remarks>A file that cannot be used stops a host from starting; later on it is logged, and the rules stay as they were.</remarks>
internal sealed class RulebookFile : IConfigureOptions<BelongingOptions>, IOptionsChangeTokenSource<BelongingOptions>, IDisposable
{
    // An editor writes a file in several steps: wait until it is quiet.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(250);

    private readonly Lock guard = new();
    private readonly string path;
    private readonly ILogger<RulebookFile> logger;
    private readonly FileSystemWatcher watcher;
    private readonly ITimer timer;
    private CancellationTokenSource changed = new();

    public RulebookFile(string path, ILogger<RulebookFile> logger, TimeProvider time)
    {
        this.path = Path.GetFullPath(path);
        this.logger = logger;
        string folder = Path.GetDirectoryName(this.path)!;
        if (!Directory.Exists(folder)) throw new OptionsValidationException(Name, typeof(BelongingOptions), [$"{Path.GetFileName(path)}: the folder of the file is not there"]);

        timer = time.CreateTimer(_ => Announce(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        watcher = new FileSystemWatcher(folder, Path.GetFileName(this.path));
        watcher.Changed += (_, _) => timer.Change(Quiet, Timeout.InfiniteTimeSpan);
        watcher.Created += (_, _) => timer.Change(Quiet, Timeout.InfiniteTimeSpan);
        watcher.Renamed += (_, _) => timer.Change(Quiet, Timeout.InfiniteTimeSpan);
        watcher.Deleted += (_, _) => timer.Change(Quiet, Timeout.InfiniteTimeSpan);
        watcher.EnableRaisingEvents = true;
    }

    public string Name => Options.DefaultName;

    public IChangeToken GetChangeToken()
    {
        lock (guard) return new CancellationChangeToken(changed.Token);
    }

    public void Configure(BelongingOptions options)
    {
        ReadResult<Rulebook> read = RulebookReader.Read(Bytes(), options.Indicators, beside: options.Rulebooks, limits: options.Limits);
        string file = Path.GetFileName(path);
        if (read.Value is not Rulebook rulebook)
        {
            throw new OptionsValidationException(Name, typeof(BelongingOptions), read.Problems.Select(p => p.In(file).ToString()));
        }

        foreach (Problem warning in read.Problems) EngineLog.Warned(logger, file, warning.Code, warning.Place.Line);
        // One that extends another is used instead of it.
        options.Rulebooks = [.. options.Rulebooks.Where(r => r.Id != rulebook.Overlay?.Extends.Id), rulebook];
    }

    public void Dispose()
    {
        watcher.Dispose();
        timer.Dispose();
        changed.Dispose();
    }

    private byte[] Bytes()
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OptionsValidationException(Name, typeof(BelongingOptions), [$"{Path.GetFileName(path)}: the file cannot be read"]);
        }
    }

    /// <summary>Tells the options that the file has changed. Nothing may escape from here: it would end the process.</summary>
    private void Announce()
    {
        CancellationTokenSource announced;
        lock (guard) (announced, changed) = (changed, new CancellationTokenSource());
        try
        {
            announced.Cancel();
        }
        catch (AggregateException refused) when (refused.Flatten().InnerExceptions.All(e => e is OptionsValidationException))
        {
            Refuse(refused.Flatten().InnerExceptions.OfType<OptionsValidationException>().SelectMany(e => e.Failures));
        }
        catch (OptionsValidationException refused)
        {
            Refuse(refused.Failures);
        }
    }

    private void Refuse(IEnumerable<string> failures)
    {
        EngineTelemetry.Reloads.Add(1, new KeyValuePair<string, object?>("outcome", "refused"));
        EngineLog.Refused(logger, string.Join("; ", failures.Distinct()));
    }
}
