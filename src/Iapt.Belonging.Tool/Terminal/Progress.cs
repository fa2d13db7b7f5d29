namespace Iapt.Belonging.Tool.Terminal;

/// <summary>Tells people at a terminal what takes so long: one line that overwrites itself and goes away. Silent for pipes and files.</summary>
internal sealed class Progress(TextWriter error, bool isShown)
{
    private int width;

    public void Show(string what)
    {
        if (!isShown) return;

        string line = $"{what} ...";
        error.Write('\r' + line.PadRight(width));
        error.Flush();
        width = line.Length;
    }

    public void Clear()
    {
        if (width == 0) return;

        error.Write('\r' + new string(' ', width) + '\r');
        error.Flush();
        width = 0;
    }
}
