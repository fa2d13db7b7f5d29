using System.Data.Common;
using Iapt.Belonging.Files.Csv;

namespace Iapt.Belonging.Benchmarks;

/// <summary>The verb <c>freeze-benchmarks</c>: writes the percentile benchmarks of the library anew, after the sample or the method has changed.</summary>
internal static class FreezeBenchmarks
{
    public static async Task<int> RunAsync()
    {
        string root = Checkout.Root;
        string folder = Path.Combine(root, "src", "Iapt.Belonging", "Teams", "BuiltIn", "benchmarks");
        Directory.CreateDirectory(folder);
        foreach ((string file, byte[] content) in await SampleBenchmarks.MakeAsync(path => OpenAsync(Path.Combine(root, "samples", "data", path))))
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, file), content);
            Console.WriteLine($"wrote {file}: {content.Length} bytes");
        }

        return 0;
    }

    private static async Task<DbDataReader> OpenAsync(string path) => (await CsvFile.ReadAsync(path)).Require().OpenRows();
}
