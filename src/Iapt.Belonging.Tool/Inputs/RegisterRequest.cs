namespace Iapt.Belonging.Tool.Inputs;

/// <summary>Which register the user asked for.</summary>
/// <param name="Path">Its file; null for one of this run only.</param>
/// <param name="Key">The file of its key; null for none.</param>
/// <param name="MayLackKey">Whether a register that was begun with a key may be used without it.</param>
/// <param name="LastLine">The hash of the line in which it must end; null if any will do.</param>
internal sealed record RegisterRequest(string? Path, string? Key, bool MayLackKey, string? LastLine);
