namespace Iapt.Belonging.Tool.FileSystem;

/// <summary>A file that the user named as input.</summary>
internal static class InputFile
{
    private const int MaximumBytes = 64 * 1024 * 1024;

    /// <summary>Reads a whole file.</summary>
    /// <exception cref="CommandException">The file is not there, too large or cannot be read.</exception>
    public static async Task<byte[]> ReadAsync(string path, CancellationToken stop)
    {
        try
        {
            var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.Asynchronous | FileOptions.SequentialScan);
            await using (file.ConfigureAwait(false))
            {
                return await ReadAllAsync(file, path, stop).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (Problem(e, path) is Problem problem)
        {
            throw new CommandException(ExitCode.File, problem);
        }
    }

    /// <summary>What a failure to read a file means for the user; null if it is a failure of another kind.</summary>
    public static Problem? Problem(Exception failure, string path) => failure switch
    {
        FileNotFoundException or DirectoryNotFoundException => ToolProblems.NoSuchFile(path),
        IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException => ToolProblems.CannotRead(path),
        _ => null,
    };

    // A pipe has no length, so the limit is kept while reading.
    private static async Task<byte[]> ReadAllAsync(FileStream file, string path, CancellationToken stop)
    {
        var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await file.ReadAsync(buffer, stop).ConfigureAwait(false)) > 0)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > MaximumBytes) throw new CommandException(ExitCode.BadInput, ToolProblems.TooLarge(path, MaximumBytes));
        }

        return bytes.ToArray();
    }
}
