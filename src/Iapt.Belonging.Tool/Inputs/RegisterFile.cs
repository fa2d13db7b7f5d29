using Iapt.Belonging.Disclosure;
using Iapt.Belonging.Tool.FileSystem;

namespace Iapt.Belonging.Tool.Inputs;

/// <summary>A register in a file, held by one run at a time: what two runs added at once would contradict itself.</summary>
internal sealed class RegisterFile : IDisposable
{
    private readonly FileStream? hold;

    private RegisterFile(string? path, ReleaseRegister register, FileStream? hold)
    {
        Path = path;
        Register = register;
        this.hold = hold;
    }

    /// <summary>The file; null if the register is that of this run only.</summary>
    public string? Path { get; }

    public ReleaseRegister Register { get; }

    /// <summary>Reads the register of a file, or begins one where there is no file yet; without a path, begins one for this run.</summary>
    /// <exception cref="CommandException">It cannot be read, or another run holds it.</exception>
    public static async Task<RegisterFile> OpenAsync(string? path, string? keyPath, InputReader input, CancellationToken stop)
    {
        byte[] key = keyPath is null ? [] : await InputFile.ReadAsync(keyPath, stop).ConfigureAwait(false);
        if (keyPath is not null && key.Length < ReleaseRegister.ShortestKey) throw new CommandException(ExitCode.BadInput, ToolProblems.ShortKey(keyPath));
        if (path is null) return new RegisterFile(null, new ReleaseRegister(), null);

        FileStream hold = Hold(path);
        try
        {
            return new RegisterFile(path, await ReadAsync(path, key, input, stop).ConfigureAwait(false), hold);
        }
        catch
        {
            await hold.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Lets other runs have the file.</summary>
    public void Dispose() => hold?.Dispose();

    private static async Task<ReleaseRegister> ReadAsync(string path, byte[] key, InputReader input, CancellationToken stop)
    {
        if (!File.Exists(path)) return key.Length == 0 ? new ReleaseRegister() : new ReleaseRegister(key);

        byte[] bytes = await InputFile.ReadAsync(path, stop).ConfigureAwait(false);
        ReleaseRegister? register = input.Reading.Take(ReleaseRegister.Read(bytes, key), path);
        input.Reading.StopAtErrors();
        return register!;
    }

    private static FileStream Hold(string path)
    {
        string name = $"{path}.lock";
        try
        {
            return new FileStream(name, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (DirectoryNotFoundException)
        {
            throw new CommandException(ExitCode.File, ToolProblems.NoSuchFolder(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCode.File, File.Exists(name) ? ToolProblems.RegisterInUse(path) : ToolProblems.CannotWrite(path));
        }
    }
}
