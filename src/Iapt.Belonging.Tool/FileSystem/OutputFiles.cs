namespace Iapt.Belonging.Tool.FileSystem;

/// <summary>The files a command writes: all refusals come before the work, and a file appears under its name only when it is whole.</summary>
internal sealed class OutputFiles
{
    /// <summary>The path that stands for the output stream.</summary>
    public const string Dash = "-";

    private readonly bool force;
    private readonly List<string> inputs;
    private readonly List<(string Path, byte[] Bytes, bool MayReplace, bool IsPrivate)> waiting = [];
    private readonly HashSet<string> claimed = new(StringComparer.Ordinal);

    public OutputFiles(bool force, IEnumerable<string?> inputs)
    {
        this.force = force;
        this.inputs = [.. inputs.OfType<string>().Select(Path.GetFullPath)];
    }

    /// <summary>Looks whether a file may be written; null and <see cref="Dash"/> are no file, but two outputs in one stream could not be told apart.</summary>
    /// <exception cref="CommandException">It may not.</exception>
    public void Claim(string? path)
    {
        if (path is null) return;
        if (path == Dash)
        {
            if (!claimed.Add(Dash)) throw new CommandException(ExitCode.Usage, ToolProblems.OutputTwice(Dash));
            return;
        }

        if (Refusal(path, force) is Problem problem) throw new CommandException(ExitCode.File, problem);
        claimed.Add(Path.GetFullPath(path));
    }

    /// <summary>Looks whether a register may be written: it takes the place of what it was before, of which it is a continuation.</summary>
    /// <exception cref="CommandException">It may not.</exception>
    public void ClaimRegister(string? path)
    {
        if (path is null) return;
        if (Refusal(path, mayReplace: true) is Problem problem) throw new CommandException(ExitCode.File, problem);
        claimed.Add(Path.GetFullPath(path));
    }

    /// <summary>Keeps a register until all is done. Where it is new, only its owner may read it. It goes to its place before all others: better a release that is known and lost than one that is out and not known.</summary>
    public void AddRegister(string? path, byte[] bytes)
    {
        if (path is not null) waiting.Insert(0, (path, bytes, true, true));
    }

    /// <summary>Keeps the content of a claimed file until all is done; null and <see cref="Dash"/> are no file.</summary>
    public void Add(string? path, byte[] bytes)
    {
        if (path is not (null or Dash)) waiting.Add((path, bytes, force, false));
    }

    /// <summary>Writes all files: first each beside its place under another name, then all to their names.</summary>
    /// <exception cref="CommandException">A file cannot be written; those not in place by then are left out.</exception>
    public async Task CommitAsync(CancellationToken stop)
    {
        var written = new List<(string Temporary, string Path, bool MayReplace)>();
        try
        {
            foreach ((string path, byte[] bytes, bool mayReplace, bool isPrivate) in waiting) written.Add((await WriteBesideAsync(path, bytes, isPrivate, stop).ConfigureAwait(false), path, mayReplace));

            // Looked at again, all before the first: another program may have put a file or a link here during the work, and nothing is recorded that does not come out.
            foreach ((_, string path, bool mayReplace) in written) ThrowIfRefused(path, mayReplace);
            foreach ((string temporary, string path, bool mayReplace) in written) Move(temporary, path, mayReplace);
        }
        finally
        {
            foreach ((string temporary, _, _) in written) File.Delete(temporary);
        }
    }

    private static async Task<string> WriteBesideAsync(string path, byte[] bytes, bool isPrivate, CancellationToken stop)
    {
        string temporary = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, $".{Path.GetFileName(path)}.{Environment.ProcessId}.tmp");
        FileStream file = Guard(path, () => new FileStream(temporary, Creation(path, isPrivate)));
        bool isWhole = false;
        try
        {
            await using (file.ConfigureAwait(false))
            {
                await file.WriteAsync(bytes, stop).ConfigureAwait(false);
                file.Flush(flushToDisk: true);
            }

            isWhole = true;
            return temporary;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCode.File, ToolProblems.CannotWrite(path));
        }
        finally
        {
            if (!isWhole) File.Delete(temporary);
        }
    }

    private static FileStreamOptions Creation(string path, bool isPrivate)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None, BufferSize = 1, Options = FileOptions.Asynchronous };
        if (isPrivate && !OperatingSystem.IsWindows()) options.UnixCreateMode = File.Exists(path) ? File.GetUnixFileMode(path) : UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }

    private static void ThrowIfRefused(string path, bool mayReplace)
    {
        if (Kind(path, mayReplace) is Problem problem) throw new CommandException(ExitCode.File, problem);
    }

    private static T Guard<T>(string path, Func<T> open)
    {
        try
        {
            return open();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCode.File, ToolProblems.CannotWrite(path));
        }
    }

    private static void Move(string temporary, string path, bool mayReplace)
    {
        ThrowIfRefused(path, mayReplace);
        try
        {
            File.Move(temporary, path, mayReplace);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCode.File, File.Exists(path) && !mayReplace ? ToolProblems.OutputExists(path) : ToolProblems.CannotWrite(path));
        }
    }

    private Problem? Refusal(string path, bool mayReplace)
    {
        string full = Path.GetFullPath(path);
        if (inputs.Contains(full)) return ToolProblems.OutputIsInput(path);
        if (claimed.Contains(full)) return ToolProblems.OutputTwice(path);
        if (Kind(path, mayReplace) is Problem problem) return problem;
        return Directory.Exists(Path.GetDirectoryName(full)) ? null : ToolProblems.NoSuchFolder(path);
    }

    private static Problem? Kind(string path, bool mayReplace)
    {
        var file = new FileInfo(path);
        if (file.LinkTarget is not null) return ToolProblems.OutputIsLink(path);
        if (Directory.Exists(path)) return ToolProblems.OutputIsFolder(path);
        if (SpecialFile.IsAt(path)) return ToolProblems.OutputIsSpecial(path);
        return file.Exists && !mayReplace ? ToolProblems.OutputExists(path) : null;
    }
}
