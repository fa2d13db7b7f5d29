namespace Iapt.Belonging.Json;

/// <summary>The documents that are part of the library itself.</summary>
internal static class EmbeddedJson
{
    /// <summary>The bytes of a document by its logical name.</summary>
    /// <exception cref="InvalidOperationException">The library was built without it.</exception>
    public static byte[] Bytes(string name)
    {
        using Stream stream = typeof(EmbeddedJson).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"the library was built without `{name}`");
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
