namespace Iapt.Belonging.Benchmarks;

/// <summary>Where the checkout is: the folder of the solution, above the working folder or above the program.</summary>
internal static class Checkout
{
    public static string Root { get; } = Above(Directory.GetCurrentDirectory()) ?? Above(AppContext.BaseDirectory)
        ?? throw new DirectoryNotFoundException("run this from inside the checkout");

    private static string? Above(string start)
    {
        DirectoryInfo? folder = new(start);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Iapt.Belonging.sln"))) folder = folder.Parent;
        return folder?.FullName;
    }
}
