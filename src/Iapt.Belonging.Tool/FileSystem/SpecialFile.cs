using System.Runtime.InteropServices;
using System.Text;

namespace Iapt.Belonging.Tool.FileSystem;

/// <summary>Tells devices, pipes and sockets from files: to move a file to their name would take them away.</summary>
/// <remarks>The framework does not tell on Linux, and to open one may wait for ever; so the system is asked. Where it cannot be asked, nothing is found to be special.</remarks>
internal static class SpecialFile
{
    private const int InFolderOfProcess = -100;
    private const int NotThroughLinks = 0x100;
    private const uint TypeOnly = 1;
    private const int SizeOfAnswer = 256;
    private const int PlaceOfMode = 28;
    private const int KindOfMode = 0xF000;
    private const int Ordinary = 0x8000;
    private const int Folder = 0x4000;
    private const int Link = 0xA000;

    public static bool IsAt(string path)
    {
        if (!OperatingSystem.IsLinux()) return File.Exists(path) && File.GetAttributes(path).HasFlag(FileAttributes.Device);

        byte[] answer = new byte[SizeOfAnswer];
        try
        {
            if (Ask(InFolderOfProcess, [.. Encoding.UTF8.GetBytes(path), 0], NotThroughLinks, TypeOnly, answer) != 0) return false;
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
        {
            return false;
        }

        int mode = MemoryMarshal.Read<ushort>(answer.AsSpan(PlaceOfMode));
        return (mode & KindOfMode) is not (Ordinary or Folder or Link);
    }

    // The answer has the same shape on every processor, unlike that of older calls.
    [DllImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Ask(int folder, byte[] path, int flags, uint mask, byte[] answer);
}
