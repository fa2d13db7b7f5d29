using System.Data.Common;
using Iapt.Belonging.Files.Csv;

namespace Iapt.Belonging.Tool.Demo;

/// <summary>The samples that come inside the tool; they are in the folder <c>samples</c> of the repository.</summary>
internal static class EmbeddedSample
{
    public static byte[] Bytes(string name)
    {
        using Stream stream = Open(name);
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    public static async Task<DbDataReader> RowsAsync(string name, CancellationToken stop)
    {
        Stream stream = Open(name);
        await using (stream.ConfigureAwait(false))
        {
            ReadResult<CsvTable> table = await CsvFile.ReadAsync(stream, cancellationToken: stop).ConfigureAwait(false);
            return table.In(name).Require().OpenRows();
        }
    }

    private static Stream Open(string name) =>
        typeof(EmbeddedSample).Assembly.GetManifestResourceStream($"samples/{name}") ?? throw new InvalidOperationException($"the tool was built without the sample `{name}`");
}
