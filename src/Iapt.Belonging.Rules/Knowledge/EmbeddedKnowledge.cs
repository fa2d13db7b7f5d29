using System.Reflection;

namespace Iapt.Belonging.Rules.Knowledge;

/// <summary>The documents of knowledge that are part of the library itself.</summary>
internal static class EmbeddedKnowledge
{
    /// <summary>The documents below a logical folder with their file names, sorted by name.</summary>
    public static IEnumerable<(string Name, byte[] Utf8)> In(string folder)
    {
        Assembly assembly = typeof(EmbeddedKnowledge).Assembly;
        return assembly.GetManifestResourceNames().Where(n => n.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(n => (n[folder.Length..], Bytes(assembly, n)));
    }

    private static byte[] Bytes(Assembly assembly, string name)
    {
        using Stream stream = assembly.GetManifestResourceStream(name)!;
        byte[] utf8 = new byte[stream.Length];
        stream.ReadExactly(utf8);
        return utf8;
    }
}
