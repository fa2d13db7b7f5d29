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
    public static async Task<RegisterFile> OpenAsync(RegisterRequest request, InputReader input, CancellationToken stop)
    {
        (string? path, string? keyPath) = (request.Path, request.Key);
        byte[] key = keyPath is null ? [] : await InputFile.ReadAsync(keyPath, stop).ConfigureAwait(false);
        if (keyPath is not null && key.Length < ReleaseRegister.ShortestKey) throw new CommandException(ExitCode.BadInput, ToolProblems.ShortKey(keyPath));
        if (path is null) return new RegisterFile(null, new ReleaseRegister(), null);

        FileStream hold = Hold(path);
        try
        {
            return new RegisterFile(path, await ReadAsync(path, request, key, input, stop).ConfigureAwait(false), hold);
        }
        catch
        {
            await hold.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>The last line, in words.</summary>
    public string EndInWords() => $"Last line of the register: {Register.LastHash}\nKeep it elsewhere, so that nobody can cut the register short unseen.\n";

    /// <summary>Lets other runs have the file.</summary>
    public void Dispose() => hold?.Dispose();

    private static async Task<ReleaseRegister> ReadAsync(string path, RegisterRequest request, byte[] key, InputReader input, CancellationToken stop)
    {
        ReleaseRegister register = File.Exists(path)
            ? Read(path, await InputFile.ReadAsync(path, stop).ConfigureAwait(false), request, key, input)
            : key.Length == 0 ? new ReleaseRegister() : new ReleaseRegister(key);
        if (request.LastLine is string line && !string.Equals(line, register.LastHash, StringComparison.OrdinalIgnoreCase)) throw new CommandException(ExitCode.BadInput, ToolProblems.OtherLastLine(path));

        return register;
    }

    private static ReleaseRegister Read(string path, byte[] bytes, RegisterRequest request, byte[] key, InputReader input)
    {
        ReadResult<ReleaseRegister> read = ReleaseRegister.Read(bytes, key);
        bool lacksKey = read.Problems.Any(p => p.Code == ToolProblems.KeyMissingCode);
        if (lacksKey && !request.MayLackKey) throw new CommandException(ExitCode.BadInput, ToolProblems.KeyMissing(path));

        ReleaseRegister? register = lacksKey ? read.Value : input.Reading.Take(read, path);
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
