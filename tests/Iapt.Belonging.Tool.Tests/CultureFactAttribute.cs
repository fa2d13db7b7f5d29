namespace Iapt.Belonging.Tool.Tests;

/// <summary>A test that needs the system's cultures; skipped, and counted as such, where the system has none.</summary>
public sealed class CultureFactAttribute : FactAttribute
{
    public CultureFactAttribute()
    {
        if (!HasCultures) Skip = "the system has no ICU library, so there are no cultures";
    }

    public static bool HasCultures { get; } = !OperatingSystem.IsLinux()
        || new[] { "/usr/lib", "/usr/lib64", "/lib64" }.Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateDirectories(folder).Append(folder))
            .Any(folder => Directory.EnumerateFiles(folder, "libicuuc.so*").Any());
}
