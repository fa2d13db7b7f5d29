namespace Iapt.Belonging.Files.Csv;

/// <summary>Reads CSV into rows that every reader of this library takes.</summary>
/// <remarks>
/// The whole file is looked at before the first row is given out, so that nothing is done with a file that turns out broken at its end. Text is
/// UTF-8, with or without byte order mark, and the delimiter is the one asked for: neither is guessed.
/// </remarks>
public static class CsvFile
{
    private const int BytesAtOnce = 1024 * 1024;

    /// <summary>Reads a file.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="options">How to read it; <see cref="CsvOptions.Standard"/> if null.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The table, or all problems of the file; their places name it by its path as given.</returns>
    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static async Task<ReadResult<CsvTable>> ReadAsync(string path, CsvOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024, FileOptions.Asynchronous | FileOptions.SequentialScan);
        await using (file.ConfigureAwait(false))
        {
            ReadResult<CsvTable> result = await ReadAsync(file, options, cancellationToken).ConfigureAwait(false);
            return result.In(path);
        }
    }

    /// <summary>Reads a stream from its place to its end.</summary>
    /// <param name="stream">The stream; it is left open.</param>
    /// <param name="options">How to read it; <see cref="CsvOptions.Standard"/> if null.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The table, or all problems of the text.</returns>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static async Task<ReadResult<CsvTable>> ReadAsync(Stream stream, CsvOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= CsvOptions.Standard;
        ReadOnlyMemory<byte>? bytes = await ReadBytesAsync(stream, options.MaximumBytes, cancellationToken).ConfigureAwait(false);
        if (bytes is null) return Refused(CsvProblems.TooLarge(options.MaximumBytes));

        ReadOnlyMemory<byte> text = CsvBytes.WithoutMark(bytes.Value);
        return CsvBytes.Check(text.Span) is Problem problem ? Refused(problem) : CsvScan.Read(text, options, cancellationToken);
    }

    private static ReadResult<CsvTable> Refused(Problem problem) => new(null, [problem]);

    /// <summary>All bytes of a stream; null if there are more than the limit.</summary>
    internal static async Task<ReadOnlyMemory<byte>?> ReadBytesAsync(Stream stream, int limit, CancellationToken cancellationToken)
    {
        // Room made once, with a byte more to see the end: growing to the size of a large file would hold it nearly twice.
        long most = Math.Min(limit + 1L, Array.MaxLength);
        long expected = stream.CanSeek ? stream.Length - stream.Position + 1 : 0;
        byte[] all = GC.AllocateUninitializedArray<byte>((int)Math.Clamp(expected, Math.Min(BytesAtOnce, most), most));
        int length = 0;
        int read;
        while ((read = await stream.ReadAsync(all.AsMemory(length, Math.Min(BytesAtOnce, all.Length - length)), cancellationToken).ConfigureAwait(false)) > 0)
        {
            length += read;
            if (length == most) return null;
            if (length == all.Length) Array.Resize(ref all, (int)Math.Min(2L * length, most));
        }

        return all.AsMemory(0, length);
    }
}
