namespace Iapt.Belonging.Audit.Releases;

/// <summary>A set of people whom somebody might want to single out, and how it is told to those who hold the answers.</summary>
internal sealed record SmallSet(int[] Cells, string Name)
{
    /// <summary>The cells in which there is anybody, as a text: sets of the same people have the same.</summary>
    public string Who { get; init; } = string.Empty;
}
