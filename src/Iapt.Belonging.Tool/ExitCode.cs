namespace Iapt.Belonging.Tool;

/// <summary>What the command tells its caller. docs/tool.md lists the same numbers to people.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>An input has errors; nothing was made from it.</summary>
    public const int BadInput = 1;

    /// <summary>The command line is wrong; nothing was read.</summary>
    public const int Usage = 2;

    /// <summary>A file cannot be read or written, or would be overwritten.</summary>
    public const int File = 3;

    /// <summary>An audit could prove something about too few people from what anybody may know; its report was made.</summary>
    public const int Proven = 4;

    /// <summary>A fault of the program itself.</summary>
    public const int Fault = 70;

    /// <summary>Stopped by the user.</summary>
    public const int Stopped = 130;
}
