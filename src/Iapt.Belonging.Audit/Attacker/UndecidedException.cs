namespace Iapt.Belonging.Audit.Attacker;

/// <summary>The attacker came to the end of its effort before it could tell whether a target is safe.</summary>
internal sealed class UndecidedException(string message) : InvalidOperationException(message);
