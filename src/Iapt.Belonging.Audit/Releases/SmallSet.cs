namespace Iapt.Belonging.Audit.Releases;

/// <summary>A set of people whom somebody might want to single out, and how it is told to those who hold the answers.</summary>
internal sealed record SmallSet(int[] Cells, string Name);
