using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Xml;

namespace Iapt.Belonging.Files.Xlsx;

/// <summary>The parts of a workbook: a zip archive that was unpacked once, to nowhere, to know how large it gets.</summary>
internal sealed class XlsxPackage : IDisposable
{
    private const int MaximumParts = 10_000;
    private const int MaximumDepth = 64;

    private readonly ReadOnlyMemory<byte> bytes;
    private readonly ZipArchive archive;

    private XlsxPackage(ReadOnlyMemory<byte> bytes)
    {
        this.bytes = bytes;
        archive = new ZipArchive(OpenBytes(), ZipArchiveMode.Read);
    }

    /// <summary>Opens a workbook whose parts are not too large.</summary>
    /// <exception cref="XlsxException">It is no workbook, or one that is too large.</exception>
    public static XlsxPackage Open(ReadOnlyMemory<byte> bytes, XlsxOptions options, CancellationToken cancellationToken)
    {
        if (bytes.Span.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])) throw new XlsxException(XlsxProblems.NotXlsx("a workbook with a password, or of an old spreadsheet program"));
        if (!bytes.Span.StartsWith("PK"u8)) throw new XlsxException(XlsxProblems.NotXlsx(bytes.IsEmpty ? "an empty file" : "a file of another kind"));
        try
        {
            var package = new XlsxPackage(bytes);
            package.CheckSize(options.MaximumUnpackedBytes, cancellationToken);
            return package;
        }
        catch (InvalidDataException)
        {
            throw new XlsxException(XlsxProblems.Broken("a zip archive that cannot be unpacked"));
        }
    }

    /// <summary>All bytes of the file, from their begin.</summary>
    public Stream OpenBytes() =>
        MemoryMarshal.TryGetArray(bytes, out ArraySegment<byte> all) ? new MemoryStream(all.Array!, all.Offset, all.Count, false) : new MemoryStream(bytes.ToArray(), false);

    public bool Has(string part) => archive.GetEntry(part) is not null;

    /// <summary>Walks the elements of a part; nothing outside the part is ever opened.</summary>
    /// <exception cref="XlsxException">The part is missing, no XML, or declares entities.</exception>
    public void Walk(string part, Action<XmlReader> visit)
    {
        ZipArchiveEntry entry = archive.GetEntry(part) ?? throw new XlsxException(XlsxProblems.NotXlsx("a zip archive without the parts of a workbook"));
        try
        {
            using XmlReader reader = XmlReader.Create(entry.Open(), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true });
            while (reader.Read())
            {
                if (reader.Depth > MaximumDepth) throw new XlsxException(XlsxProblems.Broken("elements nested too deeply"));
                visit(reader);
            }
        }
        catch (XmlException)
        {
            throw new XlsxException(XlsxProblems.Broken("a part that is no plain XML"));
        }
    }

    public void Dispose() => archive.Dispose();

    // What the archive says of its sizes may be a lie, so the parts are unpacked and counted.
    private void CheckSize(int limit, CancellationToken cancellationToken)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var buffer = new byte[64 * 1024];
        long total = 0;
        if (archive.Entries.Count > MaximumParts) throw new XlsxException(XlsxProblems.Broken("too many parts"));
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            if (!names.Add(entry.FullName.Replace('\\', '/').TrimStart('/'))) throw new XlsxException(XlsxProblems.Broken("two parts of one name"));
            using Stream part = entry.Open();
            int read;
            while ((read = part.Read(buffer)) > 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                total += read;
                if (total > limit) throw new XlsxException(XlsxProblems.UnpacksTooLarge(limit));
            }
        }
    }
}
